package dev.mentoring.matching.experiment.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    private static final Statistics STATISTICS = Statistics.of(7, 2_000, 950);

    @Test
    void sums_up_values_worked_out_by_hand() {
        Summary summary = STATISTICS.summarise(series(2, 4, 4, 4, 5, 5, 7, 9)).orElseThrow();

        assertThat(summary.count()).isEqualTo(8);
        assertThat(summary.mean()).isEqualTo("5");
        assertThat(summary.deviation()).isEqualTo("2.13809");
        assertThat(summary.least()).isEqualTo("2");
        assertThat(summary.lowerQuartile()).isEqualTo("4");
        assertThat(summary.median()).isEqualTo("4.5");
        assertThat(summary.upperQuartile()).isEqualTo("6.166667");
        assertThat(summary.most()).isEqualTo("9");
        assertThat(summary.interval().orElseThrow().holds(summary.mean())).isTrue();
    }

    @Test
    void takes_fractions_and_rounds_to_six_decimals() {
        Series thirds = Series.of(ImmutableSortedMap.of(0, Ratio.of(1, 3), 1, Ratio.of(2, 3), 2, Ratio.of(2, 3)));

        assertThat(STATISTICS.summarise(thirds).orElseThrow().mean()).isEqualTo("0.555556");
    }

    @Test
    void says_nothing_of_no_values_and_gives_no_interval_of_one() {
        assertThat(STATISTICS.summarise(series())).isEmpty();
        Summary one = STATISTICS.summarise(series(100)).orElseThrow();

        assertThat(one.mean()).isEqualTo("100");
        assertThat(one.deviation()).isEqualTo("0");
        assertThat(one.interval()).isEmpty();
    }

    @Test
    void compares_replication_by_replication() {
        PairedDifference difference =
                STATISTICS.compare(series(5, 7, 9, 4), series(3, 7, 4, 5)).orElseThrow();

        assertThat(difference.count()).isEqualTo(4);
        assertThat(difference.mean()).isEqualTo("1.5");
        assertThat(difference.more()).isEqualTo(2);
        assertThat(difference.equal()).isEqualTo(1);
        assertThat(difference.less()).isEqualTo(1);
        // Differences 2, 0, 5, -1: deviation the root of 7.
        assertThat(difference.effect()).contains(new BigDecimal("0.566947"));
    }

    /** Darwin's 15 pairs of maize plants, in eighths of an inch (Fisher 1935, The design of experiments): W+ = 96. */
    @Test
    void agrees_with_the_published_test_of_darwins_plants() {
        PairedDifference difference = STATISTICS
                .compare(
                        series(49, 0, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, 0),
                        series(0, 67, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48))
                .orElseThrow();

        assertThat(difference.mean()).isEqualTo("20.933333");
        assertThat(difference.chance()).contains(new BigDecimal("0.04126"));
        assertThat(difference.effect().orElseThrow()).isEqualByComparingTo("0.554608");
    }

    @Test
    void compares_only_what_both_have_measured() {
        Series late = Series.of(ImmutableSortedMap.of(1, Ratio.of(4, 1), 2, Ratio.of(6, 1)));

        PairedDifference difference =
                STATISTICS.compare(late, series(100, 1, 2)).orElseThrow();

        assertThat(difference.count()).isEqualTo(2);
        assertThat(difference.mean()).isEqualTo("3.5");
        assertThat(STATISTICS.compare(late, series(1))).isEmpty();
    }

    @Property
    void tells_a_chance_of_whatever_differs(
            @ForAll @Size(max = 70) List<@IntRange(min = -2, max = 2) Integer> differences) {
        int[] some = differences.stream().mapToInt(Integer::intValue).toArray();
        int[] none = new int[some.length];

        Statistics.of(1, 100, 900).compare(series(some), series(none)).ifPresent(difference -> {
            assertThat(difference.chance().isPresent()).isEqualTo(difference.equal() < some.length);
            difference.chance().ifPresent(chance -> assertThat(chance).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        });
    }

    @Test
    void leaves_out_of_the_test_what_does_not_differ() {
        PairedDifference few =
                STATISTICS.compare(series(1, 2, 3, 4, 5), series(0, 0, 0, 0, 0)).orElseThrow();
        PairedDifference many = STATISTICS
                .compare(series(1, 2, 3, 4, 5, 0, 0, 0, 0, 0), series(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .orElseThrow();

        // All signs of five ranks alike are two ways of 32.
        assertThat(few.chance()).contains(new BigDecimal("0.0625"));
        assertThat(many.chance()).isEqualTo(few.chance());
    }

    /** All signs of five equal ranks are alike in two ways of 32. */
    @Test
    void tells_the_exact_chance_where_differences_tie() {
        assertThat(STATISTICS
                        .compare(series(1, 1, 1, 1, 1), series(0, 0, 0, 0, 0))
                        .orElseThrow()
                        .chance())
                .contains(new BigDecimal("0.0625"));
    }

    @Test
    void takes_fractions_whose_parts_pass_what_a_double_holds() {
        BigInteger huge = BigInteger.TEN.pow(400);
        Series values = Series.of(ImmutableSortedMap.of(
                0, new Ratio(huge.add(BigInteger.ONE), huge.multiply(BigInteger.valueOf(3))), 1, Ratio.of(1, 3)));

        assertThat(STATISTICS.summarise(values).orElseThrow().mean()).isEqualTo("0.333333");
    }

    @Test
    void tells_no_effect_and_no_chance_where_nothing_differs() {
        PairedDifference difference =
                STATISTICS.compare(series(1, 2, 3), series(1, 2, 3)).orElseThrow();

        assertThat(difference.effect()).isEmpty();
        assertThat(difference.chance()).isEmpty();
        assertThat(difference.interval()).contains(new Interval(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Of 22 signs alike, 1 in 2,097,152, two times; rounding comes last. */
    @Test
    void allows_for_the_comparisons_beside_it() {
        Series none = series(new int[22]);
        int[] ones = new int[22];
        Arrays.fill(ones, 1);
        ImmutableList<Optional<PairedDifference>> all = STATISTICS.compareEach(
                List.of(series(ones), none, Series.of(ImmutableSortedMap.of()), series(1)), none);

        assertThat(STATISTICS.compare(series(ones), none).orElseThrow().chance())
                .contains(BigDecimal.ZERO);
        assertThat(all.stream()
                        .map(each -> each.flatMap(PairedDifference::chance)
                                .map(BigDecimal::toPlainString)
                                .orElse("-")))
                .containsExactly("0.000001", "-", "-", "1");
    }

    @Test
    void is_watched_before_each_series_and_every_million_draws_or_so() {
        AtomicInteger asked = new AtomicInteger();
        Series hundred = series(IntStream.range(0, 100).toArray());

        Statistics.of(1, 100_000, 950).watchedBy(asked::incrementAndGet).summarise(hundred);

        // Once, and for ten millions of draws.
        assertThat(asked.get()).isBetween(9, 12);
        assertThatThrownBy(() -> Statistics.of(1, 100_000, 950)
                        .watchedBy(() -> {
                            throw new IllegalStateException("enough");
                        })
                        .compare(hundred, hundred))
                .hasMessage("enough");
    }

    @Test
    void refuses_values_too_far_from_zero_to_compute_with() {
        Ratio huge = new Ratio(BigInteger.TWO.pow(256), BigInteger.ONE);

        assertThatThrownBy(() -> Series.of(ImmutableSortedMap.of(0, huge))).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void gives_the_same_interval_for_the_same_seed_only() {
        Series values = series(1, 50, 222, 86, 1_003, 907, 44, 4_001, 7_507);

        assertThat(STATISTICS.summarise(values))
                .isEqualTo(Statistics.of(7, 2_000, 950).summarise(values));
        assertThat(STATISTICS.summarise(values))
                .isNotEqualTo(Statistics.of(8, 2_000, 950).summarise(values));
    }

    @ParameterizedTest
    @CsvSource({"99, 950", "100001, 950", "1000, 499", "1000, 1000"})
    void refuses_precisions_outside_the_limits(int resamples, int confidence) {
        assertThatThrownBy(() -> Statistics.of(0, resamples, confidence)).isInstanceOf(InvalidModelException.class);
    }

    /** Of 2,000 samples of 60 values of a known mean, about 95 in 100 intervals hold it; the bootstrap comes a little short of that. */
    @Test
    @Tag("thorough")
    void intervals_hold_the_mean_about_as_often_as_they_say() {
        Draws draws = Draws.of(20_261_122);
        int held = 0;
        for (int sample = 0; sample < 2_000; sample++) {
            int[] values = new int[60];
            for (int k = 0; k < values.length; k++) {
                values[k] = (int) (1_000 * draws.exponential());
            }
            Interval interval = Statistics.of(sample, 1_000, 950)
                    .summarise(series(values))
                    .orElseThrow()
                    .interval()
                    .orElseThrow();
            held += interval.holds(new BigDecimal("999.5")) ? 1 : 0;
        }

        assertThat(held).isBetween(1_820, 1_930);
    }

    private static Series series(int... values) {
        ImmutableSortedMap.Builder<Integer, Ratio> byReplication = ImmutableSortedMap.naturalOrder();
        for (int k = 0; k < values.length; k++) {
            byReplication.put(k, Ratio.of(values[k], 1));
        }
        return Series.of(byReplication.buildOrThrow());
    }
}
