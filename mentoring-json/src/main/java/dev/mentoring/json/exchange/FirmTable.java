package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A file of constraints or bounds, which is read as a whole or not at all.
 *
 * @param <K> what a row is about
 */
final class FirmTable<K> {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final int BOUND_CELLS = 2;

    private final Map<K, Row> rows = new LinkedHashMap<>();
    private final Problems faults = new Problems();

    private FirmTable() {}

    /** What a row says, and its line. */
    record Row(int value, long line) {}

    /** The values of pairs: -1, 0 or 1. */
    static ImmutableMap<Long, Row> constraints(String text, PaperPairs pairs, Limits limits) {
        return new FirmTable<Long>()
                .read(
                        text,
                        limits,
                        row -> pairs.pair(row.cells()),
                        row -> constraint(row.cells().get(2)));
    }

    /** The numbers of papers of reviewers. */
    static ImmutableMap<String, Row> bounds(String text, Limits limits) {
        return new FirmTable<String>()
                .read(
                        text,
                        limits,
                        FirmTable::reviewer,
                        row -> bound(row.cells().get(1)));
    }

    private ImmutableMap<K, Row> read(
            String text, Limits limits, Function<CellRows.Row, K> key, Function<CellRows.Row, Integer> value) {
        CellRows table = new CellRows(text, limits);
        while (table.hasNext()) {
            CellRows.Row row = table.next();
            try {
                if (rows.putIfAbsent(key.apply(row), new Row(value.apply(row), row.line())) != null) {
                    faults.add(
                            ProblemCode.DUPLICATE_PAIR,
                            PlainText.place(row.line(), 1),
                            "an earlier row is about the same");
                }
            } catch (InvalidModelException e) {
                e.problems().forEach(problem -> faults.add(problem.at(PlainText.place(row.line(), 1))));
            }
        }
        faults.throwIfAny(DocumentException::new);
        return ImmutableMap.copyOf(rows);
    }

    private static int constraint(String cell) {
        return switch (cell) {
            case "-1" -> -1;
            case "0" -> 0;
            case "1" -> 1;
            default ->
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_VALUE,
                        "",
                        "a constraint is -1, 0 or 1, written so; there is no line of headings");
        };
    }

    private static String reviewer(CellRows.Row row) {
        if (row.cells().size() != BOUND_CELLS) {
            throw InvalidModelException.of(
                    ProblemCode.ROW_LENGTH,
                    "",
                    "the row has " + row.cells().size() + " cells; it is reviewer and number");
        }
        return PaperPairs.id(row.cells().get(0), "reviewer");
    }

    private static int bound(String cell) {
        if (!WHOLE.matcher(cell).matches() || Integer.parseInt(cell) > Person.LARGEST_CAPACITY) {
            throw InvalidModelException.of(
                    ProblemCode.CAPACITY_RANGE,
                    "",
                    "a bound is a whole number from 0 to " + Person.LARGEST_CAPACITY
                            + "; there is no line of headings");
        }
        return Integer.parseInt(cell);
    }
}
