package dev.mentoring.matching.problem;

import java.util.Arrays;

/** Which pairs are acceptable to both, from the choices of the rows and of the columns. */
final class Acceptance {

    private final Choices ofRows;
    private final Choices ofColumns;
    /** For each row the columns that list it. */
    private final Choices listing;

    private final int[] openColumns;
    private final boolean everybodyOpen;
    private final boolean peers;
    private final StoppableWork work;

    /**
     * Makes the relation.
     *
     * @param peers whether rows and columns are the same people, of whom a pair takes the smaller index as its row
     */
    Acceptance(Choices ofRows, Choices ofColumns, boolean peers, StoppableWork work) {
        this.work = work;
        this.ofRows = ofRows;
        this.ofColumns = ofColumns;
        this.peers = peers;
        listing = ofColumns.turned(ofRows);
        openColumns = ofColumns.openOwners();
        everybodyOpen = ofRows.everybodyOpen() && ofColumns.everybodyOpen();
    }

    /** Whether all rows and columns accept each other, and each of them makes a pair. */
    boolean isOfEveryPair() {
        return everybodyOpen && !peers;
    }

    boolean ofPeers() {
        return peers;
    }

    int rows() {
        return ofRows.owners();
    }

    int columns() {
        return ofColumns.owners();
    }

    boolean mutual(int row, int column) {
        return everybodyOpen || (ofRows.accepts(row, column) && ofColumns.accepts(column, row));
    }

    /** How many entries of choices the other side does not return. */
    long oneWay() {
        return ofRows.oneWay(ofColumns, work) + (peers ? 0 : ofColumns.oneWay(ofRows, work));
    }

    /** How many pairs are acceptable to both, without listing those of people without choices. */
    long count() {
        long count = 0;
        for (int row = 0; row < rows(); row++) {
            count += ofRows.isOpen(row)
                    ? (long) from(row, openColumns) + from(row, listing.listedBy(row))
                    : partners(row).length;
        }
        return count;
    }

    private int from(int row, int[] columns) {
        if (!peers) {
            return columns.length;
        }
        int found = Arrays.binarySearch(columns, row + 1);
        return columns.length - (found < 0 ? -found - 1 : found);
    }

    /** The columns of the acceptable pairs of a row, ascending. */
    int[] partners(int row) {
        int[] candidates = ofRows.isOpen(row) ? openAnd(listing.listedBy(row)) : ofRows.listedBy(row);
        work.steps(candidates.length);
        IntList partners = new IntList();
        for (int column : candidates) {
            if ((!peers || column > row) && ofColumns.accepts(column, row)) {
                partners.add(column);
            }
        }
        return partners.toArray();
    }

    private int[] openAnd(int[] others) {
        int[] all = Arrays.copyOf(openColumns, openColumns.length + others.length);
        System.arraycopy(others, 0, all, openColumns.length, others.length);
        Arrays.sort(all);
        return all;
    }
}
