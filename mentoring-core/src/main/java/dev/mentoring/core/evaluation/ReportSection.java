package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One table of a report, with what there is to say about it.
 *
 * @param id identifier, unique in the report
 * @param title its title
 * @param columns its columns, in order
 * @param rows its rows, in order
 * @param notes what a reader needs to know, a sentence each
 */
public record ReportSection(
        String id,
        String title,
        ImmutableList<ReportColumn> columns,
        ImmutableList<ReportRow> rows,
        ImmutableList<String> notes) {

    /** Refuses ill-formed identifiers, those that occur twice, and rows of another length than the columns. */
    public ReportSection {
        id = Ids.require(id, "section");
        Problems problems = new Problems();
        distinct("columns", columns.stream().map(ReportColumn::id).toList(), problems);
        distinct("rows", rows.stream().map(ReportRow::id).toList(), problems);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).figures().size() != columns.size()) {
                problems.add(
                        ProblemCode.ROW_LENGTH,
                        Location.inModel("rows/" + i + "/figures"),
                        "a row has one figure a column",
                        rows.get(i).id());
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** The figure in a row and a column, by identifier. */
    public Optional<Figure> figure(String row, String column) {
        for (int j = 0; j < columns.size(); j++) {
            if (columns.get(j).id().equals(column)) {
                int at = j;
                return rows.stream()
                        .filter(one -> one.id().equals(row))
                        .map(one -> one.figures().get(at))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static void distinct(String member, List<String> ids, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(member + "/" + i + "/id"),
                        "the identifier occurs twice",
                        ids.get(i));
            }
        }
    }
}
