package dev.mentoring.matching.kernel.stable;

/**
 * Whom each row would have, best first, and what those partners think of the row.
 *
 * <p>The entries of all rows are numbered from 0 row by row, and within a row by the rank that the row gives: 1 is best, equal
 * ranks are ties, gaps are allowed. Entries are mutual: whoever stands in a row is content with the row too, at the rank {@link
 * #theirs}. Rows and partners are the two sides of a market, or the same people twice; nobody stands in their own row.
 *
 * <p>Immutable; arrays that are handed in must not change.
 */
public final class PreferenceRows {

    private final int partners;
    private final int[] start;
    private final int[] partner;
    private final int[] own;
    private final int[] theirs;
    private final int[] pair;

    private PreferenceRows(int partners, int[] start, int[] partner, int[] own, int[] theirs, int[] pair) {
        this.partners = partners;
        this.start = start;
        this.partner = partner;
        this.own = own;
        this.theirs = theirs;
        this.pair = pair;
    }

    /**
     * Sorts pairs that are listed row by row by the rows' ranks, pairs of one rank in the order in which they are listed.
     *
     * @param partners number of possible partners
     * @param start first pair of each row, and the number of pairs at the end
     * @param partnerOf partner of each pair, each once in a row at most
     * @param own rank that the row gives to the partner, from 1 and at most the number of partners or of ranks used
     * @param theirs rank that the partner gives to the row, from 1
     */
    public static PreferenceRows ofPairs(int partners, int[] start, int[] partnerOf, int[] own, int[] theirs) {
        int pairs = start[start.length - 1];
        int worst = 0;
        for (int k = 0; k < pairs; k++) {
            worst = Math.max(worst, own[k]);
        }
        int[] sortedPartner = new int[pairs];
        int[] sortedOwn = new int[pairs];
        int[] sortedTheirs = new int[pairs];
        int[] pair = new int[pairs];
        int[] at = new int[worst + 1];
        for (int row = 0; row + 1 < start.length; row++) {
            int low = Integer.MAX_VALUE;
            int high = 0;
            for (int k = start[row]; k < start[row + 1]; k++) {
                at[own[k]]++;
                low = Math.min(low, own[k]);
                high = Math.max(high, own[k]);
            }
            int next = start[row];
            for (int rank = low; rank <= high; rank++) {
                int count = at[rank];
                at[rank] = next;
                next += count;
            }
            for (int k = start[row]; k < start[row + 1]; k++) {
                int entry = at[own[k]]++;
                sortedPartner[entry] = partnerOf[k];
                sortedOwn[entry] = own[k];
                sortedTheirs[entry] = theirs[k];
                pair[entry] = k;
            }
            for (int rank = low; rank <= high; rank++) {
                at[rank] = 0;
            }
        }
        return new PreferenceRows(partners, start, sortedPartner, sortedOwn, sortedTheirs, pair);
    }

    /** The same from the partners' side: rows and partners have changed places, pairs keep their numbers. */
    public PreferenceRows turned() {
        int[] turnedStart = new int[partners + 1];
        for (int to : partner) {
            turnedStart[to + 1]++;
        }
        for (int k = 0; k < partners; k++) {
            turnedStart[k + 1] += turnedStart[k];
        }
        int[] next = turnedStart.clone();
        int[] row = new int[partner.length];
        int[] ranked = new int[partner.length];
        int[] back = new int[partner.length];
        int[] number = new int[partner.length];
        for (int from = 0; from < rows(); from++) {
            for (int entry = start[from]; entry < start[from + 1]; entry++) {
                int at = next[partner[entry]]++;
                row[at] = from;
                ranked[at] = theirs[entry];
                back[at] = own[entry];
                number[at] = pair[entry];
            }
        }
        PreferenceRows turned = ofPairs(rows(), turnedStart, row, ranked, back);
        for (int entry = 0; entry < number.length; entry++) {
            turned.pair[entry] = number[turned.pair[entry]];
        }
        return turned;
    }

    /** The number of rows. */
    public int rows() {
        return start.length - 1;
    }

    /** The number of possible partners. */
    public int partners() {
        return partners;
    }

    /** The number of entries. */
    public int entries() {
        return partner.length;
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
        return own[entry];
    }

    /** The rank that the partner of an entry gives to the row. */
    public int theirs(int entry) {
        return theirs[entry];
    }

    /** The number of the entry's pair, as the pairs were listed. */
    public int pair(int entry) {
        return pair[entry];
    }
}
