package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.json.internal.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * Rows for programs that compute with tables: a value a cell, empty where there is none, written row by row, so that the whole need
 * not fit in memory as text.
 *
 * <p>In CSV every cell is quoted and nothing is guarded against spreadsheets. In lines of JSON (NDJSON) each row is an object with
 * every column, so that readers who look at the first rows alone know them all: {@code null} where the cell is empty, figures as
 * numbers, everything else as texts.
 */
public final class TidyTable {

    private final ImmutableList<String> header;
    private final ImmutableSet<String> figures;
    private final Iterable<ImmutableList<String>> rows;

    /**
     * Makes a table.
     *
     * @param figures names of the columns that hold numbers which programs read without loss
     * @param rows the cells of each row, as many as the header has
     */
    TidyTable(ImmutableList<String> header, ImmutableSet<String> figures, Iterable<ImmutableList<String>> rows) {
        this.header = header;
        this.figures = figures;
        this.rows = rows;
    }

    /** Names of the columns. */
    public ImmutableList<String> header() {
        return header;
    }

    /**
     * Writes the table in CSV.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void writeCsv(Appendable out) {
        append(out, CsvTable.line(header, CellMode.RAW));
        rows.forEach(row -> append(out, CsvTable.line(row, CellMode.RAW)));
    }

    /**
     * Writes the table in lines of JSON.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void writeLines(Appendable out) {
        rows.forEach(row -> {
            JsonText line = JsonText.onOneLine(out).object();
            for (int column = 0; column < header.size(); column++) {
                write(header.get(column), row.get(column), line);
            }
            line.end();
            append(out, "\n");
        });
    }

    private void write(String column, String cell, JsonText line) {
        line.name(column);
        if (cell.isEmpty()) {
            line.nothing();
        } else if (figures.contains(column)) {
            line.value(new BigDecimal(cell));
        } else {
            line.value(cell);
        }
    }

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the table could not be written", e);
        }
    }
}
