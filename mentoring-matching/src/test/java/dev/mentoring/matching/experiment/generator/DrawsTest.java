package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    private static final int MANY = 200_000;

    /** The outputs of the reference program splitmix64.c by Sebastiano Vigna. */
    @Test
    void gives_the_published_numbers_of_splitmix64() {
        Draws draws = Draws.of(1234567);

        assertThat(new long[] {draws.next(), draws.next(), draws.next(), draws.next(), draws.next()})
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
        assertThat(Draws.of(0).next()).isEqualTo(0xe220a8397b1dcdafL);
    }

    /** Designs of earlier versions rely on these. */
    @Test
    void keeps_to_what_it_has_always_given() {
        Draws draws = Draws.of(7, "promise");

        assertThat(Draws.seedFor(7, "promise")).isEqualTo(378740265430043056L);
        assertThat(draws.below(1_000_000_007L)).isEqualTo(547481500L);
        assertThat(draws.exponential()).isEqualTo(0.8969390850418137);
        assertThat(draws.normal()).isEqualTo(0.6440648198156388);
        assertThat(draws.permutation(8)).containsExactly(5, 2, 0, 1, 3, 7, 4, 6);
    }

    @Test
    void takes_purposes_apart() {
        assertThat(Draws.seedFor(1, "lists")).isNotEqualTo(Draws.seedFor(1, "ties"));
        assertThat(Draws.seedFor(1, "lists")).isNotEqualTo(Draws.seedFor(2, "lists"));
        assertThat(Draws.of(1, "lists").next())
                .isEqualTo(Draws.of(Draws.seedFor(1, "lists")).next());
    }

    /** Chi-square with bound - 1 degrees of freedom: mean d, deviation sqrt(2 d); six deviations are allowed for. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 10, 97, 1_000})
    void draws_below_a_bound_evenly(int bound) {
        Draws draws = Draws.of(42);
        long[] count = new long[bound];
        for (int k = 0; k < MANY; k++) {
            count[draws.below(bound)]++;
        }
        double expected = (double) MANY / bound;
        double square = Arrays.stream(count)
                .mapToDouble(each -> (each - expected) * (each - expected) / expected)
                .sum();
        int freedom = bound - 1;

        assertThat(square).isBetween(freedom - 6 * Math.sqrt(2.0 * freedom), freedom + 6 * Math.sqrt(2.0 * freedom));
    }

    /** Plain scaling without rejection would draw two numbers of three half as often again as the third. */
    @Test
    void has_no_bias_at_bounds_near_the_largest() {
        long bound = 3L << 61;
        Draws draws = Draws.of(5);
        int outside = 0;
        int thirds = 0;
        for (int k = 0; k < MANY; k++) {
            long drawn = draws.below(bound);
            outside += drawn < 0 || drawn >= bound ? 1 : 0;
            thirds += drawn % 3 == 0 ? 1 : 0;
        }

        assertThat(outside).isZero();
        assertThat(thirds / (double) MANY).isCloseTo(1 / 3.0, within(0.007));
    }

    @Test
    void refuses_bounds_below_one() {
        assertThatThrownBy(() -> Draws.of(0).below(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Draws.of(0).below(-5L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Draws.of(0).some(10, 1.5, number -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void draws_variates_of_the_right_mean_and_variance() {
        Draws draws = Draws.of(9);

        assertMoments(draws::unit, 0.5, 1 / 12.0);
        assertMoments(draws::exponential, 1, 1);
        assertMoments(draws::normal, 0, 1);
    }

    private static void assertMoments(DoubleSupplier variate, double mean, double variance) {
        double[] drawn =
                IntStream.range(0, MANY).mapToDouble(k -> variate.getAsDouble()).toArray();
        double average = Arrays.stream(drawn).average().orElseThrow();
        double spread = Arrays.stream(drawn)
                .map(each -> (each - average) * (each - average))
                .average()
                .orElseThrow();

        assertThat(average).isCloseTo(mean, within(6 * Math.sqrt(variance / MANY)));
        assertThat(spread).isCloseTo(variance, within(0.04 * variance));
    }

    @Test
    void puts_numbers_in_every_order_equally_often() {
        Draws draws = Draws.of(11);
        int[] count = new int[27];
        for (int k = 0; k < 60_000; k++) {
            int[] order = draws.permutation(3);
            count[9 * order[0] + 3 * order[1] + order[2]]++;
        }

        assertThat(Arrays.stream(count).filter(each -> each > 0))
                .hasSize(6)
                .allSatisfy(each -> assertThat(each).isBetween(9_450, 10_550));
    }

    @Test
    void chooses_some_numbers_with_the_chance_given() {
        Draws draws = Draws.of(13);
        List<Long> chosen = new ArrayList<>();
        draws.some(1_000_000, 0.02, chosen::add);

        assertThat(chosen).isSorted().doesNotHaveDuplicates().hasSizeBetween(19_160, 20_840);
        assertThat(chosen.get(chosen.size() - 1)).isLessThan(1_000_000);
        assertThat(chosen.stream().filter(number -> number % 2 == 0).count() / (double) chosen.size())
                .isCloseTo(0.5, within(0.025));
    }

    @Test
    void chooses_all_numbers_or_none_where_the_chance_says_so() {
        List<Long> all = new ArrayList<>();
        List<Long> none = new ArrayList<>();
        Draws.of(1).some(5, 1, all::add);
        Draws.of(1).some(5, 0, none::add);
        Draws.of(1).some(0, 1, none::add);

        assertThat(all).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(none).isEmpty();
    }
}
