package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Refusals;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
@Tag("002-06")
@Tag("004-14")
class ProtectedTableTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();

    private static final Heading APPLIED =
            Heading.sum("applied", 8, Heading.of("applied-only", 1), Heading.of("matched", 8));

    private static CountTable table(Heading columns, boolean totalsKnown, int[]... counts) {
        List<String> leaves =
                columns.all().filter(Heading::isLeaf).map(Heading::id).toList();
        ImmutableTable.Builder<String, String, Integer> cells = ImmutableTable.builder();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < leaves.size(); j++) {
                cells.put("g" + i, leaves.get(j), counts[i][j]);
            }
        }
        ImmutableList<String> rows =
                IntStream.range(0, counts.length).mapToObj(i -> "g" + i).collect(ImmutableList.toImmutableList());
        return new CountTable(
                rows, columns, cells.buildOrThrow(), ImmutableSetMultimap.of(), ImmutableSet.of(), totalsKnown);
    }

    private static String shown(ProtectedTable table) {
        StringBuilder out = new StringBuilder();
        List<String> headings = table.columns().all().map(Heading::id).toList();
        for (String row : table.rows()) {
            headings.forEach(
                    heading -> out.append(table.at(row, heading).text()).append(", "));
            out.append('|');
        }
        headings.forEach(heading -> out.append(table.total(heading).text()).append(", "));
        return out.toString()
                .replace("about ", "")
                .replace("suppressed", "x")
                .replace(", |", " | ")
                .replaceAll(", $", "");
    }

    @Test
    void rounds_what_is_large_enough() {
        assertThat(shown(ProtectedTable.of(table(APPLIED, true, new int[] {31, 42}, new int[] {18, 57}), STANDARD)))
                .isEqualTo("75, 30, 40 | 75, 20, 55 | 148, 49, 99");
    }

    @Test
    void suppresses_what_would_tell_of_a_small_count() {
        // 3 of 40 were not matched: two of the three figures would tell the third, in this row and, by the totals, in
        // the other
        assertThat(shown(ProtectedTable.of(table(APPLIED, true, new int[] {3, 37}, new int[] {28, 57}), STANDARD)))
                .isEqualTo("x, x, 35 | x, x, 55 | 125, 31, 94");
    }

    @Test
    void suppresses_zero_like_any_other_small_count() {
        assertThat(shown(ProtectedTable.of(table(APPLIED, true, new int[] {0, 50}, new int[] {40, 10}), STANDARD)))
                .contains("x");
    }

    @Test
    void tells_nothing_of_groups_where_every_group_is_small() {
        assertThat(shown(ProtectedTable.of(table(APPLIED, true, new int[] {1, 2}, new int[] {3, 4}), STANDARD)))
                .isEqualTo("x, x, x | x, x, x | 10, 4, 6");
        assertThat(shown(ProtectedTable.of(table(APPLIED, false, new int[] {1, 1}, new int[] {3, 4}), STANDARD)))
                .isEqualTo("x, x, x | x, x, x | x, x, x");
    }

    @Test
    void tells_what_everybody_knows_to_be_nobody() {
        CountTable table = new CountTable(
                ImmutableList.of("g0", "g1"),
                APPLIED,
                ImmutableTable.<String, String, Integer>builder()
                        .put("g0", "applied-only", 20)
                        .put("g1", "applied-only", 20)
                        .build(),
                ImmutableSetMultimap.of("g0", "matched", "g1", "matched"),
                ImmutableSet.of(),
                false);

        assertThat(ProtectedTable.of(table, STANDARD).at("g0", "matched")).isEqualTo(new Figure.Count(0));
        assertThat(ProtectedTable.of(table, STANDARD).total("matched")).isEqualTo(new Figure.Count(0));
        assertThat(ProtectedTable.of(table(APPLIED, true, new int[] {20, 0}, new int[] {30, 0}), STANDARD)
                        .at("g1", "matched"))
                .isEqualTo(new Figure.Count(0));
    }

    @Test
    void does_not_publish_two_counts_whose_difference_is_small() {
        // 40 applied and 37 were matched, and so of the others: the difference is a cell of the table
        ProtectedTable table = ProtectedTable.of(table(APPLIED, true, new int[] {3, 37}, new int[] {4, 36}), STANDARD);

        for (String row : table.rows()) {
            boolean both = table.at(row, "applied") instanceof Figure.Rounded
                    && table.at(row, "matched") instanceof Figure.Rounded;
            assertThat(both).isFalse();
        }
    }

    @Test
    void gives_the_same_table_every_time() {
        CountTable table = table(APPLIED, false, new int[] {3, 37}, new int[] {12, 9}, new int[] {55, 1});

        assertThat(shown(ProtectedTable.of(table, STANDARD))).isEqualTo(shown(ProtectedTable.of(table, STANDARD)));
    }

    @Test
    void protects_a_large_table() {
        Heading[] leaves =
                IntStream.range(0, 50).mapToObj(j -> Heading.of("c" + j, 1)).toArray(Heading[]::new);
        int[][] counts = new int[50][50];
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 50; j++) {
                counts[i][j] = (i * 37 + j * 101 + i * j) % 60;
            }
        }
        ProtectedTable table = ProtectedTable.of(table(Heading.sum("all", 2, leaves), false, counts), STANDARD);

        assertThat(table.total("all")).isInstanceOf(Figure.Rounded.class);
        assertThat(table.at("g0", "c0")).isEqualTo(Figure.Absent.SUPPRESSED);
    }

    @Test
    void refuses_tables_that_are_none() {
        assertThat(Refusals.of(() -> table(APPLIED, false, new int[] {-1, 2})))
                .containsExactly("NUMBER_RANGE counts [g0, applied-only]");
        assertThat(Refusals.of(() -> new CountTable(
                        ImmutableList.of("g", "g"),
                        Heading.sum("c", 1, Heading.of("c", 1)),
                        ImmutableTable.of("h", "c", 1),
                        ImmutableSetMultimap.of("g", "d"),
                        ImmutableSet.of("i"),
                        false)))
                .containsExactly(
                        "DUPLICATE_ID rows/1 [g]",
                        "DUPLICATE_ID columns/1 [c]",
                        "UNKNOWN_ID counts [h, c]",
                        "UNKNOWN_ID impossible [g, d]",
                        "UNKNOWN_ID open [i]");
        assertThat(Refusals.of(() -> new CountTable(
                        ImmutableList.of("g"),
                        Heading.of("c", 1),
                        ImmutableTable.of("g", "c", 1),
                        ImmutableSetMultimap.of("g", "c"),
                        ImmutableSet.of(),
                        false)))
                .containsExactly("RULE_CONFLICT impossible [g, c]");
    }

    @Test
    void knows_only_its_own_groups_and_headings() {
        ProtectedTable table = ProtectedTable.of(table(APPLIED, true, new int[] {30, 30}), STANDARD);

        assertThatThrownBy(() -> table.at("nobody", "applied")).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> table.at("", "applied")).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> table.total("none")).isInstanceOf(InvalidModelException.class);
    }

    @Test
    @Tag("P4")
    void shows_no_count_in_logs() {
        assertThat(table(APPLIED, true, new int[] {3, 37}).toString()).isEqualTo("CountTable[1 groups]");
    }

    @Test
    void rounds_to_the_nearest_multiple_and_knows_what_rounds_to_it() {
        for (int base = 1; base <= 7; base++) {
            DisclosurePolicy policy = new DisclosurePolicy(2, base, 2);
            for (long count = 2; count < 60; count++) {
                long rounded = policy.rounded(count);
                assertThat(rounded % base).isZero();
                assertThat(Math.abs(rounded - count) * 2).isLessThanOrEqualTo(base);
                assertThat(count).isBetween(policy.leastOf(rounded), policy.mostOf(rounded));
                assertThat(policy.rounded(policy.mostOf(rounded))).isEqualTo(rounded);
                assertThat(policy.rounded(policy.leastOf(rounded))).isEqualTo(rounded);
            }
        }
    }
}
