package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRosterTest {

    private static <T> T single(List<T> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Participant only(Export export) {
        RosterImport read = export.read();
        assertThat(read.refused()).isEmpty();
        return single(read.roster().participants());
    }

    private static List<String> needs(String ticks) {
        return only(new Export().mentee("a", Export.NEEDS, ticks)).needs().stream()
                .map(Need::topic)
                .toList();
    }

    private static Problem refusal(String... cells) {
        RosterImport read = new Export().mentee("a", cells).read();
        return single(single(read.refused()).problems());
    }

    private static List<String> refusals(byte[] table) {
        DocumentException refusal = Objects.requireNonNull(
                catchThrowableOfType(DocumentException.class, () -> Export.read(table)), "the table was accepted");
        return described(refusal.problems());
    }

    private static List<String> refusals(String table) {
        return refusals(table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> described(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " at " + problem.location().describe())
                .toList();
    }

    // ---- what a row says

    @Test
    void reads_every_field_of_a_row() {
        RosterImport read = new Export()
                .mentee(
                        "R-1",
                        Export.NAME,
                        " Zoë O'Hara \"Zo\" ",
                        Export.DATE,
                        "02/28/26",
                        Export.ROLE,
                        "Mentee, Mentor",
                        Export.STAFF,
                        "10+",
                        Export.TOWN,
                        "saint paul",
                        Export.YEARS,
                        "4",
                        Export.OFFERS,
                        "Circulation",
                        Export.OTHER_OFFERS,
                        "Budgeting; Beekeeping",
                        Export.NEEDS,
                        "Governance",
                        Export.OTHER_NEEDS,
                        "Choirs",
                        Export.OBJECTIVES,
                        "One\nTwo",
                        Export.REQUESTS,
                        "Remote-only meetings",
                        Export.FROM,
                        "LLB",
                        Export.KILOMETRES,
                        "40",
                        Export.COMMITMENT,
                        "Ongoing",
                        Export.PLACES,
                        "2")
                .read();

        assertThat(read.roster().participants())
                .containsExactly(Participant.builder()
                        .id("R-1")
                        .roles(List.of(Role.MENTOR, Role.MENTEE))
                        .appliedOn(LocalDate.of(2026, 2, 28))
                        .offers(List.of(new Offer("circulation"), new Offer("budget-management")))
                        .needs(List.of(new Need("governance")))
                        .otherOffers(List.of("Beekeeping"))
                        .otherNeeds(List.of("Choirs"))
                        .attributes(ImmutableSortedMap.of(
                                "staff-band", new AttributeValue.Term("10+"),
                                "years-in-role", new AttributeValue.Whole(4)))
                        .place("st-paul")
                        .withinReach(new DistanceRequest("lac-la-biche", Optional.of(40)))
                        .meetingModes(List.of(MeetingMode.REMOTE))
                        .commitments(List.of("ongoing"))
                        .mentorPlaces(2)
                        .objectives("One\nTwo")
                        .build());
        assertThat(read.contacts())
                .containsExactly(Map.entry("R-1", new Contact("Zoë O'Hara \"Zo\"", Optional.empty())));
        assertThat(read.unnamedAreas()).containsOnly(Map.entry("beekeeping", 1), Map.entry("choirs", 1));
    }

    @Test
    void reads_a_row_that_says_hardly_anything() {
        Participant person = only(new Export().mentee("a"));

        assertThat(person.meetingModes()).containsExactly(MeetingMode.REMOTE, MeetingMode.IN_PERSON);
        assertThat(person.appliedOn()).isEmpty();
        assertThat(person.attributes()).isEmpty();
        assertThat(person.commitments()).isEmpty();
    }

    // ---- answers

    @ParameterizedTest
    @Tag("003-24")
    @ValueSource(
            strings = {
                "Diversity, Equity, & Inclusion, Customer service / difficult patrons, Circulation",
                "Circulation;Diversity, Equity, & Inclusion;Customer service / difficult patrons;",
                "Customer service/difficult patrons\nDiversity, Equity, and Inclusion\nCirculation\n",
                "circulation | DEI | difficult patrons",
                "Circulation, Diversity, Equity, & Inclusion, Circulation, Customer service, "
            })
    void splits_a_cell_on_known_wordings(String ticks) {
        assertThat(needs(ticks))
                .containsExactlyInAnyOrder(
                        "diversity-equity-inclusion", "customer-service-difficult-patrons", "circulation");
    }

    @Test
    void takes_no_part_of_a_word_for_an_answer() {
        assertThat(refusal(Export.NEEDS, "HRX").code().name()).isEqualTo("UNKNOWN_INTEREST");
    }

    @Test
    void names_the_nearest_wording_of_a_long_list() {
        Problem problem = refusal(Export.NEEDS, "Circulation, Polisy creation / review");

        assertThat(problem.message())
                .isEqualTo(
                        "answer 2 of the cell is not one that the programme knows; the nearest wordings that it knows"
                                + " are \"Policy creation / review\"; \"Procedure creation / review\", among those of 42"
                                + " terms");
        assertThat(problem.location()).isEqualTo(new Location.InTable(2, Export.NEEDS));
        assertThat(problem.ids()).containsExactly("a");
    }

    @Test
    void names_the_accepted_answers_of_a_short_list() {
        assertThat(refusal(Export.ROLE, "Sponsor").message()).endsWith("accepted are: Mentor; Mentee");
    }

    @Test
    void names_no_more_than_twenty_faults_of_a_cell() {
        RosterImport read =
                new Export().mentee("a", Export.NEEDS, "x,".repeat(49_000)).read();

        assertThat(single(read.refused()).problems()).hasSize(20);
    }

    @Test
    void keeps_an_area_without_any_letter() {
        assertThat(only(new Export().mentee("a", Export.OTHER_NEEDS, "-; ★")).otherNeeds())
                .containsExactly("-", "★");
    }

    @Test
    void says_nothing_of_what_the_cell_holds() {
        RosterImport read = new Export()
                .mentee("a", Export.NEEDS, "Xyzzy", Export.TOWN, "Xyzzy", Export.DATE, "Xyzzy", Export.YEARS, "Xyzzy")
                .read();

        assertThat(single(read.refused()).problems())
                .hasSize(4)
                .noneMatch(problem -> problem.describe().contains("Xyzzy"));
    }

    @Test
    @Tag("A9")
    void reads_every_band_in_the_order_of_the_form() {
        assertThat(List.of("1", "2-4", "5-9", "10+", "4-Feb", "9-May", "2 to 4"))
                .extracting(band -> only(new Export().mentee("a", Export.STAFF, band))
                        .attributes()
                        .get("staff-band"))
                .extracting(value -> Objects.requireNonNull(value).show())
                .containsExactly("1", "2-4", "5-9", "10+", "2-4", "5-9", "2-4");
    }

    @ParameterizedTest
    @Tag("I5")
    @ValueSource(strings = {"", " ", ","})
    void refuses_a_row_without_role(String role) {
        assertThat(refusal(Export.ROLE, role).code().name()).isEqualTo("ROLE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "Years in present role, 61, NUMBER_RANGE",
        "Years in present role, -1, NUMBER_RANGE",
        "Years in present role, 4.5, NUMBER_RANGE",
        "Years in present role, four, NUMBER_RANGE",
        "Years in present role, ٤, NUMBER_RANGE",
        "How many mentees, 10001, CAPACITY_RANGE",
        "How many mentees, 99999999999999999999, CAPACITY_RANGE",
        "Kilometres, 40, EMPTY_VALUE",
        "Town, Atlantis, UNKNOWN_OPTION",
        "Response ID, ' ', EMPTY_VALUE",
        "Response ID, a\u202eb, ID_CHARACTERS",
        "Objectives, a\u0000b, ENCODING"
    })
    void refuses_a_cell(String heading, String cell, String code) {
        assertThat(refusal(heading, cell).code().name()).isEqualTo(code);
    }

    @ParameterizedTest
    @Tag("R5")
    @Tag("003-19")
    @CsvSource({
        "01/05/26, 2026-01-05",
        "02/29/24, 2024-02-29",
        "12/31/69, 2069-12-31",
        "01/01/70, 1970-01-01",
        "12/31/99, 1999-12-31",
        "01/01/00, 2000-01-01"
    })
    void reads_a_date_in_the_order_of_the_form(String cell, String date) {
        assertThat(only(new Export().mentee("a", Export.DATE, cell)).appliedOn())
                .map(Object::toString)
                .contains(date);
    }

    @ParameterizedTest
    @Tag("R5")
    @CsvSource({
        "02/30/26, the month does not have such a day",
        "02/29/23, the month does not have such a day",
        "01/00/26, the month does not have such a day",
        "13/01/26, the month is not 01 to 12",
        "00/01/26, the month is not 01 to 12",
        "01/05/2026, the year has four digits",
        "1/5/26, dates are written as MM/DD/YY",
        "2026-01-05, dates are written as MM/DD/YY",
        "31.12.2024, dates are written as MM/DD/YY",
        "+1/05/26, dates are written as MM/DD/YY",
        "٠١/٠٥/٢٦, dates are written as MM/DD/YY"
    })
    void refuses_a_date(String cell, String why) {
        Problem problem = refusal(Export.DATE, cell);

        assertThat(problem.code().name()).isEqualTo("DATE_INVALID");
        assertThat(problem.message()).startsWith(why).contains("MM/DD/YY");
    }

    // ---- rows

    @Test
    void refuses_a_row_with_all_its_faults_and_reads_the_others() {
        RosterImport read = new Export()
                .mentee("a", Export.DATE, "02/30/26", Export.TOWN, "Atlantis")
                .mentee("b")
                .read();

        assertThat(read.roster().byId()).containsOnlyKeys("b");
        assertThat(described(single(read.refused()).problems()))
                .containsExactly(
                        "DATE_INVALID at row 2, column \"Date (MM/DD/YY)\"",
                        "UNKNOWN_OPTION at row 2, column \"Town\"");
    }

    @Test
    @Tag("I3")
    void refuses_all_rows_that_share_an_identifier() {
        RosterImport read = new Export()
                .mentee("a")
                .mentee("b")
                .mentee(" a ", Export.NAME, "Other")
                .read();

        assertThat(read.roster().byId()).containsOnlyKeys("b");
        assertThat(read.refused()).extracting(RefusedRow::row).containsExactly(2L, 4L);
        assertThat(read.refused())
                .flatExtracting(
                        row -> row.problems().stream().map(Problem::message).toList())
                .containsExactly(
                        "the identifier stands in row 4 too; none of these rows is read",
                        "the identifier stands in row 2 too; none of these rows is read");
    }

    @Test
    void refuses_rows_of_another_length_and_with_stray_quotes() {
        String table = new Export().mentee("a").table(",", "\n");
        RosterImport read =
                Export.read(table + "b,x\n" + table.lines().toList().get(1).replace("\"a\"", "a\"a") + "\n");

        assertThat(read.roster().byId()).containsOnlyKeys("a");
        assertThat(read.refused())
                .flatExtracting(row -> described(row.problems()))
                .containsExactly("ROW_LENGTH at row 3", "CSV_SYNTAX at row 4");
    }

    @Test
    void skips_blank_rows_and_says_so() {
        String table = new Export().mentee("a").table(",", "\n");
        RosterImport read = Export.read(table + "\n ,\t,\n\"\"\n");

        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.blankRows()).isEqualTo(3);
        assertThat(read.notes()).containsExactly(new ImportNote(ImportNote.Kind.BLANK_ROWS, 3));
    }

    // ---- tables

    @ParameterizedTest
    @Tag("D12")
    @CsvSource(
            value = {",|LF", ",|CRLF", ";|LF", ";|CRLF", "TAB|LF", "TAB|CRLF", ",|CR"},
            delimiter = '|')
    void reads_the_same_roster_whatever_separates_cells_and_lines(String separator, String lineEnd) {
        Export export = new Export()
                .mentee("a", Export.NEEDS, "Circulation, Scheduling;", Export.OBJECTIVES, "One; two,\tthree")
                .mentee("b", Export.NAME, "Ünal");
        String end = lineEnd.replace("CR", "\r").replace("LF", "\n");
        String table = export.table(separator.replace("TAB", "\t"), end);

        assertThat(Export.read(table).roster()).isEqualTo(export.read().roster());
        assertThat(Export.read("\uFEFF" + table).roster())
                .isEqualTo(export.read().roster());
    }

    @Test
    void notes_a_byte_order_mark_and_another_separator() {
        assertThat(Export.read("\uFEFF" + new Export().mentee("a").table(";", "\n"))
                        .notes())
                .containsExactly(
                        new ImportNote(ImportNote.Kind.BYTE_ORDER_MARK, 1),
                        new ImportNote(ImportNote.Kind.SEMICOLONS, 1));
    }

    @Test
    void finds_columns_in_any_order_under_any_of_their_headings() {
        String table = """
            time commitment,requests,ROLE,Areas of interest,Areas I am confident in sharing,name,DATE,id
            ,,Mentee,Circulation,,Ann,01/05/26,a
            """;

        assertThat(Export.read(table).roster().byId()).containsOnlyKeys("a");
    }

    @Test
    void names_all_headings_that_are_missing_unknown_or_there_twice() {
        String table = "Response ID,ID,Name,Role,Shoe size,Tovn,\n";

        assertThat(refusals(table))
                .containsExactly(
                        "DUPLICATE_COLUMN at row 1, column \"Response ID\"",
                        "UNKNOWN_COLUMN at row 1",
                        "UNKNOWN_COLUMN at row 1",
                        "UNKNOWN_COLUMN at row 1",
                        "MISSING_COLUMN at row 1, column \"Date (MM/DD/YY)\"",
                        "MISSING_COLUMN at row 1, column \"Areas I am confident in sharing\"",
                        "MISSING_COLUMN at row 1, column \"Areas of interest\"",
                        "MISSING_COLUMN at row 1, column \"Requests\"",
                        "MISSING_COLUMN at row 1, column \"Time commitment\"");
    }

    @ParameterizedTest
    @Tag("D14")
    @ValueSource(strings = {"", "\uFEFF", " \n \n"})
    void refuses_an_empty_table(String table) {
        assertThat(refusals(table)).containsExactly("EMPTY at document");
    }

    @Test
    @Tag("D12")
    void refuses_what_is_not_utf_8() {
        assertThat(refusals("Name,Ünal".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("ENCODING at document");
        assertThat(refusals(new byte[] {'a', (byte) 0xC0, (byte) 0x80})).containsExactly("ENCODING at document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a,b\n", "\"a\"b,c\n"})
    void refuses_a_table_whose_quotes_do_not_close(String rest) {
        assertThat(refusals(new Export().mentee("a").table(",", "\n") + rest)).containsExactly("CSV_SYNTAX at row 3");
    }

    @Test
    @Tag("A10")
    @Tag("trap")
    void refuses_a_table_beyond_a_limit_instead_of_cutting_it() {
        byte[] table = new Export().mentee("a").mentee("b").table(",", "\n").getBytes(StandardCharsets.UTF_8);
        Limits rows = Limits.standard().withParticipants(1);
        Limits bytes = Limits.standard().withBytes(table.length - 1);

        assertThat(List.of(rows, bytes))
                .extracting(limits -> Objects.requireNonNull(catchThrowableOfType(
                                MentoringException.class, () -> CsvRoster.read(table, Export.NLLS, "2026", limits)))
                        .problems()
                        .get(0)
                        .code()
                        .name())
                .containsExactly("LIMIT_COUNT", "LIMIT_BYTES");
        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                MentoringException.class, () -> CsvRoster.read(table, Export.NLLS, "2026", rows)))
                        .getMessage())
                .contains("the table holds more rows than the limit of 1");
        assertThat(CsvRoster.read(table, Export.NLLS, "2026", rows.withParticipants(2))
                        .rows())
                .isEqualTo(2);
    }

    @Test
    @Tag("D17")
    void refuses_a_row_with_too_long_a_cell() {
        byte[] table = new Export()
                .mentee("a", Export.OBJECTIVES, "x".repeat(101))
                .table(",", "\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(CsvRoster.read(table, Export.NLLS, "2026", Limits.standard().withTextLength(100))
                        .refused())
                .flatExtracting(row -> described(row.problems()))
                .containsExactly("LIMIT_LENGTH at row 2, column \"Objectives\"");
    }
}
