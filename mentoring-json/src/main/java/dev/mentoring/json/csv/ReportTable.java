package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.evaluation.ReportColumn;
import dev.mentoring.core.evaluation.ReportRow;
import dev.mentoring.core.evaluation.ReportSection;

/** Makes a table of a report: a figure a row, so that tables of other shapes fit into one. */
public final class ReportTable {

    private static final ImmutableList<String> HEADER =
            ImmutableList.of("section", "section title", "row", "row title", "column", "column title", "figure");

    private ReportTable() {}

    /** The figures of a report, in its order, as people read them. */
    public static CsvTable of(Report report) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (ReportSection section : report.sections()) {
            for (ReportRow row : section.rows()) {
                for (int i = 0; i < section.columns().size(); i++) {
                    ReportColumn column = section.columns().get(i);
                    rows.add(ImmutableList.of(
                            section.id(),
                            section.title(),
                            row.id(),
                            row.title(),
                            column.id(),
                            column.title(),
                            row.figures().get(i).text()));
                }
            }
        }
        return new CsvTable(HEADER, rows.build());
    }
}
