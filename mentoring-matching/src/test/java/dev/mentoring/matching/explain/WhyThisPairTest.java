package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.WantsRelationship;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.explain.PairView.OwnTopic;
import dev.mentoring.matching.explain.SharedTopic.Kind;
import dev.mentoring.matching.explain.SharedTopic.Link;
import dev.mentoring.matching.explain.WhyThisPair.Standing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Contribution;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("001-09")
@Tag("P6")
class WhyThisPairTest {

    private static ParticipantBuilder ada() {
        return mentor("ada")
                .addOffers(new Offer("budget", Optional.of(Level.SOLID), Optional.of("ten budgets")))
                .putAttributes("kind", term("town"))
                .putAttributes("years", whole(12));
    }

    /** Chosen, but without a place. */
    private static ParticipantBuilder bea() {
        return mentor("bea", "board").mentorPlaces(0);
    }

    private static ParticipantBuilder cy() {
        return mentee("cy")
                .addNeeds(new Need("budget", Optional.of(Priority.HIGH)))
                .putAttributes("kind", term("town"))
                .putAttributes("years", whole(3))
                .putChoices(Role.MENTEE, RankedChoices.of("bea", "ada"));
    }

    private static WhyThisPair why(Programme programme) {
        Match match = Matchmaker.standard().match(programme, roster(ada(), bea(), cy()), SmallProgramme.ON);
        return match.explainer().whyPair("ada", "cy");
    }

    private static Programme open() {
        return SmallProgramme.builder()
                .scoring(ScoringModel.of(
                        Criterion.of("needs-covered", 3),
                        new Criterion(
                                "similar-setting",
                                "similar-setting",
                                1,
                                SmallProgramme.programme()
                                        .scoring()
                                        .criteria()
                                        .get(1)
                                        .options())))
                .build();
    }

    @Test
    void tells_the_coordinator_topics_contributions_choices_and_rules() {
        WhyThisPair why = why(SmallProgramme.programme());

        assertThat(why.topics())
                .containsExactly(new SharedTopic(
                        "needs-covered",
                        Kind.OFFERED_BY_MENTOR,
                        Link.SAME,
                        "budget",
                        "budget",
                        Optional.of(Level.SOLID),
                        Optional.of(Priority.HIGH),
                        850_000));
        // 85 % of 600,000; all of 250,000; a lead of nine years is four off the target with a tolerance of ten.
        assertThat(why.breakdown().orElseThrow().contributions())
                .extracting(Contribution::points)
                .containsExactly(510_000, 250_000, 90_000);
        assertThat(why.pairing().score()).isEqualTo(850_000);
        assertThat(why.mentee().choice()).contains(new ChoiceRank(2, 2));
        assertThat(why.mentor().choice()).isEmpty();
        assertThat(why.trace()).hasSize(6);
        assertThat(why.proof()).isPresent();
        assertThat(why.audience()).isEqualTo(Audience.COORDINATOR);
        assertThat(why.forParty(Side.MENTOR, Audience.COORDINATOR)).isSameAs(why);
    }

    @Test
    void tells_a_mentee_the_own_priority_and_choice_but_not_the_mentors_level() {
        PairView.ForParticipant view =
                (PairView.ForParticipant) why(SmallProgramme.programme()).forParty(Side.MENTEE, Audience.PARTICIPANT);

        assertThat(view.topics())
                .containsExactly(new OwnTopic(
                        "needs-covered",
                        false,
                        Link.SAME,
                        "budget",
                        "budget",
                        Optional.empty(),
                        Optional.of(Priority.HIGH)));
        assertThat(view.choice()).contains(new ChoiceRank(2, 2));
        // From the points for experience the mentee could work out the mentor's years.
        assertThat(view.parts())
                .extracting(PairView.Part::points)
                .containsExactly(OptionalInt.of(510_000), OptionalInt.of(250_000), OptionalInt.empty());
        assertThat(view.score()).isEmpty();
        assertThat(view.rules())
                .flatExtracting(PairView.OwnRule::facts)
                .isNotEmpty()
                .extracting(Fact::person)
                .containsOnly(Optional.of("cy"));
    }

    @Test
    void tells_a_mentor_the_own_level_and_nothing_of_the_mentees_choices() {
        PairView.ForParticipant view =
                (PairView.ForParticipant) why(SmallProgramme.programme()).forParty(Side.MENTOR, Audience.PARTICIPANT);

        assertThat(view.topics())
                .containsExactly(new OwnTopic(
                        "needs-covered",
                        true,
                        Link.SAME,
                        "budget",
                        "budget",
                        Optional.of(Level.SOLID),
                        Optional.empty()));
        assertThat(view.choice()).isEmpty();
        assertThat(view.person()).isEqualTo("ada");
        assertThat(view.partner()).isEqualTo("cy");
    }

    @Test
    void tells_a_participant_the_score_where_every_criterion_is_open() {
        PairView.ForParticipant view =
                (PairView.ForParticipant) why(open()).forParty(Side.MENTEE, Audience.PARTICIPANT);

        assertThat(view.score()).isEqualTo(OptionalLong.of(637_500 + 250_000));
    }

    @Test
    void tells_an_auditor_points_and_verdicts_without_reasons() {
        PairView.ForAuditor view =
                (PairView.ForAuditor) why(SmallProgramme.programme()).forParty(Side.MENTOR, Audience.AUDITOR);

        assertThat(view.score()).isEqualTo(850_000);
        assertThat(view.parts()).allSatisfy(part -> assertThat(part.reasons()).isEmpty());
        assertThat(view.rules()).extracting(PairView.RuleVerdict::clause).contains("not-excluded", "meeting-modes");
        assertThat(Inside.text(view)).doesNotContain("budget", "town", "SOLID", "HIGH");
    }

    @Test
    void names_who_was_given_up_and_who_has_the_places() {
        Match match = Matchmaker.standard()
                .match(
                        SmallProgramme.programme(),
                        roster(
                                mentor("ada", "budget"),
                                mentor("bea", "board"),
                                mentee("cy", "budget"),
                                mentee("di", "budget", "board").putAttributes("kind", term("town"))),
                        SmallProgramme.ON);
        Standing di = match.explainer().whyPair("bea", "di").mentee();

        // Both mentors meet one of the two needs of di in full, ada all of cy's.
        assertThat(di.higher()).isZero();
        assertThat(di.rank()).isEqualTo(1);
        Standing bea = match.explainer().whyPair("bea", "di").mentor();
        assertThat(bea.givenUp()).isEmpty();
        Standing ada = match.explainer().whyPair("ada", "cy").mentor();
        assertThat(ada.givenUp()).isEmpty();
    }

    @Test
    void says_what_a_better_partner_with_a_free_place_would_have_cost() {
        Match match = Matchmaker.standard()
                .match(
                        SmallProgramme.programme(),
                        roster(
                                mentor("ada", "budget"),
                                mentor("bea", "board"),
                                mentee("cy", "budget"),
                                mentee("di", "budget").addAvoids("bea")),
                        SmallProgramme.ON);
        Standing cy = match.explainer().whyPair("bea", "cy").mentee();

        assertThat(cy.rank()).isEqualTo(2);
        assertThat(cy.higher()).isEqualTo(1);
        assertThat(cy.givenUp()).singleElement().satisfies(given -> {
            assertThat(given.partner()).isEqualTo("ada");
            assertThat(given.isFull()).isTrue();
            assertThat(given.pairedWith()).containsExactly("di");
            assertThat(given.forced()).isEmpty();
        });
    }

    @Test
    void refuses_people_who_are_not_paired_or_not_there() {
        Match match = Matchmaker.standard()
                .match(
                        SmallProgramme.programme(),
                        roster(ada(), bea(), cy(), mentee("di", "board").addAvoids("ada")),
                        SmallProgramme.ON);
        Explainer explainer = match.explainer();

        assertThatThrownBy(() -> explainer.whyPair("ada", "di")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> explainer.whyPair("ada", "zoe")).isInstanceOf(InvalidModelException.class);
    }

    @Test
    @Tag("004-12")
    void tells_which_kind_of_relationship_each_asked_for() {
        Programme asks = SmallProgramme.builder()
                .rules(new RuleBook(
                        "1", ImmutableList.of(ParticipantClause.of(new WantsRelationship())), ImmutableList.of()))
                .build();
        Match match = Matchmaker.standard()
                .match(
                        asks,
                        roster(
                                mentor("ada", "budget").addWants("mentoring"),
                                mentee("cy", "budget").addWants("mentoring", "coaching")),
                        SmallProgramme.ON);
        WhyThisPair why = match.explainer().whyPair("ada", "cy");
        PairView.ForParticipant view = (PairView.ForParticipant) why.forParty(Side.MENTEE, Audience.PARTICIPANT);

        assertThat(view.rules())
                .filteredOn(rule -> rule.clause().equals("wants-relationship"))
                .flatExtracting(PairView.OwnRule::facts)
                .containsExactly(Fact.of("wants", "cy", "coaching,mentoring"));
    }

    @Test
    void tells_a_mentee_the_points_for_choices_where_only_the_own_ones_count() {
        Programme own = SmallProgramme.builder()
                .scoring(ScoringModel.of(new Criterion(
                        "choice", "stated-choice", 1, Options.of(Map.of("side", new Options.Text("MENTEE"))))))
                .build();
        WhyThisPair why = why(own);

        assertThat(((PairView.ForParticipant) why.forParty(Side.MENTEE, Audience.PARTICIPANT)).score())
                .hasValue(500_000);
        assertThat(((PairView.ForParticipant) why.forParty(Side.MENTOR, Audience.PARTICIPANT)).score())
                .isEmpty();
    }
}
