package dev.mentoring.matching.kernel.stable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/** A market of so few pairs that all matchings can be gone through; a matching is a set of bits then, one for each pair. */
final class SmallMarket {

    final int[] rowCapacity;
    final int[] partnerCapacity;
    private final int[] start;
    private final int[] row;
    private final int[] partner;
    private final int[] own;
    private final int[] theirs;

    private SmallMarket(int[] rowCapacity, int[] partnerCapacity, int[] start, List<int[]> pairs) {
        this.rowCapacity = rowCapacity;
        this.partnerCapacity = partnerCapacity;
        this.start = start;
        row = column(pairs, 0);
        partner = column(pairs, 1);
        own = column(pairs, 2);
        theirs = column(pairs, 3);
    }

    /** Draws up to so many rows and partners, 12 pairs and capacities up to 3. */
    static SmallMarket random(SplittableRandom random, int most, boolean hasTies, boolean isSingle) {
        return random(random, most, 12, hasTies, isSingle);
    }

    /** Draws up to so many rows, partners and pairs, and capacities up to 3. */
    static SmallMarket random(SplittableRandom random, int most, int pairsAtMost, boolean hasTies, boolean isSingle) {
        int rows = 1 + random.nextInt(most);
        int partners = 1 + random.nextInt(most);
        boolean[][] allowed = new boolean[rows][partners];
        int density = 1 + random.nextInt(4);
        int left = pairsAtMost;
        for (int k = 0; k < rows * partners && left > 0; k++) {
            int r = random.nextInt(rows);
            int p = random.nextInt(partners);
            if (!allowed[r][p] && random.nextInt(4) < density) {
                allowed[r][p] = true;
                left--;
            }
        }
        int worst = hasTies ? 1 + random.nextInt(3) : 0;
        List<int[]> pairs = new ArrayList<>();
        int[] start = new int[rows + 1];
        int[][] rankOfPartner = new int[rows][];
        for (int r = 0; r < rows; r++) {
            rankOfPartner[r] = ranks(random, partners, worst);
        }
        int[][] rankOfRow = new int[partners][];
        for (int p = 0; p < partners; p++) {
            rankOfRow[p] = ranks(random, rows, worst);
        }
        for (int r = 0; r < rows; r++) {
            for (int p = 0; p < partners; p++) {
                if (allowed[r][p]) {
                    pairs.add(new int[] {r, p, rankOfPartner[r][p], rankOfRow[p][r]});
                }
            }
            start[r + 1] = pairs.size();
        }
        int largest = isSingle ? 1 : 3;
        return new SmallMarket(
                random.ints(rows, isSingle ? 1 : 0, largest + 1).toArray(),
                random.ints(partners, 0, largest + 1).toArray(),
                start,
                pairs);
    }

    /** Ranks from 1 to the worst, or an order with gaps if that is 0. */
    private static int[] ranks(SplittableRandom random, int others, int worst) {
        int[] ranks = new int[others];
        int gap = random.nextInt(8) == 0 ? 1_000_000 : 1 + random.nextInt(2);
        for (int k = 0; k < others; k++) {
            if (worst > 0) {
                ranks[k] = gap * (1 + random.nextInt(worst));
                continue;
            }
            int at = random.nextInt(k + 1);
            ranks[k] = ranks[at];
            ranks[at] = gap * (k + 1);
        }
        return ranks;
    }

    private static int[] column(List<int[]> pairs, int of) {
        return pairs.stream().mapToInt(pair -> pair[of]).toArray();
    }

    PreferenceRows rows() {
        return PreferenceRows.ofPairs(partnerCapacity.length, start, partner, own, theirs);
    }

    int pairs() {
        return row.length;
    }

    static int bits(BitSet made) {
        return made.isEmpty() ? 0 : (int) made.toLongArray()[0];
    }

    /** All stable matchings. */
    List<Integer> stable() {
        List<Integer> all = new ArrayList<>();
        for (int made = 0; made < 1 << pairs(); made++) {
            if (isMatching(set(made)) && isStable(set(made))) {
                all.add(made);
            }
        }
        return all;
    }

    static IntPredicate set(int made) {
        return pair -> (made & 1 << pair) != 0;
    }

    boolean isMatching(IntPredicate made) {
        return Arrays.stream(free(rowCapacity, row, made)).allMatch(places -> places >= 0)
                && Arrays.stream(free(partnerCapacity, partner, made)).allMatch(places -> places >= 0);
    }

    /** Whether there is no pair that both would strictly prefer to one of theirs, or have a free place for. */
    boolean isStable(IntPredicate made) {
        int[] lastOfRow = last(rowCapacity, row, own, made);
        int[] lastOfPartner = last(partnerCapacity, partner, theirs, made);
        for (int k = 0; k < pairs(); k++) {
            if (!made.test(k) && own[k] < lastOfRow[row[k]] && theirs[k] < lastOfPartner[partner[k]]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether there is no path of a pair left out, a pair made and a pair left out between two free places, unless both in the
     * middle prefer each other to the ends.
     */
    boolean isLocallyLargest(IntPredicate made) {
        int[] freeOfRow = free(rowCapacity, row, made);
        int[] freeOfPartner = free(partnerCapacity, partner, made);
        for (int m = 0; m < pairs(); m++) {
            for (int toRow = 0; made.test(m) && toRow < pairs(); toRow++) {
                if (partner[toRow] != partner[m] || made.test(toRow) || freeOfRow[row[toRow]] == 0) {
                    continue;
                }
                for (int toPartner = 0; toPartner < pairs(); toPartner++) {
                    if (row[toPartner] == row[m]
                            && !made.test(toPartner)
                            && freeOfPartner[partner[toPartner]] > 0
                            && (own[m] >= own[toPartner] || theirs[m] >= theirs[toRow])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int[] free(int[] capacity, int[] of, IntPredicate made) {
        int[] free = capacity.clone();
        for (int k = 0; k < pairs(); k++) {
            if (made.test(k)) {
                free[of[k]]--;
            }
        }
        return free;
    }

    /** The rank of the worst in a place of each, beyond all ranks where a place is free, 0 where there is none. */
    private int[] last(int[] capacity, int[] of, int[] rank, IntPredicate made) {
        int[] last = free(capacity, of, made);
        for (int k = 0; k < last.length; k++) {
            last[k] = last[k] > 0 ? Integer.MAX_VALUE : 0;
        }
        for (int k = 0; k < pairs(); k++) {
            if (made.test(k)) {
                last[of[k]] = Math.max(last[of[k]], rank[k]);
            }
        }
        return last;
    }

    /** The best of pairs that one row can have, if they have different ranks. */
    int choiceOfRow(int r, int of) {
        return choice(of, own, rowCapacity[r]);
    }

    /** The best of pairs that one partner can have, if they have different ranks. */
    int choiceOfPartner(int p, int of) {
        return choice(of, theirs, partnerCapacity[p]);
    }

    private int choice(int of, int[] rank, int capacity) {
        int chosen = of;
        while (Integer.bitCount(chosen) > capacity) {
            int worst = -1;
            for (int k = 0; k < pairs(); k++) {
                if ((chosen & 1 << k) != 0 && (worst < 0 || rank[k] > rank[worst])) {
                    worst = k;
                }
            }
            chosen &= ~(1 << worst);
        }
        return chosen;
    }

    int ofRow(int made, int r) {
        return made & (1 << start[r + 1]) - (1 << start[r]);
    }

    int ofPartner(int made, int p) {
        int bits = 0;
        for (int k = 0; k < pairs(); k++) {
            if (partner[k] == p) {
                bits |= made & 1 << k;
            }
        }
        return bits;
    }
}
