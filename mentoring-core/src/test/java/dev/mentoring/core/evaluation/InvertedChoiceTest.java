package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much somebody learns who computes for every table of two rows and two columns what would be published: the limit that the page on
 * evaluation states.
 */
@Tag("P11")
@Tag("thorough")
class InvertedChoiceTest {

    private static final DisclosurePolicy POLICY = new DisclosurePolicy(3, 3, 2);

    /** Counts up to here are thinkable; those near it are not counted, since larger ones would speak for them. */
    private static final int MOST = 9;

    private static final Heading COLUMNS = Heading.sum("all", 3, Heading.of("a", 1), Heading.of("b", 1));

    private final List<int[]> tables = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    /** By what is published, the values of each cell in the tables of which just that is published. */
    private final Map<String, BitSet[]> values = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"false, 5, 0", "true, 9, 1"})
    void narrows_few_small_counts(boolean totalsKnown, int mostNarrowedPercent, int mostToldPercent) {
        publishAll(totalsKnown);
        int small = 0;
        int narrowed = 0;
        int told = 0;
        for (int k = 0; k < tables.size(); k++) {
            int[] table = tables.get(k);
            BitSet[] possible = Objects.requireNonNull(values.get(published.get(k)));
            for (int cell = 0; cell < 4 && isInside(table); cell++) {
                int total = totalsKnown ? table[cell] + table[(cell + 2) % 4] : MOST;
                int before = Math.min(POLICY.leastCount(), total + 1);
                if (table[cell] < POLICY.leastCount() && before > 1) {
                    small++;
                    narrowed += possible[cell].get(0, POLICY.leastCount()).cardinality() < before ? 1 : 0;
                    told += possible[cell].cardinality() == 1 ? 1 : 0;
                }
            }
        }
        System.out.println("InvertedChoiceTest: totals known " + totalsKnown + ": of " + small + " small counts "
                + narrowed + " narrowed, " + told + " told");

        assertThat(100 * narrowed).isLessThanOrEqualTo(mostNarrowedPercent * small);
        assertThat(100 * told).isLessThanOrEqualTo(mostToldPercent * small);
    }

    private void publishAll(boolean totalsKnown) {
        for (int code = 0; code < (MOST + 1) * (MOST + 1) * (MOST + 1) * (MOST + 1); code++) {
            int[] table = new int[4];
            int left = code;
            for (int cell = 0; cell < 4; cell++) {
                table[cell] = left % (MOST + 1);
                left /= MOST + 1;
            }
            String told = published(table, totalsKnown);
            tables.add(table);
            published.add(told);
            BitSet[] possible = values.computeIfAbsent(
                    told, key -> new BitSet[] {new BitSet(), new BitSet(), new BitSet(), new BitSet()});
            for (int cell = 0; cell < 4; cell++) {
                possible[cell].set(table[cell]);
            }
        }
    }

    private static String published(int[] cells, boolean totalsKnown) {
        ProtectedTable table = ProtectedTable.of(
                new CountTable(
                        ImmutableList.of("g", "h"),
                        COLUMNS,
                        ImmutableTable.<String, String, Integer>builder()
                                .put("g", "a", cells[0])
                                .put("g", "b", cells[1])
                                .put("h", "a", cells[2])
                                .put("h", "b", cells[3])
                                .build(),
                        ImmutableSetMultimap.of(),
                        ImmutableSet.of(),
                        totalsKnown),
                POLICY);
        StringBuilder told = new StringBuilder();
        for (String heading : List.of("all", "a", "b")) {
            told.append(table.at("g", heading).text())
                    .append(table.at("h", heading).text());
            told.append(table.total(heading).text()).append(';');
        }
        return told.toString();
    }

    private static boolean isInside(int[] table) {
        for (int count : table) {
            if (count > MOST - POLICY.leastCount()) {
                return false;
            }
        }
        return true;
    }
}
