package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class ScoringModelProperties {

    @Property
    void shares_out_every_point_and_no_more(
            @ForAll @NotEmpty @Size(max = 60) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        List<Integer> maxima = maxima(weights);

        assertThat(maxima.stream().mapToLong(Integer::longValue).sum()).isEqualTo(1_000_000);
    }

    @Property
    void strays_from_the_exact_share_by_less_than_a_point(
            @ForAll @NotEmpty @Size(max = 60) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        List<Integer> maxima = maxima(weights);
        long total = weights.stream().mapToLong(Integer::longValue).sum();

        for (int i = 0; i < weights.size(); i++) {
            long exactTimesTotal = 1_000_000L * weights.get(i);
            assertThat(Math.abs(maxima.get(i) * total - exactTimesTotal)).isLessThan(total);
        }
    }

    @Property
    void never_gives_less_for_a_larger_weight(
            @ForAll @NotEmpty @Size(max = 20) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        List<Integer> maxima = maxima(weights);

        for (int i = 0; i < weights.size(); i++) {
            for (int j = 0; j < weights.size(); j++) {
                assertThat(weights.get(i) > weights.get(j) && maxima.get(i) < maxima.get(j))
                        .isFalse();
            }
        }
    }

    private static List<Integer> maxima(List<Integer> weights) {
        return new ScoringModel(IntStream.range(0, weights.size())
                        .mapToObj(i -> new Criterion("c" + i, "any", weights.get(i), Options.none()))
                        .collect(ImmutableList.toImmutableList()))
                .maxima();
    }
}
