package dev.mentoring.json.csv;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Reads the applicants of a cohort from the table that a form tool exports (requirements 003-19 to 003-34).
 *
 * <p>The table is UTF-8, with or without a byte order mark, in the quoting of RFC 4180, with lines ended by LF, CR or both.
 * Cells are separated as a first line such as {@code sep=;} says, or else by comma, semicolon or tab, whichever yields the most
 * headings that the programme's form declares. Headings may take up to three rows, two that name question and answer among them; rows are counted as a
 * spreadsheet does, the first row of headings being row 1.
 * Headings and answers are compared after {@link dev.mentoring.core.taxonomy.Labels#fold}; white space around a cell does
 * not count.
 *
 * <ul>
 *   <li>A cell of several answers is split into the wordings that the programme knows, longest first, with comma, semicolon,
 *       bar or line break between them; a wording may hold such characters itself. A separator at the end is no answer, and
 *       the same answer twice is one.
 *   <li>A cell of other areas is split on semicolons and line breaks alone; what names exactly one topic becomes that topic,
 *       and the rest is kept in the applicant's words.
 *   <li>A cell of people is split on commas, semicolons and line breaks; identifiers may hold blanks.
 *   <li>In a column that stands for one answer, a tick gives it; what is neither a tick nor none refuses the row.
 *   <li>Dates have the order that the column declares, see {@link dev.mentoring.core.programme.DateOrder}; numbers are whole and
 *       written in digits.
 *   <li>An empty cell of meeting modes means every mode; an empty cell otherwise means that nothing is known, which only the
 *       identifier and the roles do not allow.
 *   <li>Where rows share an identifier all of them are refused: neither position nor content says which was meant.
 *   <li>What the programme refuses in a roster is refused here, row by row: who chooses somebody who is not there, or whose
 *       role does not fit, and who leads the cohort. A table that is read is one that can be matched.
 * </ul>
 */
public final class CsvRoster {

    private CsvRoster() {}

    /**
     * Reads a table.
     *
     * @param programme the programme whose form declares the columns
     * @param cohort identifier of the cohort
     * @param limits bounds of bytes, of the length of a cell and, as participants, of rows; there may be 10,000 columns
     * @throws DocumentException when the table is empty, not UTF-8, beyond a limit or not CSV, when headings are missing,
     *     unknown or there twice, and when the reporting lines lead round in a circle
     * @throws dev.mentoring.core.InvalidModelException when the cohort is no identifier, is not one of the programme's, or
     *     takes fewer people than the table holds
     */
    public static RosterImport read(byte[] csv, Programme programme, String cohort, Limits limits) {
        return read(new ByteArrayInputStream(csv), programme, cohort, limits);
    }

    /**
     * Reads a table from a stream, which is not closed. Of the table no more than a row is held beside the people that have been read
     * and the rows that have been refused.
     *
     * @param programme the programme whose form declares the columns
     * @param cohort identifier of the cohort
     * @param limits bounds of bytes, of the length of a cell and, as participants, of rows
     * @throws DocumentException as {@link #read(byte[], Programme, String, Limits)}
     * @throws dev.mentoring.core.InvalidModelException likewise
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public static RosterImport read(InputStream csv, Programme programme, String cohort, Limits limits) {
        Table table = TableReader.read(csv, programme.form(), limits);
        FormColumns columns = FormColumns.of(programme.form(), table.header());
        return new RosterReading(programme, columns, limits).read(table, cohort);
    }
}
