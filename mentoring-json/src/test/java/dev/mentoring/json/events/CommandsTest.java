package dev.mentoring.json.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Problem;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.Waiver;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {

    private static final String BEGIN = "{\"at\":\"2026-01-05T09:00:00Z\",\"by\":\"office\",";

    private static ImmutableList<CommandAt> read(String lines) {
        return read(lines, Limits.standard());
    }

    private static ImmutableList<CommandAt> read(String lines, Limits limits) {
        return Commands.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), limits);
    }

    private static ImmutableList<Problem> problems(String lines) {
        return Objects.requireNonNull(catchThrowableOfType(DocumentException.class, () -> read(lines)))
                .problems();
    }

    @Test
    void reads_an_act_with_a_waiver() {
        String line = BEGIN + "\"event\":\"application-accepted\",\"person\":\"ada\",\"rules\":\"3\","
                + "\"waive\":{\"policies\":[\"gates/trained\"],\"reason\":\"Trained elsewhere\"}}";
        CommandAt command = new CommandAt(
                Instant.parse("2026-01-05T09:00:00Z"),
                new Command(
                        "office",
                        new ApplicationAct.ApplicationAccepted("ada", "3"),
                        Optional.of(new Waiver(ImmutableSet.of("gates/trained"), "Trained elsewhere"))));

        assertThat(read(line + "\n")).containsExactly(command);
        assertThat(Commands.write(command)).isEqualTo(line);
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OVERRIDDEN", "MATCH_CONFIRMED", "STARTED", "AGREEMENT_IN_FORCE", "BREACH_NOTED", "CLAIM_DECIDED"})
    void nobody_asks_for_a_consequence(EventKind kind) {
        Problem problem = problems(BEGIN + "\"event\":\"" + kind.key() + "\"}").get(0);

        assertThat(problem.describe())
                .startsWith(
                        "UNKNOWN_VALUE at /event (line 1, column 52): " + kind.key()
                                + " follows from acts by the programme's policies, and nobody can ask for it; acts are applied");
    }

    @Test
    void names_every_fault_of_every_line() {
        assertThat(problems(BEGIN + "\"event\":\"waitlisted\",\"person\":\"ada\"}\n\n"
                        + BEGIN + "\"event\":\"waitlist\",\"person\":\"ada\"}\n"
                        + "{\"number\":1,\"at\":\"now\",\"by\":\"office\",\"event\":\"waitlisted\"}\n"
                        + BEGIN + "\"event\":\"application-declined\",\"person\":\"ada\",\"reason\":\" \","
                        + "\"waive\":{\"policies\":[],\"reason\":\"x\"}}\n"
                        + BEGIN
                        + "\"event\":\"withdrawn\",\"person\":\"ada\",\"waive\":{\"policies\":[],\"reason\":\"x\"}}"))
                .extracting(problem -> problem.code() + " " + problem.location().describe())
                .containsExactly(
                        "EMPTY document (line 2, column 1)",
                        "UNKNOWN_KIND /event (line 3, column 52)",
                        "MISSING_FIELD /person (line 4, column 1)",
                        "UNKNOWN_FIELD /number (line 4, column 2)",
                        "TIME_INVALID /at (line 4, column 18)",
                        "EMPTY_VALUE /reason (line 5, column 99)",
                        "EMPTY_VALUE /waive/policies (line 6, column 99)");
    }

    @Test
    void counts_columns_over_a_carriage_return_within_a_line() {
        assertThat(problems("\n{\"at\":\"now\"\r, by\n"))
                .extracting(problem -> problem.code() + " " + problem.location().describe())
                .containsExactly(
                        "EMPTY document (line 1, column 1)",
                        "TIME_INVALID /at (line 2, column 7)",
                        "SYNTAX /at (line 2, column 16)");
    }

    @Test
    void takes_no_more_than_the_limit() {
        String line = BEGIN + "\"event\":\"waitlisted\",\"person\":\"ada\"}\n";

        assertThat(read(line.repeat(3), Limits.standard().withEntries(3))).hasSize(3);
        assertThatThrownBy(() -> read(line.repeat(4), Limits.standard().withEntries(3)))
                .hasMessageContaining("LIMIT_COUNT at document (line 4, column 1)");
    }
}
