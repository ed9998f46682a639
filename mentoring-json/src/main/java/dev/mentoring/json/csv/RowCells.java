package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Field;
import dev.mentoring.json.Limits;
import java.util.Optional;
import java.util.OptionalLong;

/** The cells of one row by field, and what is found wrong with them. */
final class RowCells {

    private static final int MOST_DIGITS = 18;

    private final FormColumns columns;
    private final Table.Row row;
    private final Problems problems = new Problems();
    private final Optional<String> id;

    RowCells(FormColumns columns, Table.Row row, Limits limits) {
        this.columns = columns;
        this.row = row;
        this.id = columns.of(Field.ID)
                .map(this::text)
                .map(Ids::normalise)
                .filter(text -> Ids.wrong(text).isEmpty());
        columns.all().forEach(placed -> checkText(placed, limits));
    }

    /** The row's identifier in normalisation form C, when it is one. */
    Optional<String> id() {
        return id;
    }

    /** The cell of a field without the white space around it; absent when it is blank or the table lacks the column. */
    Optional<String> text(Field field) {
        return columns.of(field).flatMap(this::filled);
    }

    /** The cell of a column without the white space around it; absent when it is blank. */
    Optional<String> filled(FormColumns.Placed placed) {
        return Optional.of(text(placed)).filter(cell -> !cell.isEmpty());
    }

    /** The one answer in the cell of a column, if any. */
    Optional<String> one(FormColumns.Placed placed, Vocabulary vocabulary) {
        return filled(placed)
                .flatMap(cell -> noted(placed, vocabulary.one(cell)).stream().findFirst());
    }

    /** The answers in the cell of a column. */
    ImmutableSet<String> several(FormColumns.Placed placed, Vocabulary vocabulary) {
        return filled(placed)
                .map(cell -> noted(placed, vocabulary.several(cell)))
                .orElse(ImmutableSet.of());
    }

    /** The whole number in the cell of a column, if any; noted under the code when it is none within the bounds. */
    OptionalLong whole(FormColumns.Placed placed, long least, long most, ProblemCode beyond) {
        Optional<String> cell = filled(placed);
        if (cell.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong number = digits(cell.get());
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            note(placed, beyond, "a whole number from " + least + " to " + most + ", in digits alone, is due");
            return OptionalLong.empty();
        }
        return number;
    }

    /** Notes a problem at the cell of a field, or at the row when the table lacks the column. */
    void note(Field field, ProblemCode code, String message) {
        columns.of(field).ifPresentOrElse(placed -> note(placed, code, message), () -> noteRow(code, message));
    }

    /** Notes a problem at the cell of a column. */
    void note(FormColumns.Placed placed, ProblemCode code, String message) {
        add(placed.column(), code, message);
    }

    /** Notes a problem of the row as a whole. */
    void noteRow(ProblemCode code, String message) {
        problems.add(code, new Location.InTable(row.number(), ""), message, ids());
    }

    /** What was noted so far. */
    ImmutableList<Problem> problems() {
        return problems.list();
    }

    private void checkText(FormColumns.Placed placed, Limits limits) {
        String cell = row.cells().get(placed.index());
        if (cell.length() > limits.textLength()) {
            note(
                    placed,
                    ProblemCode.LIMIT_LENGTH,
                    "the cell is longer than the limit of " + limits.textLength() + " characters");
        }
        if (cell.indexOf(0) >= 0) {
            note(placed, ProblemCode.ENCODING, "the cell holds U+0000");
        }
    }

    private String text(FormColumns.Placed placed) {
        return row.cells().get(placed.index()).strip();
    }

    private ImmutableSet<String> noted(FormColumns.Placed placed, Vocabulary.Reading reading) {
        reading.faults().forEach(fault -> note(placed, fault.code(), fault.message()));
        return reading.ids();
    }

    private void add(Column column, ProblemCode code, String message) {
        problems.add(code, new Location.InTable(row.number(), column.header()), message, ids());
    }

    private String[] ids() {
        return id.stream().toArray(String[]::new);
    }

    private static OptionalLong digits(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - sign;
        boolean plain =
                digits >= 1 && digits <= MOST_DIGITS && text.chars().skip(sign).allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
