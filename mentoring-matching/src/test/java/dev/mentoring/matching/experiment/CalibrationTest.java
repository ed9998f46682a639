package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Fixed, so that the one reading of a thousand that a sound bench misses is not one of these. */
    private static final long SEED = 20_261_122;

    @Test
    void expects_what_is_proved() {
        assertThat(Calibration.laws())
                .extracting(Calibration.Law::id)
                .containsExactly("exponential-assignment", "four-roommates");
        // 1 + 1/4 + 1/9 + ... + 1/100 = 1968329/1270080, in points.
        assertThat(Calibration.laws().get(0).expected())
                .isEqualTo(new Ratio(
                        BigInteger.valueOf(-1_968_329).multiply(BigInteger.valueOf(Generators.COST_SCALE)),
                        BigInteger.valueOf(1_270_080)));
    }

    @Test
    void takes_as_many_replications_as_a_design_has_trials_for() {
        assertThat(Calibration.design(SEED, Calibration.MOST).trials()).isEqualTo(Design.MOST_TRIALS);
        assertThatThrownBy(() -> Calibration.design(SEED, Calibration.MOST + 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("from 200 to 250000");
    }

    @Test
    void the_laws_hold() {
        assertThat(readings(500)).hasSize(2).allMatch(Calibration.Reading::holds);
    }

    @Test
    @Tag("thorough")
    void the_laws_hold_in_many_trials() {
        List<Calibration.Reading> readings = readings(100_000);
        readings.forEach(reading -> System.out.println("seed " + SEED + ": " + reading));

        assertThat(readings).hasSize(2).allMatch(Calibration.Reading::holds);
    }

    @Test
    void a_bench_that_is_off_is_found_out() {
        Design design = Calibration.design(SEED, 300);
        Design greedy = Design.builder("off")
                .seed(SEED)
                .replications(300)
                .addAllSources(design.sources())
                .addContenders(new Variant(
                        "max-coverage", "random", design.contenders().get(0).options()))
                .addMetrics("total-score")
                .analysis(design.analysis())
                .build();

        assertThat(Calibration.read(Bench.standard().run(greedy))).hasSize(1).noneMatch(Calibration.Reading::holds);
    }

    private static List<Calibration.Reading> readings(int replications) {
        return Calibration.read(Bench.standard()
                .run(Calibration.design(SEED, replications), RunPlan.alone().on(2)));
    }
}
