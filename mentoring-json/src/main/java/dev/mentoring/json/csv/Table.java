package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;

/**
 * A table as text, read row by row.
 *
 * @param header the headings
 * @param rows the rows below the header, in order; to be gone over once
 * @param separator what stands between cells
 * @param marked whether the file began with a byte order mark
 * @param declared whether the file began with a line that names the separator
 */
record Table(Header header, Iterator<Row> rows, char separator, boolean marked, boolean declared) {

    /** Number of the header's first row. */
    static final long HEADER_ROW = 1;

    /**
     * A row of a table.
     *
     * @param number number of the row, the header's first row being row 1
     * @param cells the cells as they are written, without their quotes; of one beyond the limit of texts no more than shows that it is
     * @param width how many cells the row has, of which no more are kept than a table may have columns
     * @param strayQuote whether a cell that does not begin with a quote holds one
     */
    record Row(long number, ImmutableList<String> cells, int width, boolean strayQuote) {

        boolean isBlank() {
            return width == cells.size() && cells.stream().allMatch(String::isBlank);
        }
    }
}
