package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office writes as quotas, and what it then sees: Ada has two places, and two of three mentees work in IT. */
class QuotaCommandTest {

    private static final String PROGRAMME = """
            {"format": "mentoring/programme/1", "id": "p", "version": "1", "labels": {"en": "Pilot"},
             "taxonomies": [{"format": "mentoring/taxonomy/1", "id": "t", "version": "1", "topics": [
               {"id": "budgets", "labels": {"en": "Budgets"}}, {"id": "boards", "labels": {"en": "Boards"}}]}],
             "rules": {"version": "1", "clauses": []},
             "scoring": {"criteria": [{"scorer": "needs-covered", "weight": 1}]},
             "capacities": {"mentorDefault": 2, "mentorMaximum": 2, "mentee": 1},
             "quotas": [%s]}
            """;

    private static final String PEOPLE = """
            {"format": "mentoring/participants/1", "cohort": "2026", "participants": [
              {"id": "ada", "roles": ["MENTOR"], "offers": [{"topic": "budgets"}]},
              {"id": "ben", "roles": ["MENTEE"], "needs": [{"topic": "budgets"}], "career": {"department": "it", "organisation": "x"}},
              {"id": "cy", "roles": ["MENTEE"], "needs": [{"topic": "budgets"}], "career": {"department": "it"}},
              {"id": "di", "roles": ["MENTEE"], "needs": [{"topic": "boards"}], "career": {"department": "hr", "organisation": "x"}},
              {"id": "el", "roles": ["MENTEE"], "needs": [{"topic": "boards"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void without_quotas_nothing_is_said_of_them() throws IOException {
        Run run = match("");

        assertThat(pairs(run)).containsExactly("ada  mentors  ben", "ada  mentors  cy");
        assertThat(run.out()).doesNotContain("Quotas");
    }

    @Test
    void a_quota_changes_the_pairs_and_the_table_says_how_full_it_is() throws IOException {
        Run run = match("""
                {"id": "mixed", "of": "MENTEE", "fact": "department", "counting": "EACH_PARTNER", "maximum": 1},
                {"id": "served", "of": "MENTEE", "fact": "department", "values": ["hr"], "minimum": 1}""");

        assertThat(run.status()).isZero();
        assertThat(pairs(run)).containsExactly("ada  mentors  ben", "ada  mentors  di");
        assertThat(run.out()).contains("""

                Quotas (3)
                  mixed/hr: 1 pairing for each mentor, at most 1 (full for 1 of 1)
                  mixed/it: 1 pairing for each mentor, at most 1 (full for 1 of 1)
                  served/hr: 1 pairing, at least 1
                """);
    }

    @Test
    void whoever_is_left_over_because_a_group_is_full_is_told_so() throws IOException {
        Run run = match("""
                {"id": "few", "of": "MENTEE", "fact": "roles", "values": ["MENTEE"], "maximum": 1}""");

        assertThat(pairs(run)).hasSize(1);
        assertThat(run.out())
                .contains("few/MENTEE: 1 pairing, at most 1 (full)")
                .contains("Mentees without a mentor (3)")
                .contains("(GROUPS_FULL)")
                .contains("somebody possible has a free place, but the pair would take a quota above its maximum");
    }

    @Test
    void a_minimum_of_a_group_without_anybody_is_named_with_the_smallest_change() throws IOException {
        Run run = match("""
                {"id": "served", "of": "MENTEE", "fact": "department", "values": ["law"], "minimum": 3}""");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("The minimums ask for 3 pairings more than can be made.")
                .contains("Asking for too much: group served/law (minimum 3, nobody is in it)")
                .contains("Smallest change: lower the minimum of group served/law by 3, from 3 to 0")
                .contains("Status INFEASIBLE; certificate verified")
                .doesNotContain("Quotas");
    }

    @Test
    void the_question_with_an_empty_group_is_answered_by_a_result_that_reads_back() throws IOException {
        Run run = match("""
                {"id": "served", "of": "MENTEE", "fact": "department", "values": ["law"], "minimum": 3}""", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\"status\": \"INFEASIBLE\"").contains("\"served/law\"");
    }

    @Test
    void quotas_that_cross_are_refused_by_name() throws IOException {
        Run run = match("""
                {"id": "a", "of": "MENTEE", "fact": "department", "maximum": 1},
                {"id": "b", "of": "MENTEE", "fact": "organisation", "maximum": 1}""");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("GROUPS_CROSS").contains("a/it").contains("b/x");
    }

    private Run match(String quotas, String... more) throws IOException {
        Path programme = Files.writeString(folder.resolve("programme.json"), PROGRAMME.formatted(quotas));
        Path people = Files.writeString(folder.resolve("people.json"), PEOPLE);
        ImmutableList<String> arguments = ImmutableList.<String>builder()
                .add("match", "--programme", programme.toString(), "--participants", people.toString())
                .add("--on", "2026-03-01", "--strategy", "max-score")
                .add(more)
                .build();
        return Run.of(arguments.toArray(String[]::new));
    }

    private static ImmutableList<String> pairs(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.contains("  mentors  "))
                .map(line -> line.strip().replaceAll("  \\(.*", ""))
                .collect(ImmutableList.toImmutableList());
    }
}
