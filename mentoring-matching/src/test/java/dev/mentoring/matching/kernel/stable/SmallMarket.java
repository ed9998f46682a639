package dev.mentoring.matching.kernel.stable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/** A market of few pairs, whose matchings can all be gone through; a matching is a set of bits, one for each pair. */
record SmallMarket(
        int[] rowCapacity, int[] partnerCapacity, int[] start, int[] row, int[] partner, int[] own, int[] theirs) {

    /** Draws up to so many rows and partners, 12 pairs and capacities up to 3. */
    static SmallMarket random(SplittableRandom random, int most, boolean hasTies, boolean isSingle) {
        int rows = 1 + random.nextInt(most);
        int partners = 1 + random.nextInt(most);
        boolean[][] allowed = new boolean[rows][partners];
        int density = 1 + random.nextInt(4);
        int left = 12;
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
                column(pairs, 0),
                column(pairs, 1),
                column(pairs, 2),
                column(pairs, 3));
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
            if (isMatching(made) && isStable(made)) {
                all.add(made);
            }
        }
        return all;
    }

    boolean isMatching(int made) {
        for (int r = 0; r < rowCapacity.length; r++) {
            if (Integer.bitCount(ofRow(made, r)) > rowCapacity[r]) {
                return false;
            }
        }
        for (int p = 0; p < partnerCapacity.length; p++) {
            if (Integer.bitCount(ofPartner(made, p)) > partnerCapacity[p]) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is no pair that both would strictly prefer to one of theirs, or have a free place for. */
    boolean isStable(int made) {
        for (int k = 0; k < pairs(); k++) {
            if ((made & 1 << k) == 0 && rowWants(made, k) && partnerWants(made, k)) {
                return false;
            }
        }
        return true;
    }

    private boolean rowWants(int made, int pair) {
        return rowHasPlace(made, row[pair]) || anyOf(ofRow(made, row[pair]), k -> own[k] > own[pair]);
    }

    private boolean partnerWants(int made, int pair) {
        return partnerHasPlace(made, partner[pair])
                || anyOf(ofPartner(made, partner[pair]), k -> theirs[k] > theirs[pair]);
    }

    /**
     * Whether there is no path of a pair left out, a pair made and a pair left out between two free places, unless both in the
     * middle prefer each other to the ends.
     */
    boolean isLocallyLargest(int made) {
        for (int middle = 0; middle < pairs(); middle++) {
            if ((made & 1 << middle) == 0) {
                continue;
            }
            int m = middle;
            for (int toRow = 0; toRow < pairs(); toRow++) {
                if ((made & 1 << toRow) != 0 || partner[toRow] != partner[m] || !rowHasPlace(made, row[toRow])) {
                    continue;
                }
                for (int toPartner = 0; toPartner < pairs(); toPartner++) {
                    if ((made & 1 << toPartner) == 0
                            && row[toPartner] == row[m]
                            && partnerHasPlace(made, partner[toPartner])
                            && !(own[m] < own[toPartner] && theirs[m] < theirs[toRow])) {
                        return false;
                    }
                }
            }
        }
        return true;
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

    private boolean rowHasPlace(int made, int r) {
        return Integer.bitCount(ofRow(made, r)) < rowCapacity[r];
    }

    private boolean partnerHasPlace(int made, int p) {
        return Integer.bitCount(ofPartner(made, p)) < partnerCapacity[p];
    }

    private boolean anyOf(int bits, IntPredicate test) {
        for (int k = 0; k < pairs(); k++) {
            if ((bits & 1 << k) != 0 && test.test(k)) {
                return true;
            }
        }
        return false;
    }
}
