package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A table of texts that is written as CSV.
 *
 * <p>In the quoting of RFC 4180, every cell in quotes, separated by commas, lines ended by CR LF. The same table gives the same text.
 *
 * @param header the headings, from one to 10,000
 * @param rows the rows below, each as long as the header
 */
public record CsvTable(ImmutableList<String> header, ImmutableList<ImmutableList<String>> rows) {

    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /**
     * Refuses tables without a column or with more than 10,000, rows of another length than the header, and cells with half of a
     * surrogate pair.
     *
     * @throws InvalidModelException with the paths {@code header} and {@code rows/INDEX}
     */
    public CsvTable {
        Problems problems = new Problems();
        if (header.isEmpty()) {
            problems.add(ProblemCode.EMPTY_VALUE, Location.inModel("header"), "a table has a column at least");
        }
        if (header.size() > TableRows.MOST_CELLS) {
            problems.add(ProblemCode.LIMIT_COUNT, Location.inModel("header"), TableReader.TOO_WIDE);
        }
        requireWhole(header, "header", problems);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != header.size()) {
                problems.add(
                        ProblemCode.ROW_LENGTH,
                        Location.inModel("rows/" + i),
                        "the row has " + rows.get(i).size() + " cells; the header has " + header.size());
            }
            requireWhole(rows.get(i), "rows/" + i, problems);
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** The table as text, without a byte order mark. */
    public String write(CellMode mode) {
        StringBuilder out = new StringBuilder();
        line(header, mode, out);
        rows.forEach(row -> line(row, mode, out));
        return out.toString();
    }

    /** The same after a byte order mark, without which some spreadsheets take UTF-8 for another encoding. */
    public String writeMarked(CellMode mode) {
        return MARK + write(mode);
    }

    /**
     * Reads a table that was written in the mode: {@code read(write(mode), mode)} is the same table.
     *
     * @param limits bounds of bytes, of the length of a cell and, as participants, of rows
     * @throws DocumentException when it is empty, not UTF-8, beyond a limit or not CSV, or when a row is not as long as the first
     */
    public static CsvTable read(byte[] csv, CellMode mode, Limits limits) {
        TableRows rows = TableReader.plain(new ByteArrayInputStream(csv), limits);
        Problems problems = new Problems();
        Table.Row headings = rows.next();
        TableReader.requireNarrow(headings);
        ImmutableList<String> header = cells(headings, mode, limits, problems);
        ImmutableList.Builder<ImmutableList<String>> below = ImmutableList.builder();
        while (rows.hasNext()) {
            Table.Row row = rows.next();
            if (row.width() != header.size()) {
                problems.add(
                        ProblemCode.ROW_LENGTH,
                        new Location.InTable(row.number(), ""),
                        "the row has " + row.width() + " cells; the header has " + header.size());
            }
            below.add(cells(row, mode, limits, problems));
        }
        problems.throwIfAny(DocumentException::new);
        return new CsvTable(header, below.build());
    }

    /** Counts alone: cells may hold personal data. */
    @Override
    public String toString() {
        return "CsvTable[" + header.size() + " columns, " + rows.size() + " rows]";
    }

    private static ImmutableList<String> cells(Table.Row row, CellMode mode, Limits limits, Problems problems) {
        Location where = new Location.InTable(row.number(), "");
        if (row.strayQuote()) {
            problems.add(ProblemCode.CSV_SYNTAX, where, "a quote stands within a cell without quotes");
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > limits.textLength())) {
            problems.add(
                    ProblemCode.LIMIT_LENGTH,
                    where,
                    "a cell is longer than the limit of " + limits.textLength() + " characters");
        }
        return row.cells().stream()
                .map(cell -> mode == CellMode.RAW ? cell : FormulaGuard.unguarded(cell))
                .collect(ImmutableList.toImmutableList());
    }

    /** A row as text, with its line end. */
    static String line(List<String> cells, CellMode mode) {
        StringBuilder out = new StringBuilder();
        line(cells, mode, out);
        return out.toString();
    }

    private static void line(List<String> cells, CellMode mode, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = mode == CellMode.RAW ? cells.get(i) : FormulaGuard.guarded(cells.get(i));
            out.append(i == 0 ? "\"" : ",\"").append(cell.replace("\"", "\"\"")).append('"');
        }
        out.append(LINE_END);
    }

    private static void requireWhole(List<String> cells, String path, Problems problems) {
        boolean half = cells.stream()
                .anyMatch(cell ->
                        cell.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        if (half) {
            problems.add(ProblemCode.ENCODING, Location.inModel(path), "a cell holds half of a surrogate pair");
        }
    }
}
