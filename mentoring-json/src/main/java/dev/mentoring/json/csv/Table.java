package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;

/**
 * A table as text.
 *
 * @param header the headings
 * @param rows the rows below the header, in order
 * @param separator what stands between cells
 * @param marked whether the file began with a byte order mark
 */
record Table(ImmutableList<String> header, ImmutableList<Row> rows, char separator, boolean marked) {

    /** Number of the header's row. */
    static final long HEADER_ROW = 1;

    /**
     * A row of a table.
     *
     * @param number number of the row, the header being row 1
     * @param cells the cells as they are written, without their quotes
     * @param strayQuote whether a cell that does not begin with a quote holds one
     */
    record Row(long number, ImmutableList<String> cells, boolean strayQuote) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
