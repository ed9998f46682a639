package dev.mentoring.matching.kernel.assignment;

/**
 * Finds the best pairs of a row at given prices.
 *
 * <p>The best are the same whatever is guessed on the way: greater weight less price first, then nearer to the row's first
 * column, counted in a circle of positions. One pass compares with a threshold that served the row before; only where that
 * finds too few or far too many, a sample of the row gives another, and failing that the exact one is computed.
 */
final class CoreSelection {

    private static final int SAMPLE = 512;
    private static final int SAMPLE_BLOCK = 32;

    private final PairRows input;
    private final PairOrder order;
    /** The price of each column, by its index; empty for none. */
    private final int[] price;

    private final int wanted;
    private final int[] hit;
    private final int[] scratch;
    private final int[] reduced;
    private final long[] key;
    private boolean hasThreshold;
    private int threshold;
    private int selected;

    /**
     * Prepares for any row.
     *
     * @param input the pairs
     * @param order in which order columns count
     * @param price price of each column by index, between zero and {@link CoreGraph#LARGEST_BASE}; empty for none
     * @param wanted how many pairs a row shall have
     */
    CoreSelection(PairRows input, PairOrder order, int[] price, int wanted) {
        this.input = input;
        this.order = order;
        this.price = price;
        this.wanted = wanted;
        int longest = input.longestRow();
        hit = new int[longest];
        scratch = new int[Math.max(SAMPLE, longest)];
        reduced = new int[price.length == 0 ? 0 : longest];
        key = new long[longest];
    }

    /**
     * Selects from one row, all pairs or as many as wanted.
     *
     * @param row the row's position
     */
    void select(int row) {
        int from = input.begin(order.rowAt[row]);
        int length = input.end(order.rowAt[row]) - from;
        int first = order.firstColumn(row);
        if (price.length == 0) {
            selected = select(input.weight, from, from, length, first);
        } else {
            reduce(from, length);
            selected = select(reduced, 0, from, length, first);
        }
    }

    /** Copies the pairs selected from a row, best first: positions of columns, and weights less prices. */
    void copy(int row, int[] column, int[] weight, int at) {
        int first = order.firstColumn(row);
        for (int k = 0; k < selected; k++) {
            int position = first + (int) key[k];
            column[at + k] = position >= input.columns ? position - input.columns : position;
            weight[at + k] = weightOfKey(key[k]);
        }
    }

    /** Ascending keys: falling weight, then rising distance. */
    static long key(int weight, int distance) {
        return ((long) ~weight << 32) | distance;
    }

    static int weightOfKey(long key) {
        return ~(int) (key >> 32);
    }

    private void reduce(int from, int length) {
        if (input.isMatrix()) {
            for (int k = 0; k < length; k++) {
                reduced[k] = input.weight[from + k] - price[k];
            }
        } else {
            for (int k = 0; k < length; k++) {
                reduced[k] = input.weight[from + k] - price[input.columnOf[from + k]];
            }
        }
    }

    /** Selects among values, which stand for the pairs from some pair on. */
    private int select(int[] value, int from, int pair, int length, int first) {
        int roomy = wanted + wanted / 2;
        if (length <= roomy) {
            for (int k = 0; k < length; k++) {
                hit[k] = k;
            }
            return rank(value, from, pair, length, first);
        }
        int most = Math.min(length, Math.max(4 * wanted, length >> 4));
        int count = hasThreshold ? filter(value, from, length, threshold, hit, most) : 0;
        if (count < wanted || count == most) {
            threshold = sampledThreshold(value, from, length, roomy);
            hasThreshold = true;
            count = filter(value, from, length, threshold, hit, most);
        }
        if (count < wanted || count == most) {
            System.arraycopy(value, from, scratch, 0, length);
            threshold = Ranks.largest(scratch, length, wanted);
            if (input.isMatrix()) {
                return rankWithTies(value, from, length, first);
            }
            count = filter(value, from, length, threshold, hit, length);
        } else if (count > 2 * wanted) {
            threshold = thresholdAmongHits(value, from, count, roomy);
        }
        return rank(value, from, pair, count, first);
    }

    private static int filter(int[] value, int from, int length, int threshold, int[] hit, int most) {
        int count = 0;
        for (int k = 0; k < length; k++) {
            if (value[from + k] >= threshold) {
                hit[count++] = k;
                if (count == most) {
                    break;
                }
            }
        }
        return count;
    }

    private int sampledThreshold(int[] value, int from, int length, int rank) {
        int blocks = Math.min(SAMPLE, length) / SAMPLE_BLOCK;
        if (blocks == 0) {
            System.arraycopy(value, from, scratch, 0, length);
            return Ranks.largest(scratch, length, rank);
        }
        int step = length / blocks;
        for (int b = 0; b < blocks; b++) {
            System.arraycopy(value, from + b * step, scratch, b * SAMPLE_BLOCK, SAMPLE_BLOCK);
        }
        int size = blocks * SAMPLE_BLOCK;
        return Ranks.largest(scratch, size, (int) Math.max(1, (long) rank * size / length));
    }

    private int thresholdAmongHits(int[] value, int from, int count, int rank) {
        for (int k = 0; k < count; k++) {
            scratch[k] = value[from + hit[k]];
        }
        return Ranks.largest(scratch, count, rank);
    }

    private int rank(int[] value, int from, int pair, int count, int first) {
        int kept = count;
        makeKeys(value, from, pair, count, first);
        if (count > 2 * wanted) {
            Ranks.moveLeast(key, count, wanted);
            kept = wanted;
        }
        Ranks.sort(key, kept);
        return Math.min(kept, wanted);
    }

    private void makeKeys(int[] value, int from, int pair, int count, int first) {
        boolean matrix = input.isMatrix();
        for (int k = 0; k < count; k++) {
            int column = matrix ? hit[k] : input.columnOf[pair + hit[k]];
            int distance = order.positionOf[column] - first;
            key[k] = key(value[from + hit[k]], distance < 0 ? distance + input.columns : distance);
        }
    }

    /** Keeps the pairs above the exact threshold, and of those equal to it the ones met first in the order of columns. */
    private int rankWithTies(int[] value, int from, int length, int first) {
        int above = filter(value, from, length, threshold + 1, hit, length);
        makeKeys(value, from, 0, above, first);
        Ranks.sort(key, above);
        int count = above;
        int position = first;
        for (int distance = 0; count < wanted; distance++) {
            if (value[from + order.columnAt[position]] == threshold) {
                key[count++] = key(threshold, distance);
            }
            position++;
            if (position == length) {
                position = 0;
            }
        }
        return count;
    }
}
