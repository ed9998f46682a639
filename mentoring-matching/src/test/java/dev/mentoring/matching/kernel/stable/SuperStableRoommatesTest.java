package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.oracle.SmallPeers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SuperStableRoommatesTest {

    private static final long SEED = 2002;

    @Test
    void pairs_two_and_leaves_one_whatever_they_think_of_it() {
        assertThat(checked(new SmallPeers(new int[][] {})).mate()).isEmpty();
        assertThat(checked(new SmallPeers(new int[][] {{0}})).mate()).containsExactly(-1);
        assertThat(checked(new SmallPeers(new int[][] {{0, 1}, {1, 0}})).mate()).containsExactly(1, 0);
    }

    @Test
    void finds_nothing_where_three_do_not_mind() {
        for (int people = 3; people < 6; people++) {
            int[][] rank = new int[people][people];
            for (int person = 0; person < people; person++) {
                Arrays.fill(rank[person], 1);
                rank[person][person] = 0;
            }
            assertThat(checked(new SmallPeers(rank)).isSolvable()).isFalse();
        }
    }

    @Test
    void finds_nothing_where_every_drawing_of_the_ties_has_a_stable_matching() {
        // Two circles of four: everybody wants the next first and the one before last, and between them is indifferent
        // between the one opposite and the one with the same place on the other circle.
        int[][] rank = new int[8][8];
        for (int person = 0; person < 8; person++) {
            int circle = person / 4 * 4;
            rank[person][circle + (person + 1) % 4] = 1;
            rank[person][circle + (person + 2) % 4] = 2;
            rank[person][(person + 4) % 8] = 2;
            rank[person][circle + (person + 3) % 4] = 4;
        }
        assertThat(checked(new SmallPeers(rank)).isSolvable()).isFalse();
        for (int drawing = 0; drawing < 256; drawing++) {
            int[][] drawn = Arrays.stream(rank).map(int[]::clone).toArray(int[][]::new);
            for (int person = 0; person < 8; person++) {
                int later = (drawing >> person & 1) == 0 ? (person + 4) % 8 : person / 4 * 4 + (person + 2) % 4;
                drawn[person][later] = 3;
            }
            SmallPeers peers = new SmallPeers(drawn);
            assertThat(peers.matchings(peers::isStable)).isNotEmpty();
        }
    }

    @Test
    void agrees_with_every_matching_of_small_instances() {
        compare(2_000);
    }

    @Test
    @Tag("thorough")
    void agrees_with_every_matching_of_many_small_instances() {
        System.out.println("SuperStableRoommatesTest: 50,000 instances from seed " + SEED);
        compare(50_000);
    }

    private static void compare(int instances) {
        int none = 0;
        for (int k = 0; k < instances; k++) {
            SmallPeers peers = SmallPeers.random(new SplittableRandom(SEED + k), 8, true);
            none += checked(peers).isSolvable() ? 0 : 1;
        }
        assertThat(none).isBetween(instances / 10, instances - instances / 10);
    }

    @Test
    void agrees_with_stability_where_nobody_is_indifferent() {
        for (int k = 0; k < 2_000; k++) {
            SmallPeers peers = SmallPeers.random(new SplittableRandom(SEED + k), 8, false);
            StableRoommates strict = new StableRoommates(peers.rows(), () -> false);
            assertThat(strict.solve()).isTrue();
            assertThat(checked(peers).isSolvable()).isEqualTo(strict.isSolvable());
        }
    }

    @Test
    @Tag("B18")
    void follows_proposals_all_around_a_circle() {
        // In a circle in which all prefer the next, one choice settles everybody; the last is open until then.
        for (int people : new int[] {100_000, 100_001}) {
            int[] start = IntStream.rangeClosed(0, people).map(k -> 2 * k).toArray();
            int[] partner = new int[2 * people];
            for (int person = 0; person < people; person++) {
                partner[2 * person] = (person + 1) % people;
                partner[2 * person + 1] = (person + people - 1) % people;
            }
            int[] own = IntStream.range(0, 2 * people).map(k -> 1 + k % 2).toArray();
            int[] theirs = IntStream.range(0, 2 * people).map(k -> 2 - k % 2).toArray();
            SuperStableRoommates solver =
                    new SuperStableRoommates(PreferenceRows.ofPairs(people, start, partner, own, theirs), () -> false);
            assertThat(solver.solve()).isTrue();
            assertThat(solver.isSolvable()).isEqualTo(people % 2 == 0);
        }
    }

    @Test
    void stops_when_told() {
        int people = 300;
        int[][] rank = new int[people][people];
        for (int person = 0; person < people; person++) {
            Arrays.setAll(rank[person], k -> k + 1);
            rank[person][person] = 0;
        }
        assertThat(new SuperStableRoommates(new SmallPeers(rank).rows(), () -> true).solve())
                .isFalse();
    }

    private static SuperStableRoommates checked(SmallPeers peers) {
        SuperStableRoommates solver = new SuperStableRoommates(peers.rows(), () -> false);
        assertThat(solver.solve()).isTrue();
        List<int[]> all = peers.matchings(peers::isSuperStable);
        assertThat(solver.isSolvable()).isEqualTo(!all.isEmpty());
        if (solver.isSolvable()) {
            assertThat(all).anySatisfy(mate -> assertThat(mate).isEqualTo(solver.mate()));
        } else {
            assertThat(peers.rank(solver.witness(), solver.partnerOfWitness())).isPositive();
        }
        return solver;
    }
}
