package dev.mentoring.matching.kernel.stable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A small market with strict lists, and its stable matchings by trying everything. */
final class StableMarket {

    final int[] rowCapacity;
    final int[] partnerCapacity;
    /** Rank that each row gives to each partner; 0 where they do not accept each other. */
    final int[][] own;
    /** Rank that each partner gives to each row, by row. */
    final int[][] theirs;

    StableMarket(int[] rowCapacity, int[] partnerCapacity, int[][] own, int[][] theirs) {
        this.rowCapacity = rowCapacity;
        this.partnerCapacity = partnerCapacity;
        this.own = own;
        this.theirs = theirs;
    }

    /** One place each, and everybody ranks everybody: the partners in the order of each row, and the rows of each partner. */
    static StableMarket ofOrders(int[][] rowOrders, int[][] partnerOrders) {
        int n = rowOrders.length;
        int[][] own = new int[n][n];
        int[][] theirs = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                own[i][rowOrders[i][k] - 1] = k + 1;
                theirs[partnerOrders[i][k] - 1][i] = k + 1;
            }
        }
        int[] one = IntStream.generate(() -> 1).limit(n).toArray();
        return new StableMarket(one, one, own, theirs);
    }

    /** A random one: capacities up to the largest, lists with gaps, at times with many stable matchings. */
    static StableMarket random(SplittableRandom random, int people, int largestCapacity) {
        int rows = 1 + random.nextInt(people);
        int partners = random.nextInt(4) == 0 ? 1 + random.nextInt(people) : rows;
        boolean isOpposed = random.nextBoolean();
        int kept = random.nextInt(3) == 0 ? 70 : random.nextInt(3) == 0 ? 90 : 100;
        long[][] wish = new long[rows][partners];
        long[][] back = new long[rows][partners];
        boolean[][] accepted = new boolean[rows][partners];
        int noise = 1 + 700 * random.nextInt(4);
        for (int r = 0; r < rows; r++) {
            for (int p = 0; p < partners; p++) {
                accepted[r][p] = random.nextInt(100) < kept;
                wish[r][p] = isOpposed
                        ? 1000L * Math.floorMod(p - r, partners) + random.nextInt(noise)
                        : random.nextInt(1_000_000);
                back[r][p] = isOpposed
                        ? 1000L * Math.floorMod(r - p - 1, partners) + random.nextInt(noise)
                        : random.nextInt(1_000_000);
            }
        }
        int[][] own = new int[rows][partners];
        int[][] theirs = new int[rows][partners];
        for (int r = 0; r < rows; r++) {
            for (int p = 0; p < partners; p++) {
                if (accepted[r][p]) {
                    own[r][p] = rank(wish[r], p);
                    long[] column = new long[rows];
                    for (int k = 0; k < rows; k++) {
                        column[k] = back[k][p];
                    }
                    theirs[r][p] = rank(column, r);
                }
            }
        }
        return new StableMarket(
                capacities(random, rows, largestCapacity), capacities(random, partners, largestCapacity), own, theirs);
    }

    /** Five and five people who rank everybody, most with two places. */
    static StableMarket crowded(SplittableRandom random) {
        StableMarket market = random(random, 5, 2);
        while (market.rows() < 5 || market.partners() < 5 || market.lists().entries() < 25) {
            market = random(random, 5, 2);
        }
        return market;
    }

    /**
     * As many rows and partners, a power of two, with at least the 2^(n - 1) stable matchings of Irving, Leather 1986, "The
     * complexity of counting stable marriages".
     */
    static StableMarket doubled(int n) {
        int[][] own = new int[n][n];
        int[][] theirs = new int[n][n];
        for (int r = 0; r < n; r++) {
            for (int p = 0; p < n; p++) {
                own[r][p] = (r ^ p) + 1;
                theirs[r][p] = n - (r ^ p);
            }
        }
        int[] one = IntStream.generate(() -> 1).limit(n).toArray();
        return new StableMarket(one, one, own, theirs);
    }

    /** The same with neighbours in some lists exchanged, and other capacities. */
    StableMarket shaken(SplittableRandom random, int swaps, int largestCapacity) {
        int[][] shakenOwn = Arrays.stream(own).map(int[]::clone).toArray(int[][]::new);
        int[][] shakenTheirs = Arrays.stream(theirs).map(int[]::clone).toArray(int[][]::new);
        for (int k = 0; k < swaps; k++) {
            int who = random.nextInt(rows());
            int rank = random.nextInt(1, partners());
            boolean ofRow = random.nextBoolean();
            for (int other = 0; other < partners(); other++) {
                int r = ofRow ? who : other;
                int p = ofRow ? other : who;
                int[][] ranks = ofRow ? shakenOwn : shakenTheirs;
                ranks[r][p] += ranks[r][p] == rank ? 1 : ranks[r][p] == rank + 1 ? -1 : 0;
            }
        }
        return new StableMarket(
                random.ints(rows(), 1, largestCapacity + 1).toArray(),
                random.ints(partners(), 1, largestCapacity + 1).toArray(),
                shakenOwn,
                shakenTheirs);
    }

    private static int rank(long[] numbers, int of) {
        int rank = 1;
        for (int k = 0; k < numbers.length; k++) {
            rank += numbers[k] < numbers[of] || (numbers[k] == numbers[of] && k < of) ? 1 : 0;
        }
        return rank;
    }

    private static int[] capacities(SplittableRandom random, int count, int largest) {
        int least = random.nextInt(4) == 0 ? 0 : 1;
        return random.ints(count, least, largest + 1).toArray();
    }

    int rows() {
        return rowCapacity.length;
    }

    int partners() {
        return partnerCapacity.length;
    }

    /** The pairs by row and partner; a pair's number is that of its place among the accepted ones. */
    PreferenceRows lists() {
        int[] start = new int[rows() + 1];
        List<int[]> pairs = new ArrayList<>();
        for (int r = 0; r < rows(); r++) {
            for (int p = 0; p < partners(); p++) {
                if (own[r][p] > 0) {
                    pairs.add(new int[] {p, own[r][p], theirs[r][p]});
                }
            }
            start[r + 1] = pairs.size();
        }
        int[][] columns = new int[3][pairs.size()];
        for (int k = 0; k < pairs.size(); k++) {
            for (int c = 0; c < 3; c++) {
                columns[c][k] = pairs.get(k)[c];
            }
        }
        return PreferenceRows.ofPairs(partners(), start, columns[0], columns[1], columns[2]);
    }

    /** The same market seen from the other side. */
    StableMarket turned() {
        int[][] turnedOwn = new int[partners()][rows()];
        int[][] turnedTheirs = new int[partners()][rows()];
        for (int r = 0; r < rows(); r++) {
            for (int p = 0; p < partners(); p++) {
                turnedOwn[p][r] = theirs[r][p];
                turnedTheirs[p][r] = own[r][p];
            }
        }
        return new StableMarket(partnerCapacity, rowCapacity, turnedOwn, turnedTheirs);
    }

    /** Row times partners plus partner of every pair, by the number of the pair. */
    int[] cells() {
        return IntStream.range(0, rows() * partners())
                .filter(cell -> own[cell / partners()][cell % partners()] > 0)
                .toArray();
    }

    /** The pairs of the stable matching that is best for rows, by proposals one after another. */
    BitSet rowOptimal() {
        boolean[][] made = new boolean[rows()][partners()];
        boolean[][] refused = new boolean[rows()][partners()];
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (int r = 0; r < rows(); r++) {
                int best = -1;
                for (int p = 0; p < partners(); p++) {
                    if (own[r][p] > 0 && !made[r][p] && !refused[r][p] && (best < 0 || own[r][p] < own[r][best])) {
                        best = p;
                    }
                }
                if (best >= 0 && countOfRow(made, r) < rowCapacity[r]) {
                    goesOn = true;
                    made[r][best] = true;
                    if (countOfPartner(made, best) > partnerCapacity[best]) {
                        int worst = worstRow(made, best);
                        made[worst][best] = false;
                        refused[worst][best] = true;
                    }
                }
            }
        }
        BitSet pairs = new BitSet();
        int[] cells = cells();
        for (int k = 0; k < cells.length; k++) {
            pairs.set(k, made[cells[k] / partners()][cells[k] % partners()]);
        }
        return pairs;
    }

    private static int countOfRow(boolean[][] made, int r) {
        int count = 0;
        for (boolean m : made[r]) {
            count += m ? 1 : 0;
        }
        return count;
    }

    private int countOfPartner(boolean[][] made, int p) {
        int count = 0;
        for (int r = 0; r < rows(); r++) {
            count += made[r][p] ? 1 : 0;
        }
        return count;
    }

    private int worstRow(boolean[][] made, int p) {
        int worst = -1;
        for (int r = 0; r < rows(); r++) {
            if (made[r][p] && (worst < 0 || theirs[r][p] > theirs[worst][p])) {
                worst = r;
            }
        }
        return worst;
    }

    private int worstPartner(boolean[][] made, int r) {
        int worst = -1;
        for (int p = 0; p < partners(); p++) {
            if (made[r][p] && (worst < 0 || own[r][p] > own[r][worst])) {
                worst = p;
            }
        }
        return worst;
    }

    /** All stable matchings, each as the numbers of its pairs. */
    Set<String> stable() {
        Set<String> found = new TreeSet<>();
        List<boolean[][]> all = stableMatchings();
        for (boolean[][] made : all) {
            found.add(text(made));
        }
        return found;
    }

    List<boolean[][]> stableMatchings() {
        List<boolean[][]> found = new ArrayList<>();
        extend(new boolean[rows()][partners()], 0, found);
        return found;
    }

    String text(boolean[][] made) {
        int[] cells = cells();
        List<Integer> pairs = new ArrayList<>();
        for (int k = 0; k < cells.length; k++) {
            if (made[cells[k] / partners()][cells[k] % partners()]) {
                pairs.add(k);
            }
        }
        return pairs.toString();
    }

    private void extend(boolean[][] made, int cell, List<boolean[][]> found) {
        if (cell == rows() * partners()) {
            if (isStable(made)) {
                boolean[][] copy = new boolean[rows()][];
                for (int r = 0; r < rows(); r++) {
                    copy[r] = made[r].clone();
                }
                found.add(copy);
            }
            return;
        }
        int r = cell / partners();
        int p = cell % partners();
        extend(made, cell + 1, found);
        if (own[r][p] > 0 && countOfRow(made, r) < rowCapacity[r] && countOfPartner(made, p) < partnerCapacity[p]) {
            made[r][p] = true;
            extend(made, cell + 1, found);
            made[r][p] = false;
        }
    }

    private boolean isStable(boolean[][] made) {
        for (int r = 0; r < rows(); r++) {
            for (int p = 0; p < partners(); p++) {
                if (own[r][p] > 0 && !made[r][p] && rowWants(made, r, p) && partnerWants(made, r, p)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean rowWants(boolean[][] made, int r, int p) {
        return countOfRow(made, r) < rowCapacity[r]
                || (rowCapacity[r] > 0 && own[r][p] < own[r][worstPartner(made, r)]);
    }

    private boolean partnerWants(boolean[][] made, int r, int p) {
        return countOfPartner(made, p) < partnerCapacity[p]
                || (partnerCapacity[p] > 0 && theirs[r][p] < theirs[worstRow(made, p)][p]);
    }
}
