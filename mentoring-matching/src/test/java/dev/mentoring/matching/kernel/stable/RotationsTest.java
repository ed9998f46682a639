package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RotationsTest {

    @Test
    void finds_the_ten_stable_matchings_of_four_and_four() {
        // Gusfield, Irving 1989, the largest number that four and four can have.
        StableMarket market = StableMarket.ofOrders(
                new int[][] {{1, 2, 3, 4}, {2, 1, 4, 3}, {3, 4, 1, 2}, {4, 3, 2, 1}},
                new int[][] {{4, 3, 2, 1}, {3, 4, 1, 2}, {2, 1, 4, 3}, {1, 2, 3, 4}});

        assertThat(market.stable()).hasSize(10);
        assertThat(listed(market)).isEqualTo(market.stable());
        assertThat(closedSets(market)).isEqualTo(market.stable());
        assertThat(rotations(market).count()).isEqualTo(6);
    }

    @Test
    void finds_the_rotations_of_the_market_of_eight_and_eight() {
        // Gusfield, Irving 1989.
        StableMarket market = StableMarket.ofOrders(
                new int[][] {
                    {3, 1, 5, 7, 4, 2, 8, 6},
                    {6, 1, 3, 4, 8, 7, 5, 2},
                    {7, 4, 3, 6, 5, 1, 2, 8},
                    {5, 3, 8, 2, 6, 1, 4, 7},
                    {4, 1, 2, 8, 7, 3, 6, 5},
                    {6, 2, 5, 7, 8, 4, 3, 1},
                    {7, 8, 1, 6, 2, 3, 4, 5},
                    {2, 6, 7, 1, 8, 3, 4, 5}
                },
                new int[][] {
                    {4, 3, 8, 1, 2, 5, 7, 6},
                    {3, 7, 5, 8, 6, 4, 1, 2},
                    {7, 5, 8, 3, 6, 2, 1, 4},
                    {6, 4, 2, 7, 3, 1, 5, 8},
                    {8, 7, 1, 5, 6, 4, 3, 2},
                    {5, 4, 7, 6, 2, 8, 3, 1},
                    {1, 4, 5, 6, 2, 8, 3, 7},
                    {2, 5, 4, 3, 7, 8, 1, 6}
                });

        assertThat(listed(market)).hasSize(23).isEqualTo(listedFromBelow(market));
        assertThat(closedSets(market)).isEqualTo(listed(market));
        assertThat(rotations(market).count()).isEqualTo(10);
    }

    @Test
    void agrees_with_trying_everything() {
        assertThat(agree(2_000, 51, random -> StableMarket.random(random, 5, 1)))
                .isGreaterThan(4);
        assertThat(agree(200, 57, random -> StableMarket.doubled(4).shaken(random, random.nextInt(5), 1)))
                .isGreaterThan(8);
    }

    @Test
    void agrees_with_trying_everything_for_any_capacities() {
        assertThat(agree(1_900, 52, random -> StableMarket.random(random, 4, 3)))
                .isGreaterThan(2);
        assertThat(agree(100, 55, StableMarket::crowded)).isGreaterThan(2);
        assertThat(agree(200, 58, random -> StableMarket.doubled(4).shaken(random, random.nextInt(5), 2)))
                .isGreaterThan(2);
    }

    @Test
    @Tag("thorough")
    void agrees_with_trying_everything_on_many_markets() {
        agree(50_000, 53, random -> StableMarket.random(random, 6, 1));
        agree(50_000, 54, random -> StableMarket.random(random, 4, 3));
        agree(3_000, 56, StableMarket::crowded);
        agree(20_000, 57, random -> StableMarket.doubled(4).shaken(random, random.nextInt(10), 1));
        agree(20_000, 58, random -> StableMarket.doubled(4).shaken(random, random.nextInt(10), 2));
    }

    @Test
    void finds_the_same_from_either_side() {
        int most = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StableMarket market = StableMarket.doubled(8).shaken(random, random.nextInt(30), 1 + seed % 3);
            Set<String> listed = listed(market);
            most = Math.max(most, seed % 3 > 0 ? listed.size() : 0);

            assertThat(listedFromBelow(market)).as("seed %d", seed).isEqualTo(listed);
            assertThat(closedSets(market)).as("seed %d", seed).isEqualTo(listed);
        }
        assertThat(most).as("with capacities").isGreaterThan(5);
        assertThat(listed(StableMarket.doubled(8))).hasSize(268);
    }

    /** Compares markets with trying everything; the most stable matchings that one of them had. */
    private static int agree(int markets, long seed, Function<SplittableRandom, StableMarket> making) {
        int most = 0;
        for (int k = 0; k < markets; k++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_000 + k);
            StableMarket market = making.apply(random);
            Set<String> stable = market.stable();
            most = Math.max(most, stable.size());

            assertThat(listed(market))
                    .as("listed, market %d of seed %d", k, seed)
                    .isEqualTo(stable);
            assertThat(closedSets(market))
                    .as("closed sets, market %d of seed %d", k, seed)
                    .isEqualTo(stable);
        }
        return most;
    }

    private static Set<String> listed(StableMarket market) {
        PreferenceRows lists = market.lists();
        StableListing listing = new StableListing(
                lists, market.rowCapacity, market.partnerCapacity, market.rowOptimal(), Integer.MAX_VALUE, () -> false);
        assertThat(listing.solve()).isTrue();
        assertThat(listing.isComplete()).isTrue();
        List<String> texts = listing.matchings().stream()
                .map(entries -> Arrays.stream(entries)
                        .map(lists::pair)
                        .sorted()
                        .boxed()
                        .toList()
                        .toString())
                .toList();
        assertThat(texts).doesNotHaveDuplicates();
        return new TreeSet<>(texts);
    }

    /** The same with the sides exchanged. */
    private static Set<String> listedFromBelow(StableMarket market) {
        StableMarket turned = market.turned();
        int[] cells = market.cells();
        int[] turnedCells = turned.cells();
        PreferenceRows lists = turned.lists();
        StableListing listing = new StableListing(
                lists, turned.rowCapacity, turned.partnerCapacity, turned.rowOptimal(), Integer.MAX_VALUE, () -> false);
        assertThat(listing.solve()).isTrue();
        return listing.matchings().stream()
                .map(entries -> Arrays.stream(entries)
                        .map(lists::pair)
                        .map(pair -> turnedCells[pair] % turned.partners() * market.partners()
                                + turnedCells[pair] / turned.partners())
                        .map(cell -> Arrays.binarySearch(cells, cell))
                        .sorted()
                        .boxed()
                        .toList()
                        .toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rotations rotations(StableMarket market) {
        Rotations rotations = new Rotations(
                market.lists(), market.rowCapacity, market.partnerCapacity, market.rowOptimal(), () -> false);
        assertThat(rotations.solve()).isTrue();
        return rotations;
    }

    /** The matchings that the closed sets of rotations give. */
    private static Set<String> closedSets(StableMarket market) {
        Rotations rotations = rotations(market);
        Precedences precedences = new Precedences(rotations, () -> false);
        assertThat(precedences.solve()).isTrue();
        long[] needs = new long[rotations.count()];
        for (int arc = 0; arc < precedences.count(); arc++) {
            assertThat(precedences.earlier(arc)).isLessThan(precedences.later(arc));
            needs[precedences.later(arc)] |= 1L << precedences.earlier(arc);
        }
        PreferenceRows lists = market.lists();
        List<Long> closed = new ArrayList<>(List.of(0L));
        for (int k = 0; k < needs.length; k++) {
            for (long set : List.copyOf(closed)) {
                if ((set & needs[k]) == needs[k]) {
                    closed.add(set | 1L << k);
                }
            }
        }
        List<String> found = closed.stream()
                .map(set -> text(lists, rotations, set, market.rowOptimal()))
                .toList();
        assertThat(found).doesNotHaveDuplicates();
        return new TreeSet<>(found);
    }

    private static String text(PreferenceRows lists, Rotations rotations, long set, BitSet made) {
        for (int k = 0; k < rotations.count(); k++) {
            for (int step = rotations.start(k); (set >> k & 1) == 1 && step < rotations.start(k + 1); step++) {
                made.clear(lists.pair(rotations.given(step)));
                made.set(lists.pair(rotations.gained(step)));
            }
        }
        return made.stream().boxed().collect(Collectors.toList()).toString();
    }
}
