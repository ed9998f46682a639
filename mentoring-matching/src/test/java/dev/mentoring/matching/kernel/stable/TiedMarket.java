package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A market with ties small enough for trying everything. */
public final class TiedMarket {

    /** Stands for the partner of a row that has none. */
    public static final int NOBODY = -1;

    /** Rank that each row gives to each partner, 0 where they may not be paired. */
    public final int[][] ofRow;

    /** Rank that each partner gives to each row. */
    public final int[][] ofPartner;

    /** Places of each row, 0 or 1. */
    public final int[] places;

    /** Places of each partner. */
    public final int[] capacity;

    TiedMarket(int[][] ofRow, int[][] ofPartner, int[] places, int[] capacity) {
        this.ofRow = ofRow;
        this.ofPartner = ofPartner;
        this.places = places;
        this.capacity = capacity;
    }

    /** What two people must gain to leave a matching for each other. */
    public enum Stability {
        SUPER,
        STRONG
    }

    /** Draws up to so many rows and partners. */
    public static TiedMarket random(SplittableRandom random, int mostRows, int mostPartners) {
        int rows = random.nextInt(mostRows + 1);
        int partners = 1 + random.nextInt(mostPartners);
        int ranks = 1 + random.nextInt(4);
        int ranksOfPartners = 1 + random.nextInt(4);
        int allowed = 1 + random.nextInt(4);
        int[][] ofRow = new int[rows][partners];
        int[][] ofPartner = new int[partners][rows];
        for (int row = 0; row < rows; row++) {
            for (int partner = 0; partner < partners; partner++) {
                if (random.nextInt(4) < allowed) {
                    ofRow[row][partner] = 1 + random.nextInt(ranks);
                    ofPartner[partner][row] = 1 + random.nextInt(ranksOfPartners);
                }
            }
        }
        int[] places = random.ints(rows, 0, 8).map(p -> Math.min(p, 1)).toArray();
        int[] capacity =
                random.ints(partners, 0, 1 + random.nextInt(3)).map(c -> c + 1).toArray();
        for (int partner = 0; partner < partners; partner++) {
            capacity[partner] = random.nextInt(8) == 0 ? 0 : capacity[partner];
        }
        return new TiedMarket(ofRow, ofPartner, places, capacity);
    }

    /**
     * Draws one in which a crowd must leave its partner to somebody who comes late, and then changes a little.
     *
     * <p>Rows 0 and 1 both want partner 0 most, who does not mind which. Partner 1 turns row 2 down for row 0, and partner 0 likes row 2
     * better than both.
     */
    public static TiedMarket crowded(SplittableRandom random) {
        int rows = 3 + random.nextInt(2);
        int partners = 3 + random.nextInt(2);
        int[][] ofRow = new int[rows][partners];
        int[][] ofPartner = new int[partners][rows];
        int[][] known = {{1, 2, 0}, {1, 0, 2}, {2, 1, 0}};
        int[][] knownOfPartner = {{2, 2, 1}, {1, 0, 2}, {0, 1, 0}};
        for (int row = 0; row < rows; row++) {
            for (int partner = 0; partner < partners; partner++) {
                boolean isKnown = row < 3 && partner < 3 && random.nextInt(12) > 0;
                if (isKnown) {
                    ofRow[row][partner] = known[row][partner];
                    ofPartner[partner][row] = knownOfPartner[partner][row];
                } else if (random.nextInt(3) == 0) {
                    ofRow[row][partner] = 1 + random.nextInt(3);
                    ofPartner[partner][row] = 1 + random.nextInt(3);
                }
            }
        }
        int[] places = random.ints(rows, 0, 20).map(p -> Math.min(p, 1)).toArray();
        int[] capacity = random.ints(partners, 0, 10).map(c -> c == 0 ? 2 : 1).toArray();
        return new TiedMarket(ofRow, ofPartner, places, capacity);
    }

    /** The same with ranks without gaps. */
    public TiedMarket dense() {
        return new TiedMarket(dense(ofRow), dense(ofPartner), places, capacity);
    }

    private static int[][] dense(int[][] ranks) {
        return Arrays.stream(ranks)
                .map(own -> {
                    int[] used = Arrays.stream(own)
                            .filter(r -> r > 0)
                            .sorted()
                            .distinct()
                            .toArray();
                    return Arrays.stream(own)
                            .map(r -> r == 0 ? 0 : 1 + Arrays.binarySearch(used, r))
                            .toArray();
                })
                .toArray(int[][]::new);
    }

    /** The number of rows. */
    public int rows() {
        return ofRow.length;
    }

    /** The number of partners. */
    public int partners() {
        return ofPartner.length;
    }

    PreferenceRows preferences() {
        int[] start = new int[rows() + 1];
        int[] partner = new int[rows() * partners()];
        int[] own = new int[partner.length];
        int[] theirs = new int[partner.length];
        int pairs = 0;
        for (int row = 0; row < rows(); row++) {
            for (int to = 0; to < partners(); to++) {
                if (ofRow[row][to] > 0) {
                    partner[pairs] = to;
                    own[pairs] = ofRow[row][to];
                    theirs[pairs] = ofPartner[to][row];
                    pairs++;
                }
            }
            start[row + 1] = pairs;
        }
        return PreferenceRows.ofPairs(
                partners(),
                start,
                Arrays.copyOf(partner, pairs),
                Arrays.copyOf(own, pairs),
                Arrays.copyOf(theirs, pairs));
    }

    /** The partner of each row by the pairs that a solver made. */
    int[] partnerOfRow(int[] pairOfRow) {
        PreferenceRows preferences = preferences();
        int[] partnerOfRow = new int[rows()];
        Arrays.fill(partnerOfRow, NOBODY);
        for (int row = 0; row < rows(); row++) {
            for (int entry = preferences.start(row); entry < preferences.start(row + 1); entry++) {
                if (preferences.pair(entry) == pairOfRow[row]) {
                    partnerOfRow[row] = preferences.partner(entry);
                }
            }
        }
        return partnerOfRow;
    }

    /** Whether any matching is stable. */
    public boolean hasStable(Stability stability) {
        int[] partnerOfRow = new int[rows()];
        Arrays.fill(partnerOfRow, NOBODY);
        while (!isStable(partnerOfRow, stability)) {
            int row = 0;
            while (row < rows() && partnerOfRow[row] == partners() - 1) {
                partnerOfRow[row++] = NOBODY;
            }
            if (row == rows()) {
                return false;
            }
            partnerOfRow[row]++;
        }
        return true;
    }

    /** Whether partners of rows are a matching, and a stable one. */
    public boolean isStable(int[] partnerOfRow, Stability stability) {
        int[] taken = new int[partners()];
        for (int row = 0; row < rows(); row++) {
            int to = partnerOfRow[row];
            if (to != NOBODY && (ofRow[row][to] == 0 || places[row] == 0 || ++taken[to] > capacity[to])) {
                return false;
            }
        }
        for (int row = 0; row < rows(); row++) {
            for (int to = 0; to < partners(); to++) {
                if (partnerOfRow[row] != to && blocks(row, to, partnerOfRow, taken, stability)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean blocks(int row, int to, int[] partnerOfRow, int[] taken, Stability stability) {
        if (ofRow[row][to] == 0 || places[row] == 0 || capacity[to] == 0) {
            return false;
        }
        int held = partnerOfRow[row] == NOBODY ? Integer.MAX_VALUE : ofRow[row][partnerOfRow[row]];
        int worst = taken[to] < capacity[to] ? Integer.MAX_VALUE : 0;
        for (int other = 0; other < rows(); other++) {
            worst = partnerOfRow[other] == to ? Math.max(worst, ofPartner[to][other]) : worst;
        }
        int gain = Integer.compare(held, ofRow[row][to]);
        int gainOfPartner = Integer.compare(worst, ofPartner[to][row]);
        return gain >= 0 && gainOfPartner >= 0 && (stability == Stability.SUPER || gain + gainOfPartner > 0);
    }
}
