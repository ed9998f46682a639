package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the page of rules against the catalogue: every example of it is read, and every row of its tables is judged. */
@Tag("000-13")
class RulesPageTest {

    private static final Path PAGE = Path.of("../mentoring-core/docs/reference/rules.md");
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Pattern SECTION =
            Pattern.compile("^## `([a-z-]+)`\n(.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final String NO_CLAUSES = "\"rules\": {\"version\": \"1\", \"clauses\": []}";

    /** A row of an example's table: members of the people and of the round, and the verdict. */
    record Row(String rule, String clause, boolean aboutPerson, List<String> cells) {

        String says() {
            return cells.get(cells.size() - 1);
        }

        @Override
        public String toString() {
            return rule + " " + cells;
        }
    }

    static Stream<Row> rows() throws IOException {
        return sections().entrySet().stream().flatMap(section -> rows(section.getKey(), section.getValue()));
    }

    private static Stream<Row> rows(String rule, String section) {
        Matcher example = JSON.matcher(section);
        assertThat(example.find()).as(rule).isTrue();
        String clause = example.group(1).strip();
        boolean aboutPerson = section.contains("| person | round | says |");
        return section.substring(example.end())
                .lines()
                .filter(line -> line.endsWith(" YES |") || line.endsWith(" NO |") || line.endsWith(" UNKNOWN |"))
                .map(line -> new Row(rule, clause, aboutPerson, cells(line)));
    }

    private static List<String> cells(String line) {
        return Splitter.on(" | ")
                .splitToStream(line.substring(2, line.length() - 2))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void says_what_the_page_says_it_says(Row row) throws IOException {
        Programme programme = programme(row);
        Roster roster = roster(row);
        Decider decider = programme.rules().in(programme.ruleContext(roster, ON, new GreatCircle()));
        Participant ben = person(roster, "ben");
        List<Finding> findings = row.aboutPerson()
                ? decider.trace(ben, row.clause().contains("\"for\": \"MENTOR\"") ? Role.MENTOR : Role.MENTEE)
                : decider.trace(person(roster, "ada"), ben);

        assertThat(findings)
                .filteredOn(finding -> finding.clause().equals("example"))
                .extracting(Finding::verdict)
                .extracting(Enum::name)
                .containsExactly(row.says());
    }

    @Test
    @Tag("001-05")
    void traces_and_flips_the_worked_example_as_the_page_does() throws IOException {
        String page = Files.readString(PAGE);
        String clause = page.substring(
                        page.indexOf("{\"id\": \"leader\""), page.indexOf("An emerging leader who means"))
                .replace("```", "");
        Row row = new Row(
                "any-of",
                clause,
                true,
                List.of(
                        "\"career\": {\"stage\": \"emerging\"},"
                                + " \"attributes\": {\"applies\": {\"day\": \"2028-03-01\"}, \"major-project\": false}",
                        "",
                        "NO"));
        Roster roster = roster(row);
        Programme programme = programme(row);
        Decider decider = programme.rules().in(programme.ruleContext(roster, ON, new GreatCircle()));

        Trace trace = decider.trace(person(roster, "ben"), Role.MENTEE).get(1).trace();
        assertThat(page).contains(table(trace, ""));
        assertThat(decider.flip(person(roster, "ben"), Role.MENTEE).flip().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.fact().name()).isEqualTo("career-stage");
                    assertThat(change.to().show()).isEqualTo("head");
                });
    }

    private static String table(Trace trace, String indent) {
        String because = trace.facts().stream()
                .map(fact -> fact.name() + " is " + fact.value().orElseThrow())
                .collect(Collectors.joining(", "));
        return "| " + indent + trace.rule() + " | " + trace.verdict() + " | " + because
                + (because.isEmpty() ? "|\n" : " |\n")
                + trace.parts().stream().map(part -> table(part, indent + "— ")).collect(Collectors.joining());
    }

    @Test
    void has_a_section_with_a_table_for_every_rule() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyElementsOf(Rules.standard().names());
        assertThat(rows().map(Row::rule)).containsAll(Rules.standard().names());
    }

    @Test
    void lists_every_fact() throws IOException {
        String page = Files.readString(PAGE);
        List<String> relations =
                Arrays.stream(RelationFact.values()).map(RelationFact::factName).toList();

        assertThat(Stream.concat(PersonFact.names().stream(), relations.stream()))
                .allSatisfy(fact -> assertThat(page).containsPattern("(?m)^\\| `" + fact + "` \\| [A-Z]+ \\|"));
        assertThat(relations).isNotEmpty();
    }

    @Test
    void names_the_settings_of_every_example() throws IOException {
        Pattern setting = Pattern.compile("\"([a-z]+)\": ");
        sections().forEach((rule, section) -> {
            Matcher example = JSON.matcher(section);
            assertThat(example.find()).isTrue();
            if (!List.of("all-of", "any-of", "not").contains(rule)) {
                assertThat(setting.matcher(example.group(1))
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> !List.of("rule", "for", "id", "whenUnknown")
                                        .contains(name)))
                        .as(rule)
                        .allSatisfy(name -> assertThat(section).contains("\n| `" + name + "` |"));
            }
        });
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        SECTION.matcher(Files.readString(PAGE))
                .results()
                .forEach(found -> sections.put(found.group(1), found.group(2)));
        return sections;
    }

    private static Programme programme(Row row) throws IOException {
        Matcher block = JSON.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        String clause =
                row.clause().replaceFirst("\"id\": \"[a-z]+\", ", "").replaceFirst("\\{", "{\"id\": \"example\", ");
        String rules = "\"rules\": {\"version\": \"1\", \"participants\": [" + (row.aboutPerson() ? clause : "")
                + "], \"clauses\": [" + (row.aboutPerson() ? "" : clause) + "]}";
        assertThat(block.group(1)).contains(NO_CLAUSES);
        return MentoringJson.programmes().read(block.group(1).replace(NO_CLAUSES, rules));
    }

    private static Roster roster(Row row) {
        String ada = row.aboutPerson() ? "" : row.cells().get(0);
        String ben = row.cells().get(row.aboutPerson() ? 0 : 1);
        String round = row.cells().get(row.aboutPerson() ? 1 : 2);
        String document = "{\"format\": \"mentoring/participants/1\", \"cohort\": \"autumn\", \"participants\": ["
                + person("ada", Role.MENTOR, ada) + ", " + person("ben", Role.MENTEE, ben) + "]"
                + (round.isEmpty() ? "" : ", " + round) + "}";
        return MentoringJson.readParticipants(document.getBytes(StandardCharsets.UTF_8))
                .roster();
    }

    private static String person(String id, Role role, String members) {
        return "{\"id\": \"" + id + "\", \"roles\": [\"" + role + "\"]" + (members.isEmpty() ? "" : ", " + members)
                + "}";
    }

    private static Participant person(Roster roster, String id) {
        return Objects.requireNonNull(roster.byId().get(id));
    }
}
