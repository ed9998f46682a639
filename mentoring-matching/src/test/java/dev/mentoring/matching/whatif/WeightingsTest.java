package dev.mentoring.matching.whatif;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightingsTest {

    private static final StrategyUsed HOW = StrategyUsed.of("max-score");

    /** Ada teaches what Cy wants and has the wrong experience; Bea the other way round. */
    private static final Roster ROSTER = roster(
            years(mentor("ada", "budget"), 4),
            years(mentor("bea", "circulation"), 9),
            years(mentee("cy", "budget"), 4));

    private static ParticipantBuilder years(ParticipantBuilder person, int years) {
        return person.putAttributes("years", whole(years));
    }

    private static Programme programme(int topics, int experience) {
        return SmallProgramme.builder()
                .scoring(ScoringModel.of(
                        Criterion.of("needs-covered", topics),
                        new Criterion(
                                "experience-gap",
                                "experience-gap",
                                experience,
                                Options.of(Map.of(
                                        "attribute", new Options.Text("years"),
                                        "target", new Options.Whole(5),
                                        "tolerance", new Options.Whole(5))))))
                .build();
    }

    private static Weightings weightings(Roster roster) {
        Match match = Matchmaker.standard().match(programme(8, 5), roster, SmallProgramme.ON);
        return Weightings.of(match.round(), HOW, PairingStrategies.standard());
    }

    private static RobustCore core(WeightRange... ranges) {
        return weightings(ROSTER).core(ImmutableList.copyOf(ranges), RunControl.none());
    }

    @Test
    void a_pair_that_is_made_under_every_weighting_is_in_the_core() {
        RobustCore core = core(new WeightRange("needs-covered", 6, 1000));

        assertThat(core.weightings()).isEqualTo(995);
        assertThat(core.core()).extracting(Pairing::mentor, Pairing::mentee).containsExactly(tuple("ada", "cy"));
        assertThat(core.pairs()).isEmpty();
        assertThat(core.unsolved()).isZero();
    }

    @Test
    void a_pair_that_flips_tells_the_nearest_weight_at_which_it_does() {
        RobustCore core = core(new WeightRange("needs-covered", 1, 10));

        assertThat(core.core()).isEmpty();
        assertThat(core.pairs())
                .extracting("mentor", "mentee", "made")
                .containsExactly(tuple("ada", "cy", true), tuple("bea", "cy", false));
        int away = core.pairs().get(0).flip().orElseThrow().distance();
        // At weight 5 the two are worth the same, and the lot decides.
        assertThat(away).isIn(3, 4);
        assertThat(core.pairs().get(1).flip()).isEqualTo(core.pairs().get(0).flip());
        assertThat(core.pairs().get(0).weightings() + core.pairs().get(1).weightings())
                .isEqualTo(10);
    }

    @Test
    void several_ranges_are_solved_in_every_combination() {
        RobustCore core = core(new WeightRange("experience-gap", 7, 9), new WeightRange("needs-covered", 6, 8));

        assertThat(core.weightings()).isEqualTo(9);
        assertThat(core.pairs().get(0).flip().orElseThrow().weights())
                .isIn(
                        ImmutableMap.of("experience-gap", 8, "needs-covered", 7),
                        ImmutableMap.of("experience-gap", 7, "needs-covered", 6),
                        ImmutableMap.of("experience-gap", 7, "needs-covered", 7),
                        ImmutableMap.of("experience-gap", 8, "needs-covered", 8));
    }

    @Test
    void another_weighting_gives_the_points_of_a_programme_with_these_weights() {
        Weightings weightings = weightings(ROSTER);
        for (int weight : List.of(1, 3, 7, 997)) {
            TwoSidedProblem reweighted = weightings.problem(Map.of("needs-covered", weight));
            Match match = Matchmaker.standard().match(programme(weight, 5), ROSTER, SmallProgramme.ON);

            assertThat(reweighted.digest()).isEqualTo(match.round().problem().digest());
            assertThat(weightings.result(Map.of("needs-covered", weight)).pairings())
                    .isEqualTo(PairingStrategies.standard()
                            .solve(match.round().problem(), HOW, RunControl.none())
                            .pairings());
        }
    }

    @Test
    void refuses_criteria_that_there_are_not_and_ranges_that_are_too_wide() {
        assertThatThrownBy(() -> core(new WeightRange("charm", 1, 2)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("no such criterion");
        assertThatThrownBy(() -> core(new WeightRange("needs-covered", 1, 2), new WeightRange("needs-covered", 1, 2)))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(
                        () -> core(new WeightRange("needs-covered", 1, 1000), new WeightRange("experience-gap", 1, 11)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("10000");
        assertThatThrownBy(() -> new WeightRange("needs-covered", 0, 4)).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(WeightingsTest::core).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void stops_when_it_is_told_to() {
        assertThatThrownBy(() -> weightings(ROSTER)
                        .core(
                                ImmutableList.of(new WeightRange("needs-covered", 1, 9)),
                                RunControl.cancelledBy(() -> true)))
                .isInstanceOf(RunCancelledException.class);
    }
}
