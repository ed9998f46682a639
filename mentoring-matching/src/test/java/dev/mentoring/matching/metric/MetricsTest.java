package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.certificate.Couple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Metrics METRICS = Metrics.standard();

    @Test
    void lists_the_metrics_by_name() {
        assertThat(METRICS.all())
                .extracting(Metric::name)
                .isSorted()
                .containsExactlyElementsOf(METRICS.names())
                .contains("regret", "blocking-pairs");
    }

    @Test
    void names_the_nearest_metric_when_there_is_none() {
        assertThatThrownBy(() -> METRICS.named("regrets"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING")
                .hasMessageContaining("nearest is \"regret\"")
                .hasMessageContaining("egalitarian-cost");
    }

    @Test
    void takes_a_metric_of_ones_own_under_a_new_name_only() {
        Metric own = Metric.of("none", "Nothing.", matching -> Optional.empty());

        assertThat(METRICS.plus(own).named("none")).isSameAs(own);
        assertThat(METRICS.names()).doesNotContain("none");
        assertThatThrownBy(() -> METRICS.plus(own).plus(own))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DUPLICATE_ID");
    }

    @Test
    void names_as_many_pairs_as_it_is_asked_to() {
        Matching nobody = Rounds.matching(Rounds.trio().build());

        assertThat(Metrics.naming(1).named("blocking-pairs").measure(nobody))
                .contains(new Measure.Pairs(6, ImmutableList.of(new Couple("ada", "ben"))));
        assertThatThrownBy(() -> Metrics.naming(-1)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void measures_hold_what_they_say() {
        assertThatThrownBy(() -> new Measure.Pairs(0, ImmutableList.of(new Couple("ada", "ben"))))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> new Measure.Profile(ImmutableLongArray.of(1, 0)))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> new Measure.Profile(ImmutableLongArray.of(-1, 2)))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void the_page_has_a_row_for_every_metric_and_no_other() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/reference/metrics.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(METRICS.names());
    }

    @Test
    void every_row_of_the_page_has_formula_range_unit_and_source() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/reference/metrics.md")).stream()
                        .filter(line -> line.startsWith("| `")))
                .allSatisfy(row -> assertThat(row.split("(?<!\\\\)\\|", -1))
                        .hasSize(7)
                        .satisfies(cells -> assertThat(List.of(cells).subList(1, 6))
                                .allSatisfy(cell -> assertThat(cell).isNotBlank())));
    }
}
