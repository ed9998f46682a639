package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.ScorerWatch;
import dev.mentoring.matching.score.Scorers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Programme OWN = SmallProgramme.programme();

    @Test
    void scores_by_the_weights_that_are_given() {
        Perturbed perturbed = perturb(Map.of("similar-setting", "0", "experience-gap", "0"));

        Programme needsOnly = SmallProgramme.builder()
                .scoring(ScoringModel.of(Criterion.of("needs-covered", 60)))
                .build();
        assertThat(perturbed.asked().digest())
                .isEqualTo(round(needsOnly).problem().digest());
        assertThat(perturbed.judged().digest()).isEqualTo(round(OWN).problem().digest());
        assertThat(perturbed.asked().digest()).isNotEqualTo(perturbed.judged().digest());
        assertThat(((TwoSidedProblem) perturbed.asked()).earlierCount()).isEqualTo(1);
    }

    @Test
    void leaves_the_programme_as_it_is_without_settings_or_with_its_own_weights() {
        Perturbed unchanged = perturb(Map.of());

        assertThat(unchanged.asked()).isSameAs(unchanged.judged());
        assertThat(perturb(Map.of("needs-covered", "60")).asked().digest())
                .isEqualTo(round(OWN).problem().digest());
    }

    @Test
    void scores_nothing_without_any_criterion() {
        TwoSidedProblem told =
                (TwoSidedProblem) perturb(Map.of("similar-setting", "0", "experience-gap", "0", "needs-covered", "0"))
                        .asked();

        assertThat(told.pairCount()).isEqualTo(4);
        assertThat(told.largestScore()).isZero();
    }

    @Test
    void refuses_raw_problems_and_criteria_that_the_programme_does_not_have() {
        Instance raw = Instance.of(round(OWN).problem());

        assertThatThrownBy(() -> new Weights().perturb(raw, Options.none(), 0))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("needs a round");
        assertThatThrownBy(() -> perturb(Map.of("needs", "1")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("needs-covered");
        assertThatThrownBy(() -> perturb(Map.of("needs-covered", "1001"))).isInstanceOf(InvalidModelException.class);
    }

    private static Perturbed perturb(Map<String, String> settings) {
        CompiledRound round = round(OWN);
        return new Weights().perturb(Instance.of(round), Options.parse(settings), 0);
    }

    private static CompiledRound round(Programme programme) {
        return ProblemCompiler.compile(
                programme,
                SmallProgramme.roster(
                        SmallProgramme.mentor("ada", "budget", "board")
                                .putAttributes("years", SmallProgramme.whole(9))
                                .putAttributes("kind", SmallProgramme.term("town")),
                        SmallProgramme.mentor("eve", "circulation"),
                        SmallProgramme.mentee("ben", "board")
                                .putAttributes("years", SmallProgramme.whole(1))
                                .putAttributes("kind", SmallProgramme.term("town")),
                        SmallProgramme.mentee("cy", "budget", "circulation")),
                SmallProgramme.ON,
                new GreatCircle(),
                Scorers.standard(),
                ScorerWatch.none(),
                ImmutableSet.of(new MentoringPair("eve", "cy")),
                () -> false);
    }
}
