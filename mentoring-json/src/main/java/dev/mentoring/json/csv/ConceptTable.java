package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns are known by their headings, in any order, among others that nobody reads.
 *
 * @param rows the rows that are not blank, each as long as the header
 * @param columns index of a column by its heading, folded
 */
record ConceptTable(ImmutableList<Table.Row> rows, ImmutableMap<String, Integer> columns) {

    /**
     * Reads a table.
     *
     * @param required headings of the columns that must be there
     * @throws DocumentException when the table cannot be understood
     */
    static ConceptTable read(byte[] csv, Limits limits, String... required) {
        Table table =
                TableReader.read(csv, Arrays.stream(required).map(Labels::fold).collect(toImmutableSet()), limits);
        Problems problems = new Problems();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.header().columns().size(); i++) {
            String heading = table.header().heading(i);
            if (columns.putIfAbsent(Labels.fold(heading), i) != null) {
                add(
                        problems,
                        ProblemCode.DUPLICATE_COLUMN,
                        Table.HEADER_ROW,
                        "column " + (i + 1) + " has the heading of another one");
            }
        }
        for (String heading : required) {
            if (!columns.containsKey(Labels.fold(heading))) {
                add(problems, ProblemCode.MISSING_COLUMN, Table.HEADER_ROW, "the table has no column " + heading);
            }
        }
        ImmutableList.Builder<Table.Row> rows = ImmutableList.builder();
        while (table.rows().hasNext()) {
            Table.Row row = table.rows().next();
            if (!row.isBlank()) {
                check(row, table.header().columns().size(), limits, problems);
                rows.add(row);
            }
        }
        problems.throwIfAny(DocumentException::new);
        return new ConceptTable(rows.build(), ImmutableMap.copyOf(columns));
    }

    private static void check(Table.Row row, int width, Limits limits, Problems problems) {
        if (row.strayQuote()) {
            add(problems, ProblemCode.CSV_SYNTAX, row.number(), "a quote stands within a cell without quotes");
        }
        if (row.width() != width) {
            add(
                    problems,
                    ProblemCode.ROW_LENGTH,
                    row.number(),
                    "the row has " + row.width() + " cells; the header has " + width);
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > limits.textLength())) {
            add(
                    problems,
                    ProblemCode.LIMIT_LENGTH,
                    row.number(),
                    "a cell is longer than the limit of " + limits.textLength() + " characters");
        }
        if (row.cells().stream().anyMatch(cell -> cell.indexOf(0) >= 0)) {
            add(problems, ProblemCode.ENCODING, row.number(), "a cell holds U+0000");
        }
    }

    private static void add(Problems problems, ProblemCode code, long row, String message) {
        problems.add(code, new Location.InTable(row, ""), message);
    }

    /** The cell of a row under a heading; nothing when the table has no such column. */
    Optional<String> cell(Table.Row row, String heading) {
        @Nullable Integer column = columns.get(Labels.fold(heading));
        return column == null ? Optional.empty() : Optional.of(row.cells().get(column));
    }

    /** The URI of a row under a heading, as an identifier; nothing, with the problem added, when it is none. */
    Optional<String> uri(Table.Row row, String heading, Problems problems) {
        String uri = Ids.normalise(cell(row, heading).orElse("").strip());
        Optional<ProblemCode> wrong = Ids.wrong(uri);
        wrong.ifPresent(code -> problems.add(
                code, new Location.InTable(row.number(), heading), "the URI of the concept " + Ids.why(code)));
        return wrong.isPresent() ? Optional.empty() : Optional.of(uri);
    }
}
