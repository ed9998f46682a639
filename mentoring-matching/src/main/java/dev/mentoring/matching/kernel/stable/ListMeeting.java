package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/**
 * Brings the lists of two sides together and leaves out who is not listed in return.
 *
 * <p>The partners' lists are dealt out to the rows they name; each row then notes in one array what each partner thinks of it
 * and goes through its own list. Linear in the lists, and all that is read at random is as small as one row's share.
 */
final class ListMeeting {

    private final int[] rowStart;
    private final int[] rowList;
    private final int[] partnerStart;
    private final int[] partnerList;

    ListMeeting(int[] rowStart, int[] rowList, int[] partnerStart, int[] partnerList) {
        this.rowStart = rowStart;
        this.rowList = rowList;
        this.partnerStart = partnerStart;
        this.partnerList = partnerList;
    }

    PreferenceRows rows() {
        int rows = rowStart.length - 1;
        int partners = partnerStart.length - 1;
        int[] dealtStart = starts(rows);
        long[] dealt = deal(dealtStart);
        int most = Math.min(rowList.length, partnerList.length);
        int[] start = new int[rows + 1];
        int[] partner = new int[most];
        int[] own = new int[most];
        int[] theirs = new int[most];
        int[] pair = new int[most];
        int[] rankFrom = new int[partners];
        int entry = 0;
        for (int row = 0; row < rows; row++) {
            int begin = dealtStart[row];
            int end = dealtStart[row + 1];
            for (int k = begin; k < end; k++) {
                rankFrom[(int) (dealt[k] >>> 32)] = (int) dealt[k];
            }
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                int rank = rankFrom[rowList[k]];
                if (rank > 0) {
                    partner[entry] = rowList[k];
                    own[entry] = k - rowStart[row] + 1;
                    theirs[entry] = rank;
                    pair[entry] = k;
                    entry++;
                }
            }
            for (int k = begin; k < end; k++) {
                rankFrom[(int) (dealt[k] >>> 32)] = 0;
            }
            start[row + 1] = entry;
        }
        long oneWay = (long) rowList.length + partnerList.length - 2L * entry;
        return PreferenceRows.ofEntries(
                partners, start, cut(partner, entry), cut(own, entry), cut(theirs, entry), cut(pair, entry), oneWay);
    }

    private int[] starts(int rows) {
        int[] dealtStart = new int[rows + 1];
        for (int row : partnerList) {
            dealtStart[row + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            dealtStart[row + 1] += dealtStart[row];
        }
        return dealtStart;
    }

    /** Partner and rank of each place in the partners' lists, by the row that stands there. */
    private long[] deal(int[] dealtStart) {
        long[] dealt = new long[partnerList.length];
        int[] next = dealtStart.clone();
        for (int partner = 0; partner + 1 < partnerStart.length; partner++) {
            int begin = partnerStart[partner];
            for (int k = begin; k < partnerStart[partner + 1]; k++) {
                dealt[next[partnerList[k]]++] = (long) partner << 32 | k - begin + 1;
            }
        }
        return dealt;
    }

    private static int[] cut(int[] array, int length) {
        return array.length == length ? array : Arrays.copyOf(array, length);
    }
}
