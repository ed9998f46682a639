package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Tag("A2")
class RosterTableTest {

    static final List<String> TOOLS = ToolExport.TOOLS;

    private static final List<String> EVERYTHING = List.of(
            "ID", "ann",
            "ROLES", "Mentee; Mentor",
            "NAME", "Ann",
            "EMAIL", "ann@example.org",
            "APPLIED_ON", "2026-03-04",
            "OFFERS", "Budgets",
            "OFFER_LEVEL", "Ask me",
            "OFFER_EVIDENCE", "ten years",
            "NEEDS", "Moving house, with books",
            "NEED_PRIORITY", "Much",
            "OTHER_OFFERS", "Choirs; Bees",
            "OTHER_NEEDS", "Fax",
            "PLACE", "Town",
            "MEETING_MODES", "In person",
            "REACH_FROM", "Town",
            "REACH_KILOMETRES", "40",
            "MENTOR_PLACES", "2",
            "AVOIDS", "zed; yan",
            "REPORTS_TO", "boss",
            "OBJECTIVES", "One\nTwo",
            "NOTE", "=1+1",
            "GOALS", "Lead; Write",
            "CAREER_STAGE", "Head of service",
            "ROLE_SINCE", "01/31/50",
            "SECTOR_SINCE", "2004-02-29",
            "ORGANISATION", "Athens Library",
            "DEPARTMENT", "heritage",
            "JOB_TITLE", "Head",
            "GRADE", "700",
            "ZONE", "Europe/Athens",
            "LANGUAGES", "English; Portuguese, Brazil",
            "CHANNELS", "Mail",
            "CHOICES_AS_MENTEE", "ben; cy",
            "VOLUNTARY", "No",
            "MANAGER_CONSENT", "Agreed",
            "COMPLETED_ON", "20/01/26",
            "STATEMENT", "Yes",
            "PEN_PICTURE", "Twenty years",
            "MOTIVATION", "To give back",
            "LIVED", "Budgets",
            "SEEKS_LIVED", "AI",
            "HOURS", "Monday morning; Tuesday afternoon",
            "HOURS_AS_OF", "2026-03-01",
            "LEAVE", "Alike",
            "WISHED_ANSWERS", "Wales; Jersey, Guernsey or Man",
            "WANTS", "A sponsor",
            "QUOTABLE", "Yes",
            "STATUS", "In",
            "ROUNDS_MISSED", "3",
            "category", "Wales",
            "several", "Wales; Jersey, Guernsey or Man",
            "count", "4",
            "day", "12/31/26",
            "text", "so what",
            "branch", "Town",
            "truth", "No");

    private static RosterImport everything() {
        return FormOfEveryField.read(
                FormOfEveryField.PROGRAMME,
                EVERYTHING,
                List.of("ID", "ben", "ROLES", "Mentor"),
                List.of("ID", "cy", "ROLES", "Mentor", "WISH", "Like me"));
    }

    private static RosterImport again(RosterTable table) {
        return CsvRoster.read(
                table.table().write(CellMode.RAW).getBytes(StandardCharsets.UTF_8),
                FormOfEveryField.PROGRAMME,
                "2026",
                Limits.standard());
    }

    @Test
    void is_read_again_as_the_roster_that_it_was_made_of() {
        RosterImport read = everything();
        RosterTable table = RosterTable.withoutNames(FormOfEveryField.PROGRAMME, read.roster());

        assertThat(read.refused()).isEmpty();
        assertThat(table.incomplete()).isEmpty();
        assertThat(again(table).roster()).isEqualTo(read.roster());
        assertThat(again(table).contacts()).isEmpty();
    }

    @Test
    @Tag("A11")
    void holds_no_sensitive_answer_beside_a_name() {
        RosterImport read = everything();
        RosterTable table = RosterTable.withNames(FormOfEveryField.PROGRAMME, read.roster(), read.contacts());
        RosterImport again = again(table);

        assertThat(again.contacts())
                .isEqualTo(ImmutableMap.of("ann", new Contact("Ann", Optional.of("ann@example.org"))));
        assertThat(again.roster().byId())
                .hasEntrySatisfying("ann", ann -> assertThat(ann.attributes()).doesNotContainKey("truth"))
                .hasEntrySatisfying("ann", ann -> assertThat(ann.optIns()).isEmpty());
        assertThat(table.incomplete()).isEmpty();
        assertThat(table.toString()).doesNotContain("example.org");
    }

    @Test
    void names_people_of_whom_it_cannot_say_everything() {
        Roster roster = everything().roster();
        Roster more = Roster.builder()
                .cohort(roster.cohort())
                .participants(roster.participants().stream()
                        .map(person -> Participant.builder()
                                .from(person)
                                .objectives(Optional.of(" blank before"))
                                .build())
                        .toList())
                .build();

        assertThat(RosterTable.withoutNames(FormOfEveryField.PROGRAMME, more).incomplete())
                .containsExactly("ann", "ben", "cy");
    }

    @ParameterizedTest
    @FieldSource("TOOLS")
    void is_read_again_in_the_columns_of_every_tool(String tool) {
        RosterImport read = ToolExport.read(tool);
        RosterTable table = RosterTable.withNames(ToolExport.programme(tool), read.roster(), read.contacts());
        RosterImport again = CsvRoster.read(
                table.table().write(CellMode.RAW).getBytes(StandardCharsets.UTF_8),
                ToolExport.programme(tool),
                "2026",
                Limits.standard());

        assertThat(table.incomplete()).isEmpty();
        assertThat(again.roster()).isEqualTo(read.roster());
        assertThat(again.contacts()).isEqualTo(read.contacts());
    }

    @Test
    void is_read_again_as_the_example() {
        RosterImport read = CsvRoster.read(Examples.applications("nlls"), Export.NLLS, "2026", Limits.standard());

        assertThat(RosterTable.withNames(Export.NLLS, read.roster(), read.contacts())
                        .incomplete())
                .isEmpty();
    }
}
