package dev.mentoring.json.cli;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.evaluation.ReportRow;
import dev.mentoring.core.evaluation.ReportSection;

/** Tells a report as tables in English. */
final class ReportText {

    private final Report report;
    private final ImmutableList.Builder<String> lines = ImmutableList.builder();

    ReportText(Report report) {
        this.report = report;
    }

    /** The title, then each section with its rows and notes. */
    ImmutableList<String> lines() {
        lines.add("", report.title() + ", as of " + report.on());
        for (ReportSection section : report.sections()) {
            tell(section);
        }
        return lines.build();
    }

    private void tell(ReportSection section) {
        lines.add("", section.title());
        int names = section.rows().stream()
                .mapToInt(row -> row.title().length())
                .max()
                .orElse(0);
        int[] widths = new int[section.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    section.columns().get(i).title().length(),
                    section.rows().stream()
                            .mapToInt(row -> row.figures().get(column).text().length())
                            .max()
                            .orElse(0));
        }
        boolean headed =
                section.columns().stream().anyMatch(column -> !column.title().isEmpty());
        if (headed) {
            StringBuilder head = new StringBuilder("  ").append(" ".repeat(names));
            for (int i = 0; i < widths.length; i++) {
                head.append("  ")
                        .append(Strings.padStart(section.columns().get(i).title(), widths[i], ' '));
            }
            lines.add(head.toString());
        }
        section.rows().forEach(row -> tell(row, names, widths));
        section.notes().forEach(note -> lines.add("  " + note));
    }

    private void tell(ReportRow row, int names, int[] widths) {
        StringBuilder line = new StringBuilder("  ").append(Strings.padEnd(row.title(), names, ' '));
        for (int i = 0; i < widths.length; i++) {
            line.append("  ").append(Strings.padStart(row.figures().get(i).text(), widths[i], ' '));
        }
        lines.add(line.toString());
    }
}
