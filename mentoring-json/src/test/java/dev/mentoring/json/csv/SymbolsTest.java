package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and wordings of which nothing is left when they are folded. */
@Tag("003-24")
class SymbolsTest {

    private static RosterImport tick(String choices, String cell) {
        String columns = """
                [{"header": "Id", "field": "ID"},
                 {"header": "Role", "field": "ROLES", "choices": [{"id": "MENTEE", "labels": {"en": "Mentee"}}]},
                 {"header": "Circulation", "field": "NEEDS", "option": "circulation", "choices": [%s]}]
                """.formatted(choices);
        return CsvRoster.read(
                ("id,role,circulation\na,Mentee,\"" + cell + "\"\n").getBytes(StandardCharsets.UTF_8),
                ToolExport.programme(columns.getBytes(StandardCharsets.UTF_8)),
                "2026",
                Limits.standard());
    }

    private static String choice(String id, String wording) {
        return "{\"id\": \"" + id + "\", \"labels\": {\"en\": \"" + wording + "\"}}";
    }

    private static List<String> codes(RosterImport read) {
        return read.refused().stream()
                .flatMap(row -> row.problems().stream())
                .map(Problem::code)
                .map(Enum::name)
                .toList();
    }

    private static List<Need> needs(RosterImport read) {
        return read.roster().participants().stream()
                .map(Participant::needs)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"●", "✓", "✗", "+", "-"})
    void takes_no_blank_cell_for_a_tick_whatever_the_own_word_is(String own) {
        RosterImport blank = tick(choice("YES", own), "");

        assertThat(blank.refused()).isEmpty();
        assertThat(needs(blank)).isEmpty();
        assertThat(needs(tick(choice("YES", own), own))).containsExactly(new Need("circulation"));
    }

    @ParameterizedTest
    @CsvSource({"YES, ●, ○", "YES, ●, -", "NO, ✗, ★", "NO, ✗, -"})
    void takes_no_symbol_for_another(String id, String own, String cell) {
        assertThat(codes(tick(choice(id, own), cell))).containsExactly("UNKNOWN_OPTION");
    }

    @Test
    void takes_an_own_symbol_for_no_and_the_marks_of_form_tools_still_for_yes() {
        assertThat(tick(choice("NO", "✗"), "✗").refused()).isEmpty();
        assertThat(needs(tick(choice("NO", "✗"), "✗"))).isEmpty();
        assertThat(needs(tick(choice("NO", "✗"), "✔"))).containsExactly(new Need("circulation"));
        assertThat(needs(tick(choice("NO", "☒"), "☒"))).isEmpty();
    }

    private static RosterImport offers(String cell) {
        return FormOfEveryField.read(
                FormOfEveryField.PROGRAMME, List.of("ID", "ada", "ROLES", "Mentor", "OFFERS", cell));
    }

    @Test
    void refuses_every_part_of_a_cell_that_can_be_seen_and_names_nothing() {
        assertThat(codes(offers("AI; 😀; !!!"))).containsExactly("UNKNOWN_INTEREST", "UNKNOWN_INTEREST");
        assertThat(codes(offers("-"))).containsExactly("UNKNOWN_INTEREST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI;", "; AI ;;", "AI;\u00a0;\u200b"})
    void passes_over_blank_parts_alone(String cell) {
        assertThat(offers(cell).refused()).isEmpty();
    }
}
