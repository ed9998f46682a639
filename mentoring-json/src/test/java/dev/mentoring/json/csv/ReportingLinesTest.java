package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("002-03")
class ReportingLinesTest {

    private static final Column ID =
            Column.builder().header("ID").field(Field.ID).build();
    private static final Column MANAGER =
            Column.builder().header("Manager").field(Field.REPORTS_TO).build();
    private static final Column AVOID =
            Column.builder().header("Avoid").field(Field.AVOIDS).build();

    private static Column roles(String mentor, String mentee) {
        return Column.builder()
                .header("Role")
                .field(Field.ROLES)
                .choices(List.of(new Choice("MENTOR", Labels.of(mentor)), new Choice("MENTEE", Labels.of(mentee))))
                .build();
    }

    private static RosterImport read(String table, Column... columns) {
        Programme programme = Programme.builder()
                .id("p")
                .labels(Labels.of("P"))
                .taxonomies(Taxonomies.of(List.of()))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .form(new Form(ImmutableList.of(), ImmutableList.copyOf(columns)))
                .build();
        return CsvRoster.read(table.getBytes(StandardCharsets.UTF_8), programme, "c", Limits.standard());
    }

    private static RosterImport readLines(String rows) {
        return read("ID,Role,Manager,Avoid\n" + rows, ID, roles("Mentor", "Mentee"), MANAGER, AVOID);
    }

    private static List<String> described(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " at " + problem.location().describe())
                .toList();
    }

    private static List<String> refusals(String table, Column... columns) {
        return described(
                Objects.requireNonNull(catchThrowableOfType(DocumentException.class, () -> read(table, columns)))
                        .problems());
    }

    @Test
    void reads_managers_and_people_to_avoid() {
        RosterImport read = readLines("a,Mentor,z,\"b; c,Ada Lovelace\nd\"\nb,Mentee,,\n");

        assertThat(read.roster().reportsTo()).containsOnly(Map.entry("a", "z"));
        assertThat(Objects.requireNonNull(read.roster().byId().get("a")).avoids())
                .containsExactly("Ada Lovelace", "b", "c", "d");
    }

    @Test
    void names_the_row_at_which_reporting_lines_lead_round() {
        String table = "ID,Role,Manager\nz,Mentor,\nb,Mentor,a\na,Mentor,b\n";

        assertThat(refusals(table, ID, roles("Mentor", "Mentee"), MANAGER))
                .containsExactly("REPORTING_CYCLE at row 3, column \"Manager\"");
    }

    @Test
    void forgets_the_manager_of_a_refused_row() {
        RosterImport read = readLines("a,Mentor,b,\nb,Sponsor,a,\n");

        assertThat(read.roster().reportsTo()).containsOnlyKeys("a");
        assertThat(read.refused()).hasSize(1);
    }

    @Test
    void refuses_a_manager_who_has_no_identifier() {
        assertThat(readLines("a,Mentor,x\u202ey,\n").refused())
                .flatExtracting(row -> described(row.problems()))
                .containsExactly("ID_CHARACTERS at row 2, column \"Manager\"");
    }

    @Test
    void refuses_an_answer_that_stands_for_several_things() {
        assertThat(read("ID,Role\na,Both\n", ID, roles("Both", "Both")).refused())
                .flatExtracting(RefusedRow::problems)
                .extracting(problem -> problem.code() + " " + problem.message())
                .containsExactly(
                        "AMBIGUOUS_OPTION answer 1 of the cell fits several of the programme's terms: MENTOR, MENTEE");
    }

    @Test
    void refuses_a_cell_that_can_be_split_in_two_ways() {
        Column roles = Column.builder()
                .header("Role")
                .field(Field.ROLES)
                .choices(List.of(
                        new Choice("MENTOR", Labels.of("x", "x y")), new Choice("MENTEE", Labels.of("y z", "z"))))
                .build();

        assertThat(read("ID,Role\na,\"x, y, z\"\n", ID, roles).refused())
                .flatExtracting(RefusedRow::problems)
                .extracting(problem -> problem.code() + " " + problem.message())
                .containsExactly("AMBIGUOUS_OPTION the cell can be split into known answers in several ways");
    }

    @Test
    void refuses_to_read_by_a_form_without_roles() {
        assertThat(refusals("ID\na\n", ID)).containsExactly("MISSING_COLUMN at row 1");
    }
}
