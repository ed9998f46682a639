package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.explain.Funnel.Step;
import dev.mentoring.matching.explain.WayToMatch.HigherLimit;
import dev.mentoring.matching.explain.WayToMatch.MorePlaces;
import dev.mentoring.matching.explain.WayToMatch.OtherFacts;
import dev.mentoring.matching.explain.WayToMatch.WaivedClauses;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.WhyNobodyText;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("001-03")
@Tag("P6")
class WhyNobodyTest {

    private static Explainer explainer(Programme programme, ParticipantBuilder... people) {
        return Matchmaker.standard()
                .match(programme, SmallProgramme.roster(people), SmallProgramme.ON)
                .explainer();
    }

    private static Explainer explainer(ParticipantBuilder... people) {
        return explainer(SmallProgramme.programme(), people);
    }

    @Test
    void goes_from_everybody_down_to_nobody_clause_by_clause() {
        WhyNobody why = explainer(
                        mentor("ada", "budget").addAvoids("zoe"),
                        mentor("bea", "budget").commitments(ImmutableSet.of("ongoing")),
                        mentor("cora", "budget").commitments(ImmutableSet.of("ongoing")),
                        mentor("dora", "budget").commitments(ImmutableSet.of()),
                        mentee("zoe", "budget").commitments(ImmutableSet.of("project")))
                .whyNobody(Side.MENTEE, "zoe");

        assertThat(why.funnel().everybody()).isEqualTo(4);
        assertThat(why.funnel().steps())
                .containsExactly(
                        new Step("common-commitment", "common-commitment", 4, 3, 0),
                        new Step("not-excluded", "not-excluded", 1, 1, 0));
        assertThat(why.funnel().possible()).isZero();
        assertThat(why.explanation().unmatched().reason()).isEqualTo(UnmatchedReason.NO_ALLOWED_PAIR);
        assertThat(why.ways())
                .anySatisfy(way -> assertThat(way).isInstanceOfSatisfying(OtherFacts.class, facts -> {
                    assertThat(facts.size()).isEqualTo(1);
                    assertThat(facts.proof().pairs()).isEqualTo(1);
                    assertThat(facts.changes())
                            .extracting(change -> change.fact().name())
                            .containsExactly("commitments");
                }));
    }

    @Test
    void never_asks_anybody_to_take_back_a_refusal() {
        WhyNobody why = explainer(mentor("ada", "budget").addAvoids("zoe"), mentee("zoe", "budget"))
                .whyNobody(Side.MENTEE, "zoe");

        assertThat(why.ways()).isEmpty();
        assertThat(why.bounded()).isFalse();
    }

    @Test
    void finds_the_place_that_would_do() {
        WhyNobody why = explainer(mentor("ada", "budget"), mentee("cy", "budget"), mentee("di", "budget", "board"))
                .whyNobody(Side.MENTEE, "di");

        assertThat(why.explanation().unmatched().reason()).isEqualTo(UnmatchedReason.PLACES_TAKEN);
        assertThat(why.funnel()).isEqualTo(new Funnel(1, ImmutableList.of(), 0, 1, 0));
        assertThat(why.ways()).singleElement().isInstanceOfSatisfying(MorePlaces.class, more -> {
            assertThat(more.person()).isEqualTo("ada");
            assertThat(more.from()).isEqualTo(1);
            assertThat(more.size()).isEqualTo(1);
            assertThat(more.proof().pairs()).isEqualTo(1);
            assertThat(more.proof().score())
                    .isEqualTo(why.explanation().possible().get(0).score());
        });
    }

    @Test
    void finds_a_place_of_somebody_who_is_not_possible_but_makes_room() {
        // Only ada can have zoe; cora would take cy from ada if she had a place more.
        WhyNobody why = explainer(
                        mentor("ada", "budget"),
                        mentor("cora", "budget").mentorPlaces(0).addAvoids("zoe"),
                        mentee("cy", "budget"),
                        mentee("zoe", "board"))
                .whyNobody(Side.MENTEE, "zoe");

        assertThat(why.ways())
                .filteredOn(MorePlaces.class::isInstance)
                .singleElement()
                .satisfies(way -> assertThat(((MorePlaces) way).person()).isEqualTo("ada"));
    }

    @Test
    void finds_the_limit_of_the_programme_that_keeps_places_back() {
        WhyNobody why = explainer(
                        mentor("ada", "budget").mentorPlaces(3),
                        mentee("cy", "budget"),
                        mentee("zoe", "budget", "board"))
                .whyNobody(Side.MENTEE, "zoe");

        assertThat(why.ways())
                .filteredOn(HigherLimit.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(HigherLimit.class, limit -> {
                    assertThat(limit.side()).isEqualTo(Side.MENTOR);
                    assertThat(limit.from()).isEqualTo(1);
                    assertThat(limit.to()).isEqualTo(2);
                    assertThat(limit.people()).containsExactly("ada");
                });
    }

    @Test
    void finds_the_limit_on_the_mentors_of_a_mentee_for_a_mentor() {
        WhyNobody why = explainer(mentor("ada", "budget"), mentor("zoe", "board"), mentee("cy", "budget", "board"))
                .whyNobody(Side.MENTOR, unmatchedOf("ada", "zoe"));

        assertThat(why.ways()).filteredOn(HigherLimit.class::isInstance).isNotEmpty();
        assertThat(new WhyNobodyText(Language.EN, Optional.of(SmallProgramme.programme()), id -> id).lines(why))
                .anyMatch(line -> line.contains("let mentees have 2 places instead of 1"))
                .noneMatch(line -> line.contains("let mentors have"));
        assertThat(why.ways()).filteredOn(MorePlaces.class::isInstance).isNotEmpty();
    }

    private static String unmatchedOf(String... mentors) {
        return Matchmaker.standard()
                .match(
                        SmallProgramme.programme(),
                        SmallProgramme.roster(
                                mentor(mentors[0], "budget"),
                                mentor(mentors[1], "board"),
                                mentee("cy", "budget", "board")),
                        SmallProgramme.ON)
                .result()
                .unmatched()
                .get(0)
                .id();
    }

    @Test
    void finds_the_clause_that_could_be_waived_but_none_about_who_somebody_is() {
        WhyNobody why = explainer(
                        mentor("ada", "budget").commitments(ImmutableSet.of("ongoing")),
                        mentee("zoe", "budget").commitments(ImmutableSet.of("project")))
                .whyNobody(Side.MENTEE, "zoe");
        WhyNobody gone = explainer(
                        mentor("ada", "budget")
                                .readiness(Readiness.builder()
                                        .status(ApplicationStatus.WITHDRAWN)
                                        .build()),
                        mentee("zoe", "budget"))
                .whyNobody(Side.MENTEE, "zoe");

        assertThat(why.ways())
                .filteredOn(WaivedClauses.class::isInstance)
                .singleElement()
                .satisfies(way -> assertThat(((WaivedClauses) way).clauses()).containsExactly("common-commitment"));
        assertThat(gone.ways()).noneMatch(WaivedClauses.class::isInstance);
    }

    @Test
    void gives_somebody_without_a_place_the_first_one() {
        WhyNobody why = explainer(mentor("ada", "budget").mentorPlaces(0), mentee("cy", "budget"))
                .whyNobody(Side.MENTOR, "ada");

        assertThat(why.ways()).singleElement().isInstanceOfSatisfying(MorePlaces.class, more -> {
            assertThat(more.side()).isEqualTo(Side.MENTOR);
            assertThat(more.person()).isEqualTo("ada");
            assertThat(more.to()).isEqualTo(1);
        });
        assertThat(((WhyNobodyView.ForParticipant) why.forParty(Side.MENTOR, Audience.PARTICIPANT)).noPlace())
                .isTrue();
    }

    @Test
    void tells_a_participant_what_is_missing_of_the_own_and_no_more() {
        WhyNobody declined = explainer(
                        mentor("ada", "budget"),
                        mentee("zoe", "budget")
                                .readiness(Readiness.builder()
                                        .status(ApplicationStatus.DECLINED)
                                        .build()))
                .whyNobody(Side.MENTEE, "zoe");
        WhyNobody refused = explainer(mentor("ada", "budget").addAvoids("zoe"), mentee("zoe", "budget"))
                .whyNobody(Side.MENTEE, "zoe");
        WhyNobody full = explainer(mentor("ada", "budget"), mentee("cy", "budget"), mentee("zoe", "board"))
                .whyNobody(Side.MENTEE, "zoe");

        assertThat(((WhyNobodyView.ForParticipant) declined.forParty(Side.MENTEE, Audience.PARTICIPANT)).rules())
                .extracting(Finding::clause)
                .containsExactly("taking-part");
        assertThat(refused.forParty(Side.MENTEE, Audience.PARTICIPANT))
                .isEqualTo(full.forParty(Side.MENTEE, Audience.PARTICIPANT));
    }

    @Test
    void gives_an_auditor_counts_and_sizes_without_facts() {
        WhyNobody why = explainer(
                        mentor("ada", "budget").commitments(ImmutableSet.of("ongoing")),
                        mentee("zoe", "budget").commitments(ImmutableSet.of("project")))
                .whyNobody(Side.MENTEE, "zoe");
        WhyNobodyView.ForAuditor view = (WhyNobodyView.ForAuditor) why.forParty(Side.MENTEE, Audience.AUDITOR);

        assertThat(view.ways())
                .containsExactly(
                        new WhyNobodyView.Way(
                                "other-facts", 1, 1, why.ways().get(0).proof().score()),
                        new WhyNobodyView.Way(
                                "waived-clauses",
                                1,
                                1,
                                why.ways().get(1).proof().score()));
        assertThat(Inside.text(view)).doesNotContain("ongoing", "[project]");
    }

    @Test
    void says_when_it_did_not_try_everything() {
        ParticipantBuilder[] people = new ParticipantBuilder[2 + 2 * WaySearch.MOST_TRIES];
        for (int i = 0; i < people.length - 1; i++) {
            people[i] = mentor("m" + i, "budget")
                    .commitments(ImmutableSet.of("ongoing"))
                    .addAvoids("zoe");
        }
        people[people.length - 1] = mentee("zoe", "budget").commitments(ImmutableSet.of("project"));

        WhyNobody why = explainer(people).whyNobody(Side.MENTEE, "zoe");

        assertThat(why.ways()).isEmpty();
        assertThat(why.bounded()).isTrue();
    }

    @Test
    void refuses_somebody_who_has_a_partner() {
        Explainer explainer = explainer(mentor("ada", "budget"), mentee("cy", "budget"));

        assertThatThrownBy(() -> explainer.whyNobody(Side.MENTEE, "cy")).isInstanceOf(IllegalArgumentException.class);
    }
}
