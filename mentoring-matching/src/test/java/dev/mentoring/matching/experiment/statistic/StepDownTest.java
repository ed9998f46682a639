package dev.mentoring.matching.experiment.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StepDownTest {

    /** By hand: four times 0.01, three times 0.03, twice 0.04 but not below the one before, once 0.9. */
    @Test
    void takes_the_least_chance_most_often_and_never_goes_below_the_one_before() {
        assertThat(StepDown.allowingForAll(new double[] {0.01, 0.04, 0.03, 0.9}))
                .containsExactly(new double[] {0.04, 0.09, 0.09, 0.9}, Offset.offset(1e-15));
    }

    @Test
    void stays_within_one_and_leaves_a_single_chance_as_it_is() {
        assertThat(StepDown.allowingForAll(new double[] {0.6, 0.5})).containsExactly(1, 1);
        assertThat(StepDown.allowingForAll(new double[] {0.3})).containsExactly(0.3);
        assertThat(StepDown.allowingForAll(new double[0])).isEmpty();
    }
}
