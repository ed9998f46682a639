package dev.mentoring.matching.experiment.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParetoSetTest {

    @Test
    void keeps_what_nothing_beats_and_names_what_beats_the_rest() {
        ParetoSet set = ParetoSet.of(ImmutableMap.of(
                "a", figures(1, 9), "b", figures(5, 5), "c", figures(4, 5), "d", figures(9, 1), "e", figures(4, 4)));

        assertThat(set.members()).containsExactly("a", "b", "d");
        assertThat(set.beatenBy()).isEqualTo(ImmutableMap.of("c", "b", "e", "b"));
    }

    @Test
    void keeps_equal_ones_both() {
        ParetoSet set = ParetoSet.of(ImmutableMap.of("a", figures(3, 3), "b", figures(3, 3)));

        assertThat(set.members()).containsExactly("a", "b");
        assertThat(set.beatenBy()).isEmpty();
    }

    @Property
    void nobody_in_beats_another_in_and_everybody_out_is_beaten_by_somebody_in(
            @ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 3) Integer>> drawn) {
        Map<String, ImmutableList<BigDecimal>> figures = new LinkedHashMap<>();
        for (int k = 0; k < drawn.size(); k++) {
            figures.put(
                    "c" + k, drawn.get(k).stream().map(BigDecimal::valueOf).collect(ImmutableList.toImmutableList()));
        }

        ParetoSet set = ParetoSet.of(figures);

        assertThat(set.members().size() + set.beatenBy().size()).isEqualTo(figures.size());
        set.members()
                .forEach(one -> set.members()
                        .forEach(other -> assertThat(beats(figures, one, other)).isFalse()));
        set.beatenBy().forEach((worse, better) -> {
            assertThat(set.members()).contains(better);
            assertThat(beats(figures, better, worse)).isTrue();
        });
    }

    private static boolean beats(Map<String, ImmutableList<BigDecimal>> figures, String one, String other) {
        List<BigDecimal> left = Objects.requireNonNull(figures.get(one));
        List<BigDecimal> right = Objects.requireNonNull(figures.get(other));
        int sum = 0;
        for (int k = 0; k < left.size(); k++) {
            if (left.get(k).compareTo(right.get(k)) < 0) {
                return false;
            }
            sum += left.get(k).compareTo(right.get(k));
        }
        return sum > 0;
    }

    private static ImmutableList<BigDecimal> figures(long... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).collect(ImmutableList.toImmutableList());
    }
}
