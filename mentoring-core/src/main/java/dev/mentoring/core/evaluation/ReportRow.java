package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;

/**
 * A row of a table in a report.
 *
 * @param id identifier, unique in the section
 * @param title its title
 * @param figures one a column, in the order of the columns
 */
public record ReportRow(String id, String title, ImmutableList<Figure> figures) {

    /** Refuses ill-formed identifiers. */
    public ReportRow {
        id = Ids.require(id, "row");
    }
}
