package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.evaluation.Figure;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.evaluation.ReportColumn;
import dev.mentoring.core.evaluation.ReportRow;
import dev.mentoring.core.evaluation.ReportSection;
import dev.mentoring.json.DocumentKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code report}. */
public final class ReportDocument {

    private static final Shape DOCUMENT = Shape.requiring("id", "title", "programme", "on", "sections");
    private static final Shape SECTION =
            Shape.requiring("id", "title", "columns", "rows").allowing("notes");
    private static final Shape COLUMN = Shape.requiring("id", "title");
    private static final Shape ROW = Shape.requiring("id", "title", "figures");

    private String id = "";
    private String title = "";
    private String programme = "";
    private Optional<LocalDate> on = Optional.empty();
    private ImmutableList<Supplier<ReportSection>> sections = ImmutableList.of();

    private ReportDocument() {}

    /** Reads a document. */
    public static Report read(DocumentReader in) {
        ReportDocument document = new ReportDocument();
        in.beginDocument(DocumentKind.REPORT);
        in.members(DOCUMENT);
        while (in.nextMember()) {
            document.member(in);
        }
        in.endDocument();
        Parts parts = new Parts();
        return parts.finish(parts.makeAll("sections", document.sections)
                .flatMap(made -> parts.make(
                        "",
                        () -> new Report(
                                document.id, document.title, document.programme, document.on.orElseThrow(), made))));
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "title" -> title = in.text();
            case "programme" -> programme = in.id();
            case "on" -> on = in.date();
            default -> sections = Values.list(in, ReportDocument::section);
        }
    }

    private static Supplier<ReportSection> section(DocumentReader in) {
        String id = "";
        String title = "";
        ImmutableList<Supplier<ReportColumn>> columns = ImmutableList.of();
        ImmutableList<Supplier<ReportRow>> rows = ImmutableList.of();
        ImmutableList<String> notes = ImmutableList.of();
        if (in.enterObject(SECTION)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "title" -> title = in.text();
                    case "columns" -> columns = Values.list(in, ReportDocument::column);
                    case "rows" -> rows = Values.list(in, ReportDocument::row);
                    default -> notes = Values.filledTexts(in);
                }
            }
        }
        String name = id;
        String heading = title;
        ImmutableList<Supplier<ReportColumn>> across = columns;
        ImmutableList<Supplier<ReportRow>> down = rows;
        ImmutableList<String> said = notes;
        return () -> new ReportSection(name, heading, Parts.all("columns", across), Parts.all("rows", down), said);
    }

    private static Supplier<ReportColumn> column(DocumentReader in) {
        String id = "";
        String title = "";
        if (in.enterObject(COLUMN)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    default -> title = in.text();
                }
            }
        }
        String name = id;
        String heading = title;
        return () -> new ReportColumn(name, heading);
    }

    private static Supplier<ReportRow> row(DocumentReader in) {
        String id = "";
        String title = "";
        ImmutableList<Supplier<Figure>> figures = ImmutableList.of();
        if (in.enterObject(ROW)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "title" -> title = in.text();
                    default -> figures = Values.list(in, FigureValues::read);
                }
            }
        }
        String name = id;
        String heading = title;
        ImmutableList<Supplier<Figure>> cells = figures;
        return () -> new ReportRow(name, heading, Parts.all("figures", cells));
    }

    /** Writes a document. */
    public static void write(Report report, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.REPORT.format());
        out.name("id").value(report.id());
        out.name("title").value(report.title());
        out.name("programme").value(report.programme());
        out.name("on").value(report.on().toString());
        Values.writeEach(report.sections(), out.name("sections"), section -> write(section, out));
        out.end();
    }

    private static void write(ReportSection section, JsonText out) {
        out.object();
        out.name("id").value(section.id());
        out.name("title").value(section.title());
        Values.writeEach(
                section.columns(),
                out.name("columns"),
                column -> out.row()
                        .name("id")
                        .value(column.id())
                        .name("title")
                        .value(column.title())
                        .end());
        Values.writeEach(section.rows(), out.name("rows"), row -> {
            out.row().name("id").value(row.id()).name("title").value(row.title());
            Values.writeEach(row.figures(), out.name("figures"), figure -> FigureValues.write(figure, out));
            out.end();
        });
        if (!section.notes().isEmpty()) {
            Values.writeEach(section.notes(), out.name("notes"), out::value);
        }
        out.end();
    }
}
