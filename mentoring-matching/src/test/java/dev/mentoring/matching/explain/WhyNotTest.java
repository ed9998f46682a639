package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.CommonCommitment;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.explain.WhyNot.Costs;
import dev.mentoring.matching.explain.WhyNot.KeptOut;
import dev.mentoring.matching.explain.WhyNot.LeftOut;
import dev.mentoring.matching.explain.WhyNot.Made;
import dev.mentoring.matching.explain.WhyNot.Prevented;
import dev.mentoring.matching.explain.WhyNot.Referred;
import dev.mentoring.matching.explain.WhyNot.Tied;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.WhyNotText;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.TieRule;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("001-03")
@Tag("P6")
class WhyNotTest {

    @ParameterizedTest
    @EnumSource
    void tells_everybody_of_a_pair_that_was_made_that_it_was(Audience audience) {
        WhyNot why = explainer(mentor("ada", "budget"), mentee("cy", "budget")).whyNot("ada", "cy");

        assertThat(new WhyNotText(Language.EN, Optional.of(SmallProgramme.programme()), id -> id)
                        .lines(why.forParty(Side.MENTOR, audience)))
                .containsExactly(
                        audience == Audience.PARTICIPANT
                                ? "You are paired with cy."
                                : "They are paired: there is nothing to answer.");
    }

    private static Explainer explainer(Programme programme, Roster roster) {
        return Matchmaker.standard().match(programme, roster, SmallProgramme.ON).explainer();
    }

    private static Explainer explainer(ParticipantBuilder... people) {
        return explainer(SmallProgramme.programme(), SmallProgramme.roster(people));
    }

    private static Roster locked(MentoringPair pair, ParticipantBuilder... people) {
        return Roster.builder()
                .cohort("2026")
                .participants(Stream.of(people).map(ParticipantBuilder::build).toList())
                .addLocked(pair)
                .build();
    }

    @Test
    void names_the_clause_that_forbids_and_what_would_let_the_pair_through() {
        WhyNot why = explainer(
                        mentor("ada", "budget").commitments(ImmutableSet.of("project")),
                        mentee("cy", "budget").commitments(ImmutableSet.of("ongoing")))
                .whyNot("ada", "cy");

        assertThat(why.cause()).isInstanceOfSatisfying(KeptOut.class, kept -> {
            assertThat(kept.clauses()).containsExactly("common-commitment");
            assertThat(kept.trace()).hasSize(6);
            assertThat(kept.wayOut().flip().changes()).hasSize(1);
        });
        assertThat(why.score()).isEmpty();
        assertThat(why.breakdown()).isEmpty();
    }

    @Test
    void tells_of_a_refusal_to_the_coordinator_and_to_whoever_refused() {
        WhyNot why = explainer(mentor("ada", "budget"), mentee("cy", "budget").addAvoids("ada"))
                .whyNot("ada", "cy");
        WhyNotView.ForParticipant toAda = (WhyNotView.ForParticipant) why.forParty(Side.MENTOR, Audience.PARTICIPANT);
        WhyNotView.ForParticipant toCy = (WhyNotView.ForParticipant) why.forParty(Side.MENTEE, Audience.PARTICIPANT);

        assertThat(why.cause().inTheWay()).containsExactly("not-excluded");
        assertThat(toAda.avoids()).isFalse();
        assertThat(toAda.rules()).isEmpty();
        assertThat(toCy.avoids()).isTrue();
    }

    @Test
    void tells_a_participant_the_same_whatever_the_other_states_refuses_or_has() {
        WhyNot refused = explainer(mentor("ada", "budget").addAvoids("cy"), mentee("cy", "budget"))
                .whyNot("ada", "cy");
        WhyNot full = explainer(mentor("ada", "budget"), mentee("bo", "budget"), mentee("cy", "board"))
                .whyNot("ada", "cy");
        WhyNot noPlace = explainer(mentor("ada", "budget").mentorPlaces(0), mentee("cy", "budget"))
                .whyNot("ada", "cy");

        assertThat(refused.forParty(Side.MENTEE, Audience.PARTICIPANT))
                .isEqualTo(full.forParty(Side.MENTEE, Audience.PARTICIPANT))
                .isEqualTo(noPlace.forParty(Side.MENTEE, Audience.PARTICIPANT));
    }

    @Test
    void says_that_the_pair_was_left_to_the_coordinator() {
        Programme refers = SmallProgramme.builder()
                .rules(new RuleBook(
                        "1", ImmutableList.of(new Clause("commitment", new CommonCommitment(), WhenUnknown.REFER))))
                .build();

        WhyNot why = explainer(
                        refers,
                        SmallProgramme.roster(
                                mentor("ada", "budget").commitments(ImmutableSet.of()), mentee("cy", "budget")))
                .whyNot("ada", "cy");

        assertThat(why.cause()).isInstanceOf(Referred.class);
        assertThat(why.cause().inTheWay()).containsExactly("commitment");
    }

    @Test
    void says_whose_binding_choices_leave_the_other_out() {
        Programme ranked =
                SmallProgramme.builder().mode(MatchingMode.RANKED_CHOICE).build();

        WhyNot why = explainer(
                        ranked,
                        SmallProgramme.roster(
                                mentor("ada", "budget"),
                                mentor("bea", "budget"),
                                mentee("cy", "budget").putChoices(Role.MENTEE, RankedChoices.of("bea"))))
                .whyNot("ada", "cy");

        assertThat(why.cause()).isEqualTo(new LeftOut(false, true));
        assertThat(((WhyNotView.ForAuditor) why.forParty(Side.MENTOR, Audience.AUDITOR)).kind())
                .isEqualTo("left-out-by-choices");
    }

    @Test
    void tells_the_exact_loss_and_who_would_be_displaced() {
        // Scores: ada with cy 775,000, with di 475,000 (half of di's needs); bea with cy 175,000, with di 475,000.
        Explainer explainer = explainer(
                mentor("ada", "budget"),
                mentor("bea", "board"),
                mentee("cy", "budget"),
                mentee("di", "budget", "board"));
        long better = explainer.whyPair("ada", "cy").pairing().score()
                + explainer.whyPair("bea", "di").pairing().score();
        WhyNot why = explainer.whyNot("ada", "di");
        long worse =
                why.score().getAsLong() + explainer.whyNot("bea", "cy").score().getAsLong();

        assertThat(why.cause()).isInstanceOfSatisfying(Costs.class, costs -> {
            assertThat(costs.forced().pairs()).isZero();
            assertThat(costs.forced().score()).isEqualTo(worse - better).isNegative();
            assertThat(costs.forced().displaced())
                    .extracting(PersonMove::person)
                    .contains("cy", "bea");
        });
        assertThat(why.standoffs()).isEmpty();
    }

    @Test
    void says_when_the_lot_decided() {
        WhyNot why = explainer(mentor("ada", "budget"), mentor("bea", "budget"), mentee("cy", "budget"))
                .whyNot(isPaired("ada") ? "bea" : "ada", "cy");

        assertThat(why.cause()).isInstanceOfSatisfying(Tied.class, tied -> {
            assertThat(tied.rule()).isEqualTo(TieRule.LOT);
            assertThat(tied.forced().isEven()).isTrue();
            assertThat(tied.forced().displaced()).hasSize(1);
            assertThat(tied.forced().gaining()).hasSize(1);
        });
    }

    private static boolean isPaired(String mentor) {
        return Matchmaker.standard()
                .match(
                        SmallProgramme.programme(),
                        SmallProgramme.roster(mentor("ada", "budget"), mentor("bea", "budget"), mentee("cy", "budget")),
                        SmallProgramme.ON)
                .result()
                .pairings()
                .stream()
                .anyMatch(pairing -> pairing.mentor().equals(mentor));
    }

    @Test
    void says_when_the_even_load_decided() {
        Programme two =
                SmallProgramme.builder().capacities(new Capacities(2, 2, 1)).build();

        WhyNot why = explainer(
                        two,
                        SmallProgramme.roster(
                                mentor("ada", "budget"),
                                mentor("bea", "budget"),
                                mentee("cy", "budget").addAvoids("bea"),
                                mentee("di", "budget")))
                .whyNot("ada", "di");

        assertThat(why.cause())
                .isInstanceOfSatisfying(
                        Tied.class, tied -> assertThat(tied.rule()).isEqualTo(TieRule.EVEN_LOAD));
    }

    @Test
    void says_what_stands_in_the_way_of_a_pair_that_is_allowed() {
        WhyNot locked = explainer(
                        SmallProgramme.programme(),
                        locked(
                                new MentoringPair("ada", "cy"),
                                mentor("ada", "budget"),
                                mentee("cy", "budget"),
                                mentee("di", "budget")))
                .whyNot("ada", "di");
        WhyNot noPlace = explainer(mentor("ada", "budget").mentorPlaces(0), mentee("cy", "budget"))
                .whyNot("ada", "cy");

        assertThat(locked.cause()).isEqualTo(new Prevented(Obstacle.PLACES_LOCKED));
        assertThat(noPlace.cause()).isEqualTo(new Prevented(Obstacle.NO_PLACE));
    }

    @Test
    void says_that_the_pair_was_made() {
        WhyNot why = explainer(mentor("ada", "budget"), mentee("cy", "budget")).whyNot("ada", "cy");

        assertThat(why.cause()).isEqualTo(new Made());
        assertThat(why.standoffs()).isEmpty();
    }

    @Test
    void asks_for_people_of_the_roster_in_either_role() {
        Explainer explainer = explainer(mentor("ada", "budget"), mentee("cy", "budget"));

        assertThat(explainer.whyNot("cy", "ada").cause().inTheWay()).containsExactly("roles");
        assertThatThrownBy(() -> explainer.whyNot("ada", "zoe")).isInstanceOf(InvalidModelException.class);
    }
}
