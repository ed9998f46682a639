package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
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
