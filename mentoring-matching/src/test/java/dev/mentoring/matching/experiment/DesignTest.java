package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.experiment.statistic.Statistics;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class DesignTest {

    @Test
    void stands_for_no_perturbation_and_one_round_unless_told_otherwise() {
        Design design = sound().build();

        assertThat(design.perturbations()).containsExactly(Variant.of("none"));
        assertThat(design.schedules()).containsExactly(Variant.of("at-once"));
        assertThat(design.baselines()).containsExactly("max-score");
        assertThat(design.conditions()).isEqualTo(1);
        assertThat(design.trials()).isEqualTo(20);
    }

    @Test
    void refuses_designs_without_questions_or_contenders() {
        assertThatThrownBy(() -> Design.builder("d").replications(1).build())
                .asInstanceOf(type(InvalidModelException.class))
                .extracting(e -> e.problems().size())
                .isEqualTo(2);
    }

    @Test
    void refuses_numbers_outside_their_limits() {
        refusing(design -> design.replications(0), ProblemCode.NUMBER_RANGE);
        refusing(design -> design.replications(Design.MOST_REPLICATIONS + 1), ProblemCode.NUMBER_RANGE);
        // Twenty variants of a million replications pass the limit of trials.
        refusing(
                design -> {
                    for (int k = 0; k < 20; k++) {
                        design.addPerturbations(new Variant("p" + k, "none", Options.none()));
                    }
                    return design.replications(Design.MOST_REPLICATIONS);
                },
                ProblemCode.NUMBER_RANGE);
    }

    @Test
    void refuses_more_trials_than_fit_in_memory() {
        DesignBuilder most = sound().replications((int) Design.MOST_TRIALS / 2);

        assertThat(most.build().trials()).isEqualTo(Design.MOST_TRIALS).isEqualTo(1_000_000);
        assertThatThrownBy(() ->
                        most.replications((int) Design.MOST_TRIALS / 2 + 1).build())
                .hasMessageContaining("NUMBER_RANGE at replications")
                .hasMessageContaining("at most 1000000 trials");
    }

    @Test
    void lets_a_thousand_replications_with_ten_thousand_resamples_of_some_hundred_series_through() {
        DesignBuilder design = sound().replications(1_000)
                .analysis(Analysis.standard().at(950, 10_000).comparedWith("max-score", "greedy", "c0", "c1"));
        for (int k = 0; k < 18; k++) {
            design.addContenders(new Variant("c" + k, "random", Options.none()));
        }
        for (int k = 0; k < 5; k++) {
            design.addPerturbations(new Variant("p" + k, "none", Options.none()));
        }

        assertThat(design.build().series()).isEqualTo(100 + 5 * 4 * 19 + 4 * 20);
    }

    @Test
    void refuses_more_draws_than_take_a_minute_for_a_metric() {
        assertThatThrownBy(() -> sound().replications(100_000)
                        .analysis(Analysis.standard().at(950, Statistics.MOST_RESAMPLES))
                        .build())
                .hasMessageContaining("NUMBER_RANGE at resamples")
                .hasMessageContaining("30000000000 draws")
                .hasMessageContaining("at most 10000000000")
                .hasMessageContaining("fewer resamples");
    }

    @Test
    void refuses_more_series_than_fit_in_a_report() {
        DesignBuilder design = sound().replications(1);
        String[] baselines = new String[150];
        for (int k = 0; k < 150; k++) {
            baselines[k] = "c" + k;
            design.addContenders(new Variant("c" + k, "random", Options.none()));
        }
        design.analysis(Analysis.standard().comparedWith(baselines));

        assertThatThrownBy(design::build)
                .hasMessageContaining("LIMIT_COUNT at baselines")
                .hasMessageContaining("22802 series")
                .hasMessageContaining("at most 20000");
    }

    @Test
    void refuses_more_contenders_and_goals_than_can_be_weighed() {
        refusing(
                design -> {
                    for (int k = 0; k < Design.MOST_CONTENDERS; k++) {
                        design.addContenders(new Variant("c" + k, "random", Options.none()));
                    }
                    return design;
                },
                ProblemCode.LIMIT_COUNT);
        Goal[] goals = new Goal[Analysis.MOST_GOALS + 1];
        Arrays.setAll(goals, k -> new Goal("g" + k, Goal.Aim.MOST));
        refusing(design -> design.analysis(Analysis.standard().towards(goals)), ProblemCode.LIMIT_COUNT);
    }

    @Test
    void brings_names_of_metrics_and_baselines_into_normalisation_form_c() {
        Design design = sound().addContenders(new Variant("\u00e9", "random", Options.none()))
                .addMetrics("n-\u00e9")
                .analysis(Analysis.standard()
                        .comparedWith("e\u0301")
                        .towards(new Goal("n-e\u0301", Goal.Aim.MOST), new Goal("pairs", Goal.Aim.MOST)))
                .build();

        assertThat(design.baselines()).containsExactly("\u00e9");
        assertThat(design.analysis().goals().get(0).metric()).isEqualTo("n-\u00e9");
        assertThat(sound().addMetrics("n-e\u0301").build().metrics()).containsExactly("n-\u00e9");
        refusing(each -> each.addMetrics("n-\u00e9", "n-e\u0301"), ProblemCode.DUPLICATE_ID);
    }

    @Test
    void refuses_labels_that_stand_twice_and_baselines_that_are_no_contenders() {
        refusing(design -> design.addContenders(Variant.of("greedy")), ProblemCode.DUPLICATE_ID);
        refusing(design -> design.addSources(new Source.Given("s", "other")), ProblemCode.DUPLICATE_ID);
        refusing(design -> design.addMetrics("envy", "envy"), ProblemCode.DUPLICATE_ID);
        refusing(design -> design.analysis(Analysis.standard().comparedWith("nobody")), ProblemCode.UNKNOWN_ID);
    }

    private static DesignBuilder sound() {
        return Design.builder("d")
                .replications(10)
                .addSources(new Source.Given("s", "s.json"))
                .addContenders(Variant.of("max-score"), Variant.of("greedy"));
    }

    private static void refusing(UnaryOperator<DesignBuilder> change, ProblemCode code) {
        AbstractThrowableAssert<?, ?> refusal =
                assertThatThrownBy(() -> change.apply(sound()).build());
        refusal.asInstanceOf(type(InvalidModelException.class))
                .extracting(e -> e.problems().get(0).code())
                .isEqualTo(code);
    }
}
