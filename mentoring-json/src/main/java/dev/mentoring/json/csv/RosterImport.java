package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Roster;
import java.util.List;

/**
 * What reading a table of applicants led to.
 *
 * <p>The rows balance: {@code rows} = participants + refused rows + blank rows (failure A10).
 *
 * @param roster the people whose rows were read
 * @param contacts names and addresses of those people, by identifier, as far as the table holds any
 * @param rows rows below the header
 * @param blankRows rows in which every cell is blank
 * @param refused the rows that were not read, in order
 * @param notes what was tolerated
 * @param unnamedAreas areas in people's own words that name no topic, in their folded form, and how many applicants wrote
 *     each: for the upkeep of the taxonomy (requirement 003-27)
 */
public record RosterImport(
        Roster roster,
        ImmutableMap<String, Contact> contacts,
        long rows,
        long blankRows,
        ImmutableList<RefusedRow> refused,
        ImmutableList<ImportNote> notes,
        ImmutableSortedMap<String, Integer> unnamedAreas) {

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("row", "column", "code", "concerns", "problem", "what to do");

    /** Refuses counts that do not balance. */
    public RosterImport {
        if (rows != roster.participants().size() + refused.size() + blankRows) {
            throw new InternalErrorException("of " + rows + " rows, "
                    + roster.participants().size() + " were read, " + refused.size() + " refused and " + blankRows
                    + " blank");
        }
    }

    /**
     * The refused rows as a table, a problem a row: where it stands, its code, the identifiers that it concerns, what is wrong and what
     * to do. It holds nothing else that stood in the rows.
     */
    public CsvTable refusedTable() {
        ImmutableList.Builder<ImmutableList<String>> table = ImmutableList.builder();
        for (RefusedRow row : refused) {
            row.problems().forEach(problem -> table.add(cells(Long.toString(row.row()), problem)));
        }
        return new CsvTable(COLUMNS, table.build());
    }

    /**
     * What a table was refused for as a whole, in the columns of {@link #refusedTable}; where a problem has no row, those of its place
     * are empty.
     */
    public static CsvTable refusedTable(List<Problem> problems) {
        ImmutableList.Builder<ImmutableList<String>> table = ImmutableList.builder();
        for (Problem problem : problems) {
            String row = problem.location() instanceof Location.InTable place ? Long.toString(place.row()) : "";
            table.add(cells(row, problem));
        }
        return new CsvTable(COLUMNS, table.build());
    }

    private static ImmutableList<String> cells(String row, Problem problem) {
        String column = problem.location() instanceof Location.InTable place ? place.column() : "";
        return ImmutableList.of(
                row,
                column,
                problem.code().name(),
                String.join("; ", problem.ids()),
                problem.message(),
                problem.code().advice());
    }

    /** Counts alone: wordings of people are private. */
    @Override
    public String toString() {
        return "RosterImport[" + roster + ", " + rows + " rows, " + refused.size() + " refused]";
    }
}
