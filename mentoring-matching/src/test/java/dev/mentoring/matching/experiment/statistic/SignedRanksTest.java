package dev.mentoring.matching.experiment.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.experiment.generator.Draws;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRanksTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    @Property(tries = 200)
    void is_the_share_of_all_ways_to_give_signs(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -4, max = 4) Integer> drawn) {
        double[] differences = drawn.stream().mapToDouble(d -> d).toArray();
        if (drawn.stream().anyMatch(d -> d != 0)) {
            assertThat(SignedRanks.chance(differences)).isCloseTo(byAllSigns(differences), ROUNDING);
        }
    }

    /** Of 256 ways to give signs to 8 ranks, 5 make a sum of at most 3: none, 1, 2, 3, and 1 with 2. */
    @Test
    void agrees_with_values_worked_out_by_hand() {
        assertThat(SignedRanks.chance(new double[] {1, 1, 1, 1, 1})).isEqualTo(2 / 32.0);
        assertThat(SignedRanks.chance(new double[] {1, 2, -3})).isEqualTo(1);
        assertThat(SignedRanks.chance(new double[] {-1, -2, 3, 4, 5, 6, 7, 8})).isEqualTo(10 / 256.0);
        // Ranks 1.5, 1.5 and 3: the sum below zero is 1.5, which two ways of 8 give, and one less.
        assertThat(SignedRanks.chance(new double[] {-2, 2, 5})).isEqualTo(6 / 8.0);
        assertThat(SignedRanks.chance(new double[] {-2, 2, 5, 0, 0})).isEqualTo(6 / 8.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 50, 120, 200})
    void agrees_without_ties_with_the_exact_value_of_the_library(int count) {
        for (int seed = 0; seed < 5; seed++) {
            double[] differences = differences(count, seed, 1_000_000_000);

            assertThat(SignedRanks.chance(differences))
                    .isCloseTo(
                            WilcoxonSignedRankTest.withDefaults()
                                    .with(PValueMethod.EXACT)
                                    .test(differences)
                                    .getPValue(),
                            ROUNDING);
        }
    }

    /** At 200 with many ties the two are close; beyond, there is only the approximation. */
    @Test
    void goes_over_to_the_approximation_where_it_is_close() {
        double[] most = differences(Statistics.MOST_EXACT, 3, 5);
        double[] more = differences(Statistics.MOST_EXACT + 1, 3, 5);

        assertThat(SignedRanks.chance(most)).isCloseTo(approximation(most), Offset.offset(0.001));
        assertThat(SignedRanks.chance(most)).isNotEqualTo(approximation(most));
        assertThat(SignedRanks.chance(more)).isEqualTo(approximation(more));
    }

    private static double approximation(double[] differences) {
        return WilcoxonSignedRankTest.withDefaults()
                .with(PValueMethod.ASYMPTOTIC)
                .with(ContinuityCorrection.ENABLED)
                .test(differences)
                .getPValue();
    }

    /** Drawn from 1 to a largest size, somewhat more often above zero than below. */
    private static double[] differences(int count, long seed, int largest) {
        Draws draws = Draws.of(seed);
        double[] differences = new double[count];
        for (int k = 0; k < count; k++) {
            differences[k] = draws.between(1, largest) * (draws.perMille(560) ? 1 : -1);
        }
        return differences;
    }

    /** The share of sign vectors whose sum of ranks above zero is as far from the middle; the ranks by counting. */
    private static double byAllSigns(double[] differences) {
        double[] others = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] ranks = new double[others.length];
        double sum = 0;
        double all = 0;
        for (int k = 0; k < others.length; k++) {
            double size = Math.abs(others[k]);
            long below = Arrays.stream(others).filter(d -> Math.abs(d) < size).count();
            long equal = Arrays.stream(others).filter(d -> Math.abs(d) == size).count();
            ranks[k] = below + (equal + 1) / 2.0;
            all += ranks[k];
            sum += others[k] > 0 ? ranks[k] : 0;
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << others.length; signs++) {
            double other = 0;
            for (int k = 0; k < others.length; k++) {
                other += (signs >> k & 1) == 1 ? ranks[k] : 0;
            }
            asFar += Math.abs(2 * other - all) >= Math.abs(2 * sum - all) ? 1 : 0;
        }
        return asFar / (double) (1 << others.length);
    }
}
