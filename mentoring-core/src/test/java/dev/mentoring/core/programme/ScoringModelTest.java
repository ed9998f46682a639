package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.core.Refusals;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringModelTest {

    @Test
    void shares_the_points_out_by_weight() {
        assertThat(weights(3, 1).maxima()).containsExactly(750_000, 250_000);
        assertThat(weights(7).maxima()).containsExactly(1_000_000);
        assertThat(weights().maxima()).isEmpty();
    }

    @Test
    void gives_points_left_over_to_the_largest_remainder() {
        // Exact shares: 142,857 + 1/7; 285,714 + 2/7; 571,428 + 4/7.
        assertThat(weights(1, 2, 4).maxima()).containsExactly(142_857, 285_714, 571_429);
        assertThat(weights(4, 2, 1).maxima()).containsExactly(571_429, 285_714, 142_857);
    }

    @Test
    void gives_points_left_over_to_the_earlier_of_equal_remainders() {
        assertThat(weights(1, 1, 1).maxima()).containsExactly(333_334, 333_333, 333_333);
        assertThat(weights(2, 2, 2, 2, 2, 2).maxima())
                .containsExactly(166_667, 166_667, 166_667, 166_667, 166_666, 166_666);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001, Integer.MAX_VALUE})
    void refuses_weights_out_of_range(int weight) {
        assertThat(Refusals.of(() -> Criterion.of("topics", weight))).containsExactly("NUMBER_RANGE weight [topics]");
    }

    @Test
    void refuses_criteria_of_one_identifier() {
        Criterion topics = Criterion.of("topics", 1);
        Criterion again = new Criterion("topics", "other", 2, Options.none());

        assertThat(Refusals.of(() -> ScoringModel.of(topics, Criterion.of("place", 1), again, topics)))
                .containsExactly(
                        "DUPLICATE_ID scoring/criteria/2/id [topics]", "DUPLICATE_ID scoring/criteria/3/id [topics]");
        assertThat(Refusals.of(() -> Criterion.of("", 1))).containsExactly("EMPTY_VALUE criterion []");
    }

    private static ScoringModel weights(int... weights) {
        return ScoringModel.of(IntStream.range(0, weights.length)
                .mapToObj(i -> new Criterion("c" + i, "any", weights[i], Options.none()))
                .toArray(Criterion[]::new));
    }
}
