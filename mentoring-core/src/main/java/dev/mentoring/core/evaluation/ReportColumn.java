package dev.mentoring.core.evaluation;

import dev.mentoring.core.Ids;

/**
 * A column of a table in a report.
 *
 * @param id identifier, unique in the section
 * @param title its title
 */
public record ReportColumn(String id, String title) {

    /** Refuses ill-formed identifiers. */
    public ReportColumn {
        id = Ids.require(id, "column");
    }
}
