package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/**
 * Whom each row would have, best first, and what those partners think of the row.
 *
 * <p>The entries of all rows are numbered from 0 row by row, and within a row by the rank that the row gives: 1 is best, equal
 * ranks are ties, gaps are allowed. Entries are mutual: whoever stands in a row is content with the row too, at the rank {@link
 * #theirs}. Rows and partners are the two sides of a market, or the same people twice; nobody stands in their own row.
 *
 * <p>There are two forms. In general all numbers are stored with the entry. Where everybody lists everybody, the row's ranks and
 * the numbers of pairs follow from the entry, and the partners' ranks stand in a table, a column for each partner, that is
 * written from the partners' lists one after another: most solvers ask for few of them, and to gather all would cost more than
 * to solve.
 *
 * <p>Immutable; arrays that are handed in must not change.
 */
public final class PreferenceRows {

    private static final int[] NOT_STORED = {};
    private static final char[] NO_TABLE = {};

    private final int rows;
    private final int partners;
    private final int[] start;
    private final int[] partner;
    private final long oneWay;

    private final int[] own;
    private final int[] theirs;
    private final int[] pair;

    /** Whether everybody lists everybody; then the fields below are used, and own, theirs and pair are not. */
    private final boolean full;
    /** Rank that each partner gives to each row, partner by partner. */
    private final char[] table;
    /** The partners' lists one after another. */
    private final int[] listOfPartner;
    /** Whether pairs are numbered by the partners' lists. */
    private final boolean isTurned;

    private PreferenceRows(int partners, int[] start, int[] partner, int[] own, int[] theirs, int[] pair, long oneWay) {
        this.rows = start.length - 1;
        this.partners = partners;
        this.start = start;
        this.partner = partner;
        this.own = own;
        this.theirs = theirs;
        this.pair = pair;
        this.oneWay = oneWay;
        full = false;
        table = NO_TABLE;
        listOfPartner = NOT_STORED;
        isTurned = false;
    }

    private PreferenceRows(int partners, int[] start, int[] list, int[] listOfPartner, boolean isTurned) {
        this.rows = start.length - 1;
        this.partners = partners;
        this.start = start;
        this.partner = list;
        this.listOfPartner = listOfPartner;
        this.isTurned = isTurned;
        own = NOT_STORED;
        theirs = NOT_STORED;
        pair = NOT_STORED;
        oneWay = 0;
        full = true;
        table = tableOf(rows, partners, listOfPartner);
    }

    private static char[] tableOf(int rows, int partners, int[] listOfPartner) {
        char[] table = new char[rows * partners];
        for (int column = 0; column < table.length; column += rows) {
            for (int place = 0; place < rows; place++) {
                table[column + listOfPartner[column + place]] = (char) (place + 1);
            }
        }
        return table;
    }

    /**
     * Sorts pairs that are listed row by row by the rows' ranks, pairs of one rank in the order in which they are listed.
     *
     * @param partners number of possible partners
     * @param start first pair of each row, and the number of pairs at the end
     * @param partnerOf partner of each pair, each once in a row at most
     * @param own rank that the row gives to the partner, from 1
     * @param theirs rank that the partner gives to the row, from 1
     */
    public static PreferenceRows ofPairs(int partners, int[] start, int[] partnerOf, int[] own, int[] theirs) {
        int[] number = new int[start[start.length - 1]];
        Arrays.setAll(number, k -> k);
        return sorted(partners, start, partnerOf, own, theirs, number, 0);
    }

    private static PreferenceRows sorted(
            int partners, int[] start, int[] partnerOf, int[] own, int[] theirs, int[] number, long oneWay) {
        int pairs = number.length;
        int[] sortedPartner = new int[pairs];
        int[] sortedOwn = new int[pairs];
        int[] sortedTheirs = new int[pairs];
        int[] sortedNumber = new int[pairs];
        RowOrder order = new RowOrder();
        for (int row = 0; row + 1 < start.length; row++) {
            int begin = start[row];
            int end = start[row + 1];
            int[] placed = order.of(own, begin, end);
            for (int k = begin; k < end; k++) {
                int entry = placed[k - begin];
                sortedPartner[entry] = partnerOf[k];
                sortedOwn[entry] = own[k];
                sortedTheirs[entry] = theirs[k];
                sortedNumber[entry] = number[k];
            }
        }
        return new PreferenceRows(partners, start, sortedPartner, sortedOwn, sortedTheirs, sortedNumber, oneWay);
    }

    /**
     * Takes the lists of both sides, best first and without ties; ranks are places in the lists.
     *
     * <p>Who is listed but does not list in return is left out, and the ranks behind stay as they are. Pairs are numbered by
     * their places in {@code rowList}, left out ones included.
     *
     * @param rowStart first place of each row's list, and the length of all at the end
     * @param rowList partners in the rows' lists, each once in a list at most
     * @param partnerStart first place of each partner's list, and the length of all at the end
     * @param partnerList rows in the partners' lists, each once in a list at most
     */
    public static PreferenceRows ofLists(int[] rowStart, int[] rowList, int[] partnerStart, int[] partnerList) {
        int rows = rowStart.length - 1;
        int partners = partnerStart.length - 1;
        if (allOf(rowStart, partners) && allOf(partnerStart, rows) && Math.max(rows, partners) <= Character.MAX_VALUE) {
            return new PreferenceRows(partners, rowStart, rowList, partnerList, false);
        }
        return new ListMeeting(rowStart, rowList, partnerStart, partnerList).rows();
    }

    /** Takes entries as they are; for {@link ListMeeting}. */
    static PreferenceRows ofEntries(
            int partners, int[] start, int[] partner, int[] own, int[] theirs, int[] pair, long oneWay) {
        return new PreferenceRows(partners, start, partner, own, theirs, pair, oneWay);
    }

    private static boolean allOf(int[] start, int others) {
        for (int k = 0; k + 1 < start.length; k++) {
            if (start[k + 1] - start[k] != others) {
                return false;
            }
        }
        return true;
    }

    /** The same from the partners' side: rows and partners have changed places, pairs keep their numbers. */
    public PreferenceRows turned() {
        int[] turnedStart = degreesOfPartners();
        int sum = 0;
        for (int k = 0; k < partners; k++) {
            int degree = turnedStart[k];
            turnedStart[k] = sum;
            sum += degree;
        }
        turnedStart = Arrays.copyOf(turnedStart, partners + 1);
        turnedStart[partners] = sum;
        if (full) {
            return new PreferenceRows(rows, turnedStart, listOfPartner, partner, !isTurned);
        }
        int[] next = turnedStart.clone();
        int[] row = new int[sum];
        int[] ranked = new int[sum];
        int[] back = new int[sum];
        int[] number = new int[sum];
        for (int from = 0; from < rows; from++) {
            for (int entry = start[from]; entry < start[from + 1]; entry++) {
                int at = next[partner[entry]]++;
                row[at] = from;
                ranked[at] = theirs[entry];
                back[at] = own[entry];
                number[at] = pair[entry];
            }
        }
        return sorted(rows, turnedStart, row, ranked, back, number, oneWay);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of possible partners. */
    public int partners() {
        return partners;
    }

    /** The number of entries. */
    public int entries() {
        return start[rows];
    }

    /** How often, on either side, somebody was listed who does not list in return, and was left out. */
    public long oneWay() {
        return oneWay;
    }

    /** The first entry of a row, its best; for {@link #rows} the number of entries. */
    public int start(int row) {
        return start[row];
    }

    /** The partner of an entry. */
    public int partner(int entry) {
        return partner[entry];
    }

    /** The rank that the row gives to the partner of its entry. */
    public int own(int entry) {
        return full ? entry % partners + 1 : own[entry];
    }

    /** The rank that the partner of an entry gives to the row. */
    public int theirs(int entry) {
        return full ? theirs(entry / partners, entry) : theirs[entry];
    }

    /** The number of the entry's pair, as the pairs were listed. */
    public int pair(int entry) {
        if (full) {
            return isTurned ? partner[entry] * rows + theirs(entry) - 1 : entry;
        }
        return pair[entry];
    }

    /** The rank that the row gives to the partner of its entry; faster where the row is known. */
    int own(int row, int entry) {
        return full ? entry - start[row] + 1 : own[entry];
    }

    /** The rank that the partner of an entry gives to the row; faster where the row is known. */
    int theirs(int row, int entry) {
        return full ? table[partner[entry] * rows + row] : theirs[entry];
    }

    /** In how many rows each partner stands; a new array. */
    int[] degreesOfPartners() {
        int[] degree = new int[partners];
        if (full) {
            Arrays.fill(degree, rows);
        } else {
            for (int entry = 0; entry < partner.length; entry++) {
                degree[partner[entry]]++;
            }
        }
        return degree;
    }

    /** The highest rank that each partner gives, 0 if none; a new array. */
    int[] lastRanksOfPartners() {
        if (full) {
            return degreesOfPartners();
        }
        int[] last = new int[partners];
        for (int entry = 0; entry < partner.length; entry++) {
            last[partner[entry]] = Math.max(last[partner[entry]], theirs[entry]);
        }
        return last;
    }
}
