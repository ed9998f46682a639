package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Roster;

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
            for (Problem problem : row.problems()) {
                String column = problem.location() instanceof Location.InTable place ? place.column() : "";
                table.add(ImmutableList.of(
                        Long.toString(row.row()),
                        column,
                        problem.code().name(),
                        String.join("; ", problem.ids()),
                        problem.message(),
                        problem.code().advice()));
            }
        }
        return new CsvTable(
                ImmutableList.of("row", "column", "code", "concerns", "problem", "what to do"), table.build());
    }

    /** Counts alone: wordings of people are private. */
    @Override
    public String toString() {
        return "RosterImport[" + roster + ", " + rows + " rows, " + refused.size() + " refused]";
    }
}
