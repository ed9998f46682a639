package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("003-19")
@Tag("003-24")
class ToolExportTest {

    static final List<String> TOOLS = ToolExport.TOOLS;

    private static ParticipantBuilder person(String id, int day, Role... roles) {
        return Participant.builder().id(id).addRoles(roles).appliedOn(LocalDate.of(2026, 1, day));
    }

    @ParameterizedTest
    @FieldSource("TOOLS")
    void reads_the_same_cohort_from_every_tool(String tool) {
        RosterImport read = ToolExport.read(tool);

        assertThat(read.refused()).isEmpty();
        assertThat(read.rows()).isEqualTo(3);
        assertThat(read.roster().participants())
                .containsExactly(
                        person("n-1", 5, Role.MENTOR)
                                .addOffers(new Offer("circulation"), new Offer("dei"))
                                .mentorPlaces(2)
                                .objectives("To give back")
                                .build(),
                        person("n-2", 6, Role.MENTEE)
                                .addNeeds(new Need("circulation"), new Need("governance"))
                                .objectives("Lead a branch\nwithin a year")
                                .build(),
                        person("n-3", 7, Role.MENTOR, Role.MENTEE)
                                .addOffers(new Offer("governance"))
                                .addNeeds(new Need("dei"))
                                .mentorPlaces(1)
                                .build());
        assertThat(read.contacts())
                .containsExactly(
                        Map.entry("n-1", new Contact("Ann Ó Briain", Optional.of("ann@example.org"))),
                        Map.entry("n-2", new Contact("Ben \"Benny\" Çelik", Optional.of("ben@example.org"))),
                        Map.entry("n-3", new Contact("Cy Dough", Optional.of("cy@example.org"))));
    }

    @Test
    void tells_what_it_took_for_no_row() {
        assertThat(ToolExport.read("qualtrics").notes()).contains(new ImportNote(ImportNote.Kind.HEADER_ROWS, 2));
        assertThat(ToolExport.read("surveymonkey").notes()).contains(new ImportNote(ImportNote.Kind.HEADER_ROWS, 1));
        assertThat(ToolExport.read("excel").notes())
                .containsExactly(
                        new ImportNote(ImportNote.Kind.BYTE_ORDER_MARK, 1),
                        new ImportNote(ImportNote.Kind.SEMICOLONS, 1),
                        new ImportNote(ImportNote.Kind.SEPARATOR_LINE, 1));
    }

    // ---- headings

    private static final String GOOGLE = ToolExport.text("google-forms.csv");

    @ParameterizedTest
    @ValueSource(strings = {"STAFF NUMBER", " Staff  number: *", "Staff\u00a0number", "“Staff number”", "staff-number"})
    void finds_a_heading_however_it_is_set(String heading) {
        String table = GOOGLE.replace("\"Staff number *\"", "\"" + heading + "\"");

        assertThat(read("google-forms", table).roster())
                .isEqualTo(ToolExport.read("google-forms").roster());
    }

    @Test
    void names_the_nearest_heading_of_one_that_it_does_not_know() {
        assertThat(refusal("google-forms", GOOGLE.replace("Staff number", "Staf numbr")))
                .startsWith(
                        "UNKNOWN_COLUMN at row 1: cell 4 of the header is no heading of the form; the nearest heading"
                                + " of the form is \"Staff number\"");
    }

    @Test
    void takes_no_row_of_answers_for_headings() {
        String table = GOOGLE.replace("Lead a branch", "Role");

        assertThat(read("google-forms", table).rows()).isEqualTo(3);
        assertThat(read("google-forms", table).notes()).isEmpty();
    }

    @Test
    void counts_rows_as_a_spreadsheet_does_below_several_rows_of_headings() {
        String table = ToolExport.text("surveymonkey.csv").replace(",n-2,", ",n-1,");

        assertThat(read("surveymonkey", table).refused())
                .extracting(RefusedRow::row)
                .containsExactly(3L, 4L);
        assertThat(read("surveymonkey", table).rows()).isEqualTo(3);
    }

    // ---- ticks

    private static final String LIME = ToolExport.text("limesurvey.csv");

    @ParameterizedTest
    @ValueSource(strings = {"Y", "yes", "1", "X", "✓", "TRUE", "Circulation", "checked"})
    void takes_a_word_for_a_tick(String word) {
        assertThat(read(
                                "limesurvey",
                                LIME.replaceFirst(
                                        "\"Yes\",\"No\",\"2\",\"Yes\"", "\"Yes\",\"No\",\"2\",\"" + word + "\""))
                        .roster())
                .isEqualTo(ToolExport.read("limesurvey").roster());
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "2", "-", "Governance; boards"})
    void refuses_what_is_neither_a_tick_nor_none_and_says_what_is(String word) {
        RosterImport read = read(
                "limesurvey",
                LIME.replaceFirst("\"Yes\",\"No\",\"2\",\"Yes\"", "\"Yes\",\"No\",\"2\",\"" + word + "\""));

        assertThat(read.refused()).hasSize(1);
        assertThat(read.refused().get(0).problems().get(0).describe())
                .startsWith(
                        "UNKNOWN_OPTION at row 2, column \"Areas I am confident in sharing [Circulation]\": a tick or"
                                + " none is due; accepted are the answer's own wording, a blank cell, and: y; yes; x; 1;"
                                + " true");
    }

    @Test
    @Tag("I5")
    void misses_a_role_where_none_of_its_columns_is_ticked() {
        RosterImport read = read("limesurvey", LIME.replaceFirst("\"Yes\",\"No\",\"2\"", "\"No\",\"No\",\"2\""));

        assertThat(read.refused().get(0).problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("ROLE_MISSING");
    }

    // ---- dates

    @ParameterizedTest
    @Tag("R5")
    @CsvSource({
        "STAMP_YEAR_MONTH_DAY, 2026/01/05 9:30:00 AM GMT, 2026-01-05",
        "STAMP_YEAR_MONTH_DAY, 2026-1-5, 2026-01-05",
        "STAMP_YEAR_MONTH_DAY, 2026-01-05T09:30:00.123Z, 2026-01-05",
        "STAMP_YEAR_MONTH_DAY, 2026/01/05 11:30:00 PM GMT+1, 2026-01-05",
        "STAMP_MONTH_DAY_YEAR, 1/5/26 9:30:00, 2026-01-05",
        "STAMP_MONTH_DAY_YEAR, 01/05/2026 09:30:00 AM, 2026-01-05",
        "STAMP_MONTH_DAY_YEAR, 1/5/2026 9:30:00\u202fPM, 2026-01-05",
        "STAMP_MONTH_DAY_YEAR, 12/31/69, 2069-12-31",
        "STAMP_MONTH_DAY_YEAR, 1/1/70, 1970-01-01",
        "STAMP_DAY_MONTH_YEAR, 31.12.2024, 2024-12-31",
        "STAMP_DAY_MONTH_YEAR, 29/02/24 23:59, 2024-02-29"
    })
    void reads_a_stamp_in_the_declared_order(String order, String cell, String day) {
        assertThat(read(order, cell).roster().participants().get(0).appliedOn()).contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @Tag("R5")
    @CsvSource({
        "STAMP_MONTH_DAY_YEAR, 02/30/24, the month does not have such a day",
        "STAMP_MONTH_DAY_YEAR, 02/29/23, the month does not have such a day",
        "STAMP_MONTH_DAY_YEAR, 13/01/24, the month is not 01 to 12",
        "STAMP_MONTH_DAY_YEAR, 1/5/026, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, 1/5-26, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, 1/5/26 25:00, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, 1/5/26 9:60, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, 1/5/26 soon, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, 1/5/26x, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, ٠١/٠٥/٢٦, dates are written as M/D/YYYY",
        "STAMP_MONTH_DAY_YEAR, １/５/２６, dates are written as M/D/YYYY",
        "STAMP_YEAR_MONTH_DAY, 26/01/05, dates are written as YYYY/M/D",
        "STAMP_YEAR_MONTH_DAY, 01/05/2026, dates are written as YYYY/M/D",
        "STAMP_DAY_MONTH_YEAR, 5 January 2026, dates are written as D/M/YYYY"
    })
    void refuses_what_is_no_stamp_in_the_declared_order(String order, String cell, String why) {
        assertThat(read(order, cell).refused().get(0).problems().get(0).describe())
                .startsWith("DATE_INVALID at row 2, column \"When\": " + why)
                .doesNotContain(cell);
    }

    @ParameterizedTest
    @Tag("R5")
    @CsvSource({
        "03/04/24, DATE_AMBIGUOUS",
        "3.4.2024 10:15, DATE_AMBIGUOUS",
        "03/03/24, DATE_INVALID",
        "13/01/24, DATE_INVALID",
        "01/31/24, DATE_INVALID",
        "31.12.2024, DATE_INVALID"
    })
    void guesses_no_order_where_the_column_declares_none(String cell, String code) {
        assertThat(read("", cell).refused().get(0).problems().get(0).describe())
                .startsWith(code + " at row 2, column \"When\"")
                .contains("declare");
    }

    @Test
    @Tag("R5")
    void takes_two_digits_for_a_year_only_with_a_pivot() {
        Programme programme = ToolExport.programme(columns("\"dateOrder\": \"STAMP_DAY_MONTH_YEAR\""));

        assertThat(CsvRoster.read(bytes("id,role,when\na,Mentor,5/1/26\n"), programme, "c", Limits.standard())
                        .refused()
                        .get(0)
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("the year has two digits and the column states no pivot");
    }

    private static RosterImport read(String tool, String table) {
        if (ToolExport.TOOLS.contains(tool)) {
            return CsvRoster.read(bytes(table), ToolExport.programme(tool), "2026", Limits.standard());
        }
        String pivot = tool.endsWith("YEAR") ? ", \"pivot\": 1970" : "";
        String order = tool.isEmpty() ? "\"required\": false" : "\"dateOrder\": \"" + tool + "\"" + pivot;
        return CsvRoster.read(
                bytes("id,role,when\na,Mentor," + table + "\n"),
                ToolExport.programme(columns(order)),
                "c",
                Limits.standard());
    }

    private static byte[] columns(String order) {
        return bytes("""
            [{"header": "Id", "field": "ID"},
             {"header": "When", "field": "APPLIED_ON", %s},
             {"header": "Role", "field": "ROLES", "choices": [{"id": "MENTOR", "labels": {"en": "Mentor"}}]}]
            """.formatted(order));
    }

    private static String refusal(String tool, String table) {
        return Objects.requireNonNull(Assertions.catchThrowableOfType(DocumentException.class, () -> read(tool, table)))
                .problems()
                .get(0)
                .describe();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
