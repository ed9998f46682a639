package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A few people and all that can be said of them from the definitions. */
public final class SmallPeers {

    public static final int ALONE = -1;

    /** The rank that each gives to each other, 0 where two are not acceptable to each other. */
    private final int[][] rank;

    public SmallPeers(int[][] rank) {
        this.rank = rank;
    }

    /** Full or partial lists of people by number from 1, best first; all acceptable to each other. */
    public static SmallPeers listed(int[]... lists) {
        int[][] rank = new int[lists.length][lists.length];
        for (int person = 0; person < lists.length; person++) {
            for (int place = 0; place < lists[person].length; place++) {
                rank[person][lists[person][place] - 1] = place + 1;
            }
        }
        return new SmallPeers(rank);
    }

    /** Some people, some of whom are acceptable to each other; one in three instances has full lists. */
    public static SmallPeers random(SplittableRandom random, int most, boolean tied) {
        int people = random.nextInt(most + 1);
        int share = random.nextInt(3) == 0 ? 100 : 20 + random.nextInt(80);
        int[][] rank = new int[people][people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                rank[one][other] = random.nextInt(100) < share ? 1 : 0;
                rank[other][one] = rank[one][other];
            }
        }
        int gap = tied ? 1 + random.nextInt(4) : 1;
        for (int person = 0; person < people; person++) {
            rankAtRandom(random, rank[person], gap);
        }
        return new SmallPeers(rank);
    }

    /** Ranks those who are acceptable; with a gap above 1, the next is tied with the last as often as not. */
    private static void rankAtRandom(SplittableRandom random, int[] rank, int gap) {
        int[] others = IntStream.range(0, rank.length).filter(k -> rank[k] > 0).toArray();
        for (int k = others.length - 1; k > 0; k--) {
            int at = random.nextInt(k + 1);
            int other = others[k];
            others[k] = others[at];
            others[at] = other;
        }
        int next = 1;
        for (int other : others) {
            rank[other] = next;
            next += random.nextInt(gap) == 0 ? 1 : 0;
        }
    }

    /** The rank that one gives to another; 0 if they are not acceptable to each other. */
    public int rank(int one, int other) {
        return rank[one][other];
    }

    /** The same with some people out of it. */
    public SmallPeers without(boolean[] outside) {
        int[][] rest = new int[people()][people()];
        for (int one = 0; one < people(); one++) {
            for (int other = 0; other < people(); other++) {
                rest[one][other] = outside[one] || outside[other] ? 0 : rank[one][other];
            }
        }
        return new SmallPeers(rest);
    }

    /** The same without ties: of those at one rank, whoever has the lower lot comes first. */
    public SmallPeers drawn(int[] lots) {
        int[][] strict = new int[people()][people()];
        for (int one = 0; one < people(); one++) {
            for (int other = 0; other < people(); other++) {
                for (int third = 0; rank[one][other] > 0 && third < people(); third++) {
                    boolean before = rank[one][third] < rank[one][other]
                            || (rank[one][third] == rank[one][other] && lots[third] <= lots[other]);
                    strict[one][other] += rank[one][third] > 0 && before ? 1 : 0;
                }
            }
        }
        return new SmallPeers(strict);
    }

    /** Whether somebody puts two at one rank. */
    public boolean hasTies() {
        return Arrays.stream(rank)
                .anyMatch(
                        row -> Arrays.stream(row).filter(r -> r > 0).distinct().count()
                                < Arrays.stream(row).filter(r -> r > 0).count());
    }

    /** A problem in which everybody states their list; people are called p0, p1 and so on. */
    public PeerProblem.Builder problem(int[] capacity) {
        PeerProblem.Builder problem = PeerProblem.builder("small");
        for (int person = 0; person < people(); person++) {
            int[] row = rank[person];
            ImmutableList<ImmutableList<String>> stated = Arrays.stream(row)
                    .filter(r -> r > 0)
                    .distinct()
                    .sorted()
                    .mapToObj(r -> IntStream.range(0, people())
                            .filter(k -> row[k] == r)
                            .mapToObj(SmallPeers::id)
                            .collect(ImmutableList.toImmutableList()))
                    .collect(ImmutableList.toImmutableList());
            problem.addPeer(id(person), capacity[person], 0, Optional.of(stated));
        }
        return problem.allowEveryPair();
    }

    /** What somebody is called. */
    public static String id(int person) {
        return "p" + person;
    }

    public int people() {
        return rank.length;
    }

    public PreferenceRows rows() {
        int[] start = new int[people() + 1];
        List<int[]> entries = new ArrayList<>();
        for (int one = 0; one < people(); one++) {
            for (int other = 0; other < people(); other++) {
                if (rank[one][other] > 0) {
                    entries.add(new int[] {other, rank[one][other], rank[other][one]});
                }
            }
            start[one + 1] = entries.size();
        }
        return PreferenceRows.ofPairs(people(), start, column(entries, 0), column(entries, 1), column(entries, 2));
    }

    private static int[] column(List<int[]> entries, int k) {
        return entries.stream().mapToInt(entry -> entry[k]).toArray();
    }

    /** All matchings that are what is asked, by the mate of each person. */
    public List<int[]> matchings(Predicate<int[]> wanted) {
        List<int[]> found = new ArrayList<>();
        int[] mate = new int[people()];
        Arrays.fill(mate, ALONE);
        pairFrom(0, mate, matching -> {
            if (wanted.test(matching)) {
                found.add(matching.clone());
            }
        });
        return found;
    }

    private void pairFrom(int person, int[] mate, Consumer<int[]> each) {
        if (person == people()) {
            each.accept(mate);
            return;
        }
        pairFrom(person + 1, mate, each);
        if (mate[person] == ALONE) {
            for (int other = 0; other < person; other++) {
                if (mate[other] == ALONE && rank[person][other] > 0) {
                    mate[person] = other;
                    mate[other] = person;
                    pairFrom(person + 1, mate, each);
                    mate[person] = ALONE;
                    mate[other] = ALONE;
                }
            }
        }
    }

    /** The number of pairs of a matching. */
    public static int pairs(int[] mate) {
        return (int) Arrays.stream(mate).filter(other -> other != ALONE).count() / 2;
    }

    /** Whether no two would both strictly rather have each other. */
    public boolean isStable(int[] mate) {
        return blockedBy(mate, -1, person -> true) == 0;
    }

    /** Whether no two who are not paired would both have each other as well. */
    public boolean isSuperStable(int[] mate) {
        return blockedBy(mate, 0, person -> true) == 0;
    }

    /** Whether no two of those who are paired would both strictly rather have each other. */
    public boolean isStableWithin(int[] mate) {
        return blockedBy(mate, -1, person -> mate[person] != ALONE) == 0;
    }

    private long blockedBy(int[] mate, int most, Predicate<Integer> counts) {
        long blocking = 0;
        for (int one = 0; one < people(); one++) {
            for (int other = 0; other < one; other++) {
                if (rank[one][other] > 0
                        && mate[one] != other
                        && counts.test(one)
                        && counts.test(other)
                        && loss(one, other, mate[one]) <= most
                        && loss(other, one, mate[other]) <= most) {
                    blocking++;
                }
            }
        }
        return blocking;
    }

    /** How many ranks worse it is for somebody to have another instead of a mate. */
    private int loss(int person, int other, int mate) {
        return rank[person][other] - (mate == ALONE ? Integer.MAX_VALUE : rank[person][mate]);
    }

    /** Whether a permutation is a stable partition, for strict lists. */
    public boolean isStablePartition(int[] successor) {
        int[] before = new int[people()];
        Arrays.fill(before, ALONE);
        for (int person = 0; person < people(); person++) {
            before[successor[person]] = person;
        }
        for (int person = 0; person < people(); person++) {
            if (before[person] == ALONE || (successor[person] != person && rank[person][successor[person]] == 0)) {
                return false;
            }
            if (before[person] != successor[person]
                    && rank[person][successor[person]] >= rank[person][before[person]]) {
                return false;
            }
            if (before[person] == person) {
                before[person] = ALONE;
            }
        }
        for (int one = 0; one < people(); one++) {
            for (int other = 0; other < one; other++) {
                if (rank[one][other] > 0 && loss(one, other, before[one]) < 0 && loss(other, one, before[other]) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The odd parties of a permutation, each as bits of its members, ascending. */
    public static List<Integer> oddParties(int[] successor) {
        List<Integer> odd = new ArrayList<>();
        int seen = 0;
        for (int person = 0; person < successor.length; person++) {
            int party = 0;
            for (int member = person; (seen & 1 << member) == 0; member = successor[member]) {
                seen |= 1 << member;
                party |= 1 << member;
            }
            if (Integer.bitCount(party) % 2 != 0) {
                odd.add(party);
            }
        }
        odd.sort(Integer::compare);
        return odd;
    }

    /** Hands over every permutation of the people; the array is used again. */
    public void forEachPermutation(Consumer<int[]> each) {
        permute(new int[people()], 0, each);
    }

    private void permute(int[] successor, int used, Consumer<int[]> each) {
        int at = Integer.bitCount(used);
        if (at == successor.length) {
            each.accept(successor);
        }
        for (int next = 0; next < successor.length; next++) {
            if ((used & 1 << next) == 0) {
                successor[at] = next;
                permute(successor, used | 1 << next, each);
            }
        }
    }
}
