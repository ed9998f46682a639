package dev.mentoring.json.csv;

/**
 * Something that was tolerated while a table was read, or that its readers should know.
 *
 * @param kind what it is
 * @param count how often it was met, from 1
 */
public record ImportNote(Kind kind, long count) {

    /** What can be noted. */
    public enum Kind {
        /** The file begins with a byte order mark, which was skipped. */
        BYTE_ORDER_MARK,
        /** Cells are separated by semicolons. */
        SEMICOLONS,
        /** Cells are separated by tabs. */
        TABS,
        /** The first line names the separator, as spreadsheets write it; it counts as no row. */
        SEPARATOR_LINE,
        /** Rows below the first that belong to the headings. */
        HEADER_ROWS,
        /** Rows in which every cell is blank; they were skipped. */
        BLANK_ROWS,
        /** Areas in people's own words that name no topic, counted as often as they were written. */
        UNNAMED_AREAS,
        /** Retired topics that people offer or want, counted as often as they are stated (failure T2). */
        RETIRED_TOPICS,
        /** Identifiers that differ and that people would take for one another, counted each (I1, I2); nobody is merged. */
        LOOK_ALIKE_IDS
    }
}
