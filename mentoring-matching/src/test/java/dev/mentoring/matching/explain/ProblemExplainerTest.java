package dev.mentoring.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.explain.WayToMatch.MorePlaces;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import dev.mentoring.matching.whatif.TieRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A problem without people is explained as far as its numbers go. */
class ProblemExplainerTest {

    /** By points ada would have cy and bea nobody; the most pairs give ada to di, who can have nobody else. */
    private static TwoSidedProblem.Builder sacrifice() {
        return TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("bea"))
                .addMentee(Person.of("cy"))
                .addMentee(Person.of("di"))
                .pair("ada", "cy", 90)
                .pair("bea", "cy", 20)
                .pair("ada", "di", 30);
    }

    private static MatchingResult solve(TwoSidedProblem problem, String strategy) {
        return PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
    }

    private static ProblemExplainer explainer(TwoSidedProblem problem, String strategy) {
        return ProblemExplainer.of(problem, solve(problem, strategy));
    }

    @Test
    void tells_score_ranks_and_what_was_given_up() {
        WhyThisPair why = explainer(sacrifice().build(), "max-coverage").whyPair("bea", "cy");

        assertThat(why.pairing().score()).isEqualTo(20);
        assertThat(why.breakdown()).isEmpty();
        assertThat(why.trace()).isEmpty();
        assertThat(why.mentee().rank()).isEqualTo(2);
        assertThat(why.mentee().higher()).isEqualTo(1);
        assertThat(why.mentee().givenUp()).singleElement().satisfies(given -> {
            assertThat(given.partner()).isEqualTo("ada");
            assertThat(given.score()).isEqualTo(90);
            assertThat(given.pairedWith()).containsExactly("di");
            assertThat(given.isFull()).isTrue();
        });
        assertThat(why.mentor().givenUp()).isEmpty();
    }

    @Test
    void the_views_of_a_problem_without_people_hold_numbers_alone() {
        WhyThisPair why = explainer(sacrifice().build(), "max-coverage").whyPair("bea", "cy");
        PairView.ForParticipant view = (PairView.ForParticipant) why.forParty(Side.MENTEE, Audience.PARTICIPANT);

        assertThat(view.score()).isEmpty();
        assertThat(view.parts()).isEmpty();
        assertThat(((PairView.ForAuditor) why.forParty(Side.MENTEE, Audience.AUDITOR)).proof())
                .isPresent();
    }

    @Test
    void the_numbers_of_the_certificate_prove_made_and_unmade_pairs() {
        TwoSidedProblem problem = sacrifice().build();
        PairProof proof =
                explainer(problem, "max-score").whyPair("ada", "cy").proof().orElseThrow();

        assertThat(proof.mentor() + proof.mentee() + proof.price()).isLessThanOrEqualTo(90);
        assertThat(explainer(problem, "greedy").whyPair("ada", "cy").proof()).isEmpty();
    }

    @Test
    void tells_what_a_pair_would_cost_in_pairs_and_points() {
        WhyNot why = explainer(sacrifice().build(), "max-coverage").whyNot("ada", "cy");

        assertThat(why.score()).hasValue(90);
        Forced forced = why.cause().ifMade().orElseThrow();
        assertThat(forced.pairs()).isEqualTo(-1);
        assertThat(forced.score()).isEqualTo(40);
        assertThat(forced.isEven()).isFalse();
        assertThat(forced.displaced()).extracting(PersonMove::person).containsExactly("bea", "di");
        assertThat(forced.gaining()).extracting(PersonMove::person).containsExactly("ada", "cy");
    }

    @Test
    void says_that_choices_or_nothing_known_keep_a_pair_out() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(new Person("ada", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("cy")))))
                .addMentor(Person.of("bea"))
                .addMentee(Person.of("cy"))
                .addMentee(Person.of("di"))
                .allowEveryPair()
                .forbid("bea", "di")
                .build();
        ProblemExplainer explainer = explainer(problem, "max-coverage");

        assertThat(explainer.whyNot("ada", "di").cause()).isEqualTo(new WhyNot.LeftOut(true, false));
        assertThat(explainer.whyNot("bea", "di").cause()).isEqualTo(new WhyNot.NotAllowed());
        WhyNobody why = explainer.whyNobody(Side.MENTEE, "di");
        assertThat(why.explanation().kept())
                .containsExactly(new KeptOut("not-allowed", "not-allowed", false, ImmutableList.of("bea")));
        assertThat(why.explanation().notChosen()).containsExactly("ada");
        assertThat(why.funnel())
                .isEqualTo(new Funnel(
                        2, ImmutableList.of(new Funnel.Step("not-allowed", "not-allowed", 2, 1, 0)), 1, 0, 0));
        assertThat(why.ways()).isEmpty();
        assertThat(why.bounded()).isFalse();
    }

    @Test
    void finds_the_place_that_would_get_somebody_a_match() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("bea"))
                .addMentee(Person.of("cy"))
                .addMentee(Person.of("di"))
                .addMentee(Person.of("eli"))
                .pair("ada", "cy", 9)
                .pair("bea", "cy", 8)
                .pair("ada", "di", 7)
                .pair("bea", "eli", 9)
                .build();
        ProblemExplainer explainer = explainer(problem, "max-coverage");
        MatchingResult result = solve(problem, "max-coverage");
        String left = result.unmatched().get(0).id();
        WhyNobody why = explainer.whyNobody(Side.MENTEE, left);

        assertThat(why.explanation().possible()).extracting(Possible::capacity).containsOnly(1);
        assertThat(why.ways()).isNotEmpty().allSatisfy(way -> assertThat(way).isInstanceOf(MorePlaces.class));
        assertThat(why.ways().get(0).proof().pairs()).isEqualTo(1);
    }

    @Test
    void says_unknown_where_nothing_was_solved() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentee(new Person("cy", 2, 2, Optional.empty()))
                .pair("ada", "cy", 1)
                .build();
        MatchingResult result = solve(problem, "max-coverage");
        ProblemExplainer explainer = ProblemExplainer.of(problem, result);

        assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(explainer.whyNot("ada", "cy").cause()).isEqualTo(new WhyNot.Unknown());
        WhyNobody why = explainer.whyNobody(Side.MENTEE, "cy");
        assertThat(why.explanation().unmatched().reason()).isEqualTo(UnmatchedReason.NOT_SOLVED);
        assertThat(why.ways()).isEmpty();
        assertThat(why.bounded()).isTrue();
    }

    @Test
    void says_that_the_tie_rule_of_other_strategies_is_unknown() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("bea"))
                .addMentee(Person.of("cy"))
                .allowEveryPair()
                .build();
        MatchingResult result = solve(problem, "fair");
        String other = result.pairings().get(0).mentor().equals("ada") ? "bea" : "ada";

        assertThat(ProblemExplainer.of(problem, result).whyNot(other, "cy").cause())
                .isInstanceOfSatisfying(
                        WhyNot.Tied.class, tied -> assertThat(tied.rule()).isEqualTo(TieRule.UNKNOWN));
    }

    @Test
    void refuses_another_problem_and_people_who_are_not_there() {
        TwoSidedProblem problem = sacrifice().build();
        MatchingResult result = solve(problem, "max-score");
        TwoSidedProblem other = sacrifice().lock("ada", "cy").build();
        ProblemExplainer explainer = ProblemExplainer.of(problem, result);

        assertThatThrownBy(() -> ProblemExplainer.of(other, result)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> explainer.whyNot("ada", "zoe")).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> explainer.whyNobody(Side.PEER, "cy")).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> explainer.whyNobody(Side.MENTEE, "cy")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> explainer.whyPair("bea", "di")).isInstanceOf(IllegalArgumentException.class);
    }
}
