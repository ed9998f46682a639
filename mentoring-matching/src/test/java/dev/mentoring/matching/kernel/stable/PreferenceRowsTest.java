package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreferenceRowsTest {

    @Test
    void sorts_pairs_by_rank_and_keeps_the_order_of_equals() {
        PreferenceRows rows = PreferenceRows.ofPairs(
                4,
                new int[] {0, 4, 4, 6},
                new int[] {3, 0, 2, 1, 1, 0},
                new int[] {2, 7, 1, 2, 2_000_000_000, 1},
                new int[] {10, 11, 12, 13, 14, 15});

        assertThat(entries(rows))
                .containsExactly(
                        "0-2 1/12 #2",
                        "0-3 2/10 #0",
                        "0-1 2/13 #3",
                        "0-0 7/11 #1",
                        "2-0 1/15 #5",
                        "2-1 2000000000/14 #4");
    }

    @Test
    void has_the_same_entries_from_the_other_side() {
        for (int seed = 0; seed < 500; seed++) {
            PreferenceRows rows = SmallMarket.random(new SplittableRandom(seed), 6, seed % 2 == 0, false)
                    .rows();
            PreferenceRows turned = rows.turned();

            assertThat(entries(turned.turned())).as("seed %d", seed).hasSameElementsAs(entries(rows));
            assertThat(mirrored(turned)).as("seed %d", seed).hasSameElementsAs(entries(rows));
            assertThat(turned.rows()).isEqualTo(rows.partners());
            isInOrder(turned);
        }
    }

    @Test
    void leaves_out_who_does_not_list_in_return() {
        int[][] rows = {{2, 0, 1}, {}, {1}};
        int[][] partners = {{1, 0}, {2, 0}, {}};
        PreferenceRows met = ofLists(rows, partners);

        assertThat(entries(met)).containsExactly("0-0 2/2 #1", "0-1 3/2 #2", "2-1 1/1 #3");
        assertThat(met.oneWay()).isEqualTo(2);
        assertThat(met.turned().oneWay()).isEqualTo(2);
    }

    @Test
    void reads_full_lists_as_it_reads_others() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rowCount = random.nextInt(5);
            int partnerCount = random.nextInt(5);
            int[][] rows = orders(random, rowCount, partnerCount);
            int[][] partners = orders(random, partnerCount, rowCount);
            PreferenceRows full = ofLists(rows, partners);
            // A partner that lists nobody makes the lists of rows incomplete and changes no entry.
            int[][] more = new int[partnerCount + 1][];
            System.arraycopy(partners, 0, more, 0, partnerCount);
            more[partnerCount] = new int[0];
            PreferenceRows other = ofLists(rows, more);

            assertThat(entries(full)).as("seed %d", seed).isEqualTo(entries(other));
            assertThat(entries(full.turned())).as("seed %d", seed).isEqualTo(entries(other.turned()));
            assertThat(entries(full.turned().turned())).as("seed %d", seed).isEqualTo(entries(full));
            assertThat(Arrays.copyOf(other.degreesOfPartners(), partnerCount)).isEqualTo(full.degreesOfPartners());
            assertThat(Arrays.copyOf(other.lastRanksOfPartners(), partnerCount)).isEqualTo(full.lastRanksOfPartners());
        }
    }

    private static PreferenceRows ofLists(int[][] rows, int[][] partners) {
        return PreferenceRows.ofLists(
                DeferredAcceptanceTest.starts(rows),
                DeferredAcceptanceTest.joined(rows),
                DeferredAcceptanceTest.starts(partners),
                DeferredAcceptanceTest.joined(partners));
    }

    private static int[][] orders(SplittableRandom random, int lists, int others) {
        int[][] orders = new int[lists][];
        for (int k = 0; k < lists; k++) {
            int[] order = IntStream.range(0, others).toArray();
            for (int last = others - 1; last > 0; last--) {
                int at = random.nextInt(last + 1);
                int other = order[at];
                order[at] = order[last];
                order[last] = other;
            }
            orders[k] = order;
        }
        return orders;
    }

    private static void isInOrder(PreferenceRows rows) {
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row) + 1; entry < rows.start(row + 1); entry++) {
                assertThat(rows.own(entry)).isGreaterThanOrEqualTo(rows.own(entry - 1));
            }
        }
    }

    private static List<String> entries(PreferenceRows rows) {
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                assertThat(rows.own(row, entry)).isEqualTo(rows.own(entry));
                assertThat(rows.theirs(row, entry)).isEqualTo(rows.theirs(entry));
                all.add(text(row, rows.partner(entry), rows.own(entry), rows.theirs(entry), rows.pair(entry)));
            }
        }
        assertThat(all).hasSize(rows.entries());
        return all;
    }

    private static List<String> mirrored(PreferenceRows rows) {
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                int from = rows.partner(entry);
                int back = rows.theirs(entry);
                int there = rows.own(entry);
                all.add(text(from, row, back, there, rows.pair(entry)));
            }
        }
        return all;
    }

    private static String text(int row, int partner, int own, int theirs, int pair) {
        return row + "-" + partner + " " + own + "/" + theirs + " #" + pair;
    }
}
