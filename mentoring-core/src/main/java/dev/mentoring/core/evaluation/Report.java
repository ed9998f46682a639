package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report in order: tables of figures with titles in English, ready to be printed or written as a document.
 *
 * <p>Holds identifiers of the programme and figures; no identifier of a person, and nothing that anybody wrote about somebody.
 *
 * @param id what kind of report it is, such as {@code programme}
 * @param title its title
 * @param programme the programme, by identifier
 * @param on the day as of which it was made
 * @param sections its tables, in order
 */
public record Report(String id, String title, String programme, LocalDate on, ImmutableList<ReportSection> sections) {

    /** Refuses ill-formed identifiers. */
    public Report {
        id = Ids.require(id, "report");
        programme = Ids.require(programme, "programme");
    }

    /** The section of an identifier. */
    public Optional<ReportSection> section(String sectionId) {
        return sections.stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst();
    }

    /** The figure in a row and a column of a section, all three by identifier. */
    public Optional<Figure> figure(String sectionId, String row, String column) {
        return section(sectionId).flatMap(section -> section.figure(row, column));
    }
}
