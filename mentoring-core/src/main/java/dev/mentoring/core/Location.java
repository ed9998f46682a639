package dev.mentoring.core;

/** Where in the input a {@link Problem} stands. */
public sealed interface Location {

    /** The place in words, without any value of the input. */
    String describe();

    /** Makes the location of a value of the model, such as {@code topics/3/broader}. */
    static Location inModel(String path) {
        return new InModel(path);
    }

    /** An identifier as one segment of a path: {@code ~} and {@code /} are escaped as in a JSON Pointer (RFC 6901). */
    static String segment(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }

    /** A path within a model that was built by a program rather than read. */
    record InModel(String path) implements Location {
        @Override
        public String describe() {
            return path.isEmpty() ? "the whole" : path;
        }
    }

    /**
     * A place in a JSON document.
     *
     * @param pointer JSON Pointer (RFC 6901); empty for the whole document
     * @param line line, from 1; 0 when the place has none, as for the end of an empty input
     * @param column column, from 1, counted in characters; 0 when the place has none
     */
    record InDocument(String pointer, int line, int column) implements Location {
        @Override
        public String describe() {
            String where = pointer.isEmpty() ? "document" : pointer;
            return line == 0 ? where : where + " (line " + line + ", column " + column + ")";
        }
    }

    /**
     * A place in a table.
     *
     * @param row row, from 1, the header being row 1, as a spreadsheet counts
     * @param column heading of the column as the programme's form gives it; empty for the whole row
     */
    record InTable(long row, String column) implements Location {
        @Override
        public String describe() {
            return column.isEmpty() ? "row " + row : "row " + row + ", column \"" + column + "\"";
        }
    }
}
