package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.matching.oracle.SmallPeers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StableRoommatesTest {

    private static final long SEED = 1985;

    /** Irving 1985, six people with one stable matching. */
    private static final SmallPeers SIX = SmallPeers.listed(
            new int[] {4, 6, 2, 5, 3},
            new int[] {6, 3, 5, 1, 4},
            new int[] {4, 5, 1, 6, 2},
            new int[] {2, 6, 5, 1, 3},
            new int[] {4, 2, 3, 6, 1},
            new int[] {5, 1, 4, 2, 3});

    /** Irving 1985, six people without a stable matching. */
    private static final SmallPeers NO_SIX = SmallPeers.listed(
            new int[] {2, 6, 4, 3, 5},
            new int[] {3, 5, 1, 6, 4},
            new int[] {1, 6, 2, 5, 4},
            new int[] {5, 2, 3, 6, 1},
            new int[] {6, 1, 3, 4, 2},
            new int[] {4, 2, 5, 1, 3});

    /** Irving 1985, eight people with several stable matchings. */
    private static final SmallPeers EIGHT = SmallPeers.listed(
            new int[] {2, 5, 4, 6, 7, 8, 3},
            new int[] {3, 6, 1, 7, 8, 5, 4},
            new int[] {4, 7, 2, 8, 5, 6, 1},
            new int[] {1, 8, 3, 5, 6, 7, 2},
            new int[] {6, 1, 8, 2, 3, 4, 7},
            new int[] {7, 2, 5, 3, 4, 1, 8},
            new int[] {8, 3, 6, 4, 1, 2, 5},
            new int[] {5, 4, 7, 1, 2, 3, 6});

    /** Gusfield, Irving 1989, section 4.2.3. */
    private static final SmallPeers TEN = SmallPeers.listed(
            new int[] {8, 2, 9, 3, 6, 4, 5, 7, 10},
            new int[] {4, 3, 8, 9, 5, 1, 10, 6, 7},
            new int[] {5, 6, 8, 2, 1, 7, 10, 4, 9},
            new int[] {10, 7, 9, 3, 1, 6, 2, 5, 8},
            new int[] {7, 4, 10, 8, 2, 6, 3, 1, 9},
            new int[] {2, 8, 7, 3, 4, 10, 1, 5, 9},
            new int[] {2, 1, 8, 3, 5, 10, 4, 6, 9},
            new int[] {10, 4, 2, 5, 6, 7, 1, 3, 9},
            new int[] {6, 7, 2, 5, 10, 3, 4, 8, 1},
            new int[] {3, 1, 6, 5, 2, 9, 8, 4, 7});

    @Test
    void finds_one_of_all_stable_matchings_of_the_examples_of_irving_and_gusfield() {
        assertThat(checked(SIX).mate()).containsExactly(5, 2, 1, 4, 3, 0);
        assertThat(SIX.matchings(SIX::isStable)).hasSize(1);
        assertThat(EIGHT.matchings(EIGHT::isStable)).hasSize(3);
        assertThat(checked(EIGHT).isSolvable()).isTrue();
        assertThat(TEN.matchings(TEN::isStable))
                .hasSize(7)
                .anySatisfy(mate -> assertThat(mate).containsExactly(6, 7, 5, 8, 9, 2, 0, 1, 3, 4));
        assertThat(checked(TEN).isSolvable()).isTrue();
    }

    @Test
    void finds_the_odd_party_of_instances_without_a_stable_matching() {
        // Gale, Shapley 1962: three who run after each other, and nobody wants the fourth.
        for (int[] last : new int[][] {{1, 2, 3}, {3, 2, 1}, {2, 3, 1}}) {
            SmallPeers four = SmallPeers.listed(new int[] {2, 3, 4}, new int[] {3, 1, 4}, new int[] {1, 2, 4}, last);
            assertThat(checked(four).isSolvable()).isFalse();
            assertThat(checked(four).successor()).containsExactly(1, 2, 0, 3);
            assertThat(checked(four).mate()).containsOnly(-1);
        }
        assertThat(checked(NO_SIX).isSolvable()).isFalse();
        assertThat(SmallPeers.oddParties(checked(NO_SIX).successor())).isNotEmpty();
    }

    @Test
    void gives_up_two_odd_circles_for_pairs_where_one_rotation_leads_from_the_ones_to_the_others() {
        // Everybody has the next as first and the one before as last choice; five more distant ones make a party of
        // five.
        SmallPeers five = SmallPeers.listed(
                new int[] {2, 3, 4, 5},
                new int[] {3, 4, 5, 1},
                new int[] {4, 5, 1, 2},
                new int[] {5, 1, 2, 3},
                new int[] {1, 2, 3, 4});
        assertThat(checked(five).successor()).containsExactly(2, 3, 4, 0, 1);

        SmallPeers circles = SmallPeers.listed(
                new int[] {2, 4, 3},
                new int[] {3, 5, 1},
                new int[] {1, 6, 2},
                new int[] {5, 1, 6},
                new int[] {6, 2, 4},
                new int[] {4, 3, 5});
        assertThat(checked(circles).mate()).containsExactly(3, 4, 5, 0, 1, 2);
    }

    @Test
    @Tag("B4")
    void answers_for_nobody_one_two_and_an_odd_number() {
        assertThat(checked(SmallPeers.listed()).successor()).isEmpty();
        assertThat(checked(SmallPeers.listed(new int[0])).successor()).containsExactly(0);
        assertThat(checked(SmallPeers.listed(new int[] {2}, new int[] {1})).mate())
                .containsExactly(1, 0);
        assertThat(checked(SmallPeers.listed(new int[0], new int[0])).mate()).containsExactly(-1, -1);
        assertThat(checked(SmallPeers.listed(new int[] {2}, new int[] {1, 3}, new int[] {2}))
                        .mate())
                .containsExactly(1, 0, -1);
    }

    @Test
    void takes_lists_as_they_are_stated() {
        int[] start = {0, 2, 4, 6};
        int[] list = {1, 2, 2, 0, 0, 1};
        StableRoommates full = StableRoommates.ofLists(start, list, () -> false);
        assertThat(full.solve()).isTrue();
        assertThat(full.successor()).containsExactly(1, 2, 0);

        // The third does not list the first in return.
        StableRoommates partial =
                StableRoommates.ofLists(new int[] {0, 2, 4, 5}, new int[] {1, 2, 2, 0, 1}, () -> false);
        assertThat(partial.solve()).isTrue();
        assertThat(partial.mate()).containsExactly(-1, 2, 1);
    }

    @Test
    void agrees_with_every_matching_and_partition_of_small_instances() {
        compare(2_000);
    }

    @Test
    @Tag("thorough")
    void agrees_with_every_matching_and_partition_of_many_small_instances() {
        System.out.println("StableRoommatesTest: 50,000 instances from seed " + SEED);
        compare(50_000);
    }

    private static void compare(int instances) {
        int unsolvable = 0;
        for (int k = 0; k < instances; k++) {
            SmallPeers peers = SmallPeers.random(new SplittableRandom(SEED + k), 8, false);
            StableRoommates solver = checked(peers);
            unsolvable += solver.isSolvable() ? 0 : 1;
            int largest = peers.matchings(peers::isStableWithin).stream()
                    .mapToInt(SmallPeers::pairs)
                    .max()
                    .orElseThrow();
            int odd = SmallPeers.oddParties(solver.successor()).size();
            assertThat(largest).as("seed %d", SEED + k).isEqualTo((peers.people() - odd) / 2);
            if (peers.people() <= 6) {
                List<Integer> parties = SmallPeers.oddParties(solver.successor());
                peers.forEachPermutation(successor -> {
                    if (peers.isStablePartition(successor)) {
                        assertThat(SmallPeers.oddParties(successor)).isEqualTo(parties);
                    }
                });
            }
        }
        assertThat(unsolvable).isGreaterThan(instances / 50);
    }

    @Test
    void finds_every_26_of_27_instances_of_four_people_solvable() {
        // Exactly 26 of 27 are: three who run after each other are chosen with 8 (1 / 3)^3 (1 / 2)^3 = 1 / 27.
        int instances = 100_000;
        SplittableRandom random = new SplittableRandom(SEED);
        int solvable = 0;
        for (int k = 0; k < instances; k++) {
            int[] list = new int[12];
            for (int person = 0; person < 4; person++) {
                int shift = 1 + random.nextInt(3);
                int step = 1 + random.nextInt(2);
                for (int place = 0; place < 3; place++) {
                    list[3 * person + place] = (person + 1 + (shift + place * step) % 3) % 4;
                }
            }
            StableRoommates solver = StableRoommates.ofLists(new int[] {0, 3, 6, 9, 12}, list, () -> false);
            assertThat(solver.solve()).isTrue();
            solvable += solver.isSolvable() ? 1 : 0;
        }
        // The standard deviation of the share is 0.0006; three of them are allowed.
        assertThat((double) solvable / instances).isCloseTo(26.0 / 27, within(0.0018));
    }

    @Test
    @Tag("B18")
    void moves_everybody_along_a_chain_of_proposals() {
        // Each would rather have the one before than the one after; the last, who is acceptable to one alone, wakes
        // all.
        int people = 300_001;
        int[] start = new int[people + 1];
        int[] list = new int[2 * people];
        int at = 0;
        for (int person = 0; person < people; person++) {
            start[person] = at;
            if (person + 1 < people) {
                list[at++] = person + 1;
            }
            if (person > 0) {
                list[at++] = person - 1;
            }
        }
        start[people] = at;
        StableRoommates solver = StableRoommates.ofLists(start, Arrays.copyOf(list, at), () -> false);
        assertThat(solver.solve()).isTrue();
        assertThat(solver.mate()[people - 1]).isEqualTo(people - 2);
        assertThat(solver.mate()[0]).isEqualTo(-1);
    }

    @Test
    @Tag("B18")
    void follows_a_way_through_everybody() {
        // A circle in which all prefer the next: one party, or pairs all around.
        for (int people : new int[] {200_000, 200_001}) {
            int[] start = IntStream.rangeClosed(0, people).map(k -> 2 * k).toArray();
            int[] list = new int[2 * people];
            for (int person = 0; person < people; person++) {
                list[2 * person] = (person + 1) % people;
                list[2 * person + 1] = (person + people - 1) % people;
            }
            StableRoommates solver = StableRoommates.ofLists(start, list, () -> false);
            assertThat(solver.solve()).isTrue();
            assertThat(solver.isSolvable()).isEqualTo(people % 2 == 0);
            assertThat(Arrays.stream(solver.mate()).filter(mate -> mate < 0).count())
                    .isEqualTo(people % 2 == 0 ? 0 : people);
        }
    }

    @Test
    void stops_when_told() {
        int people = 200;
        int[] start =
                IntStream.rangeClosed(0, people).map(k -> (people - 1) * k).toArray();
        int[] list = IntStream.range(0, people)
                .flatMap(person -> IntStream.range(0, people).filter(other -> other != person))
                .toArray();
        assertThat(StableRoommates.ofLists(start, list, () -> true).solve()).isFalse();
    }

    private static StableRoommates checked(SmallPeers peers) {
        StableRoommates solver = new StableRoommates(peers.rows(), () -> false);
        assertThat(solver.solve()).isTrue();
        List<int[]> stable = peers.matchings(peers::isStable);
        assertThat(peers.isStablePartition(solver.successor())).isTrue();
        assertThat(solver.isSolvable()).isEqualTo(!stable.isEmpty());
        if (solver.isSolvable()) {
            assertThat(stable).anySatisfy(mate -> assertThat(mate).isEqualTo(solver.mate()));
        }
        return solver;
    }
}
