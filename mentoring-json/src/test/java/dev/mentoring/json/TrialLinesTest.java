package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.ExperimentTables;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.TrialKey;
import dev.mentoring.matching.experiment.Variant;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.CompiledRound;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of an experiment keeps trials with measures of every kind, and survives being cut anywhere. */
class TrialLinesTest {

    private static final Design DESIGN = Design.builder("d")
            .replications(2)
            .addSources(new Source.Given("g", "g.json"))
            .addContenders(Variant.of("max-score"))
            .build();

    private static final Trial MEASURED = new Trial(
            new TrialKey("g", "none", "at-once", "max-score", 0),
            "sha256:01",
            new Trial.Measured(
                    Status.SOLVED,
                    ImmutableSortedMap.of(
                            "a-fraction",
                            new Measure.Fraction(new Ratio(
                                    BigInteger.TEN.pow(40).negate(),
                                    BigInteger.valueOf(7).pow(50))),
                            "b-number",
                            new Measure.Whole(Long.MIN_VALUE),
                            "c-pairs",
                            new Measure.Pairs(2, ImmutableList.of(new Couple("ada", "日本"))),
                            "d-profile",
                            new Measure.Profile(ImmutableLongArray.of(0, 3)),
                            "e-nothing",
                            new Measure.Profile(ImmutableLongArray.of()))));

    private static final Trial REFUSED = new Trial(
            new TrialKey("g", "none", "at-once", "max-score", 1),
            "sha256:01",
            new Trial.Refused(ProblemCode.PREFERENCES_TIED));

    private static final TrialsHeader HEADER = new TrialsHeader(
            MentoringJson.experiments().digest(DESIGN),
            ImmutableList.of(new TrialsHeader.Question("g.json", "sha256:01", Optional.empty())),
            "1.0");

    private static final String LOG = TrialLines.header(HEADER) + TrialLines.line(MEASURED) + TrialLines.line(REFUSED);

    private static TrialLines.Kept read(byte[] log) {
        return TrialLines.read(new ByteArrayInputStream(log), HEADER, Limits.standard());
    }

    private static TrialLines.Kept read(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void gives_back_every_kind_of_measure() {
        TrialLines.Kept kept = read(LOG);

        assertThat(kept.trials()).containsExactly(MEASURED, REFUSED);
        assertThat(kept.bytes()).isEqualTo(LOG.getBytes(StandardCharsets.UTF_8).length);
        assertThat(kept.cut()).isFalse();
    }

    @Test
    void is_read_as_far_as_it_is_whole_wherever_it_was_cut() {
        byte[] log = LOG.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= log.length; length++) {
            byte[] part = java.util.Arrays.copyOf(log, length);
            TrialLines.Kept kept = read(part);
            String whole = new String(part, 0, (int) kept.bytes(), StandardCharsets.UTF_8);

            assertThat(kept.cut()).isEqualTo(kept.bytes() < length);
            assertThat(whole)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).endsWith("\n"));
            assertThat(kept.trials()).hasSize((int) Math.max(0, whole.lines().count() - 1));
        }
    }

    @Test
    void drops_a_last_line_that_has_an_end_but_cannot_be_read() {
        TrialLines.Kept kept = read(LOG + "\u0000\u0000\n");

        assertThat(kept.trials()).hasSize(2);
        assertThat(kept.cut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"source\":\"g\"",
                "",
                "{\"source\":\"g\",\"perturbation\":\"none\",\"schedule\":\"at-once\",\"contender\":\"c\",\"replication\":0,\"problem\":\"p\"}",
                "{\"source\":\"g\",\"perturbation\":\"none\",\"schedule\":\"at-once\",\"contender\":\"c\",\"replication\":0,\"problem\":\"p\",\"refused\":\"NO_SUCH_CODE\"}",
                "{\"source\":\"g\",\"perturbation\":\"none\",\"schedule\":\"at-once\",\"contender\":\"c\",\"replication\":0,\"problem\":\"p\",\"status\":\"SOLVED\",\"measures\":{\"m\":{\"numerator\":1,\"denominator\":0,\"perMille\":0}}}",
                "{\"source\":\"g\",\"perturbation\":\"none\",\"schedule\":\"at-once\",\"contender\":\"c\",\"replication\":0,\"problem\":\"p\",\"status\":\"SOLVED\",\"measures\":{\"m\":1.5}}"
            })
    void refuses_a_line_within_that_cannot_be_read(String line) {
        assertThatThrownBy(() -> read(TrialLines.header(HEADER) + line + "\n" + TrialLines.line(REFUSED)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void refuses_the_log_of_another_design_and_what_is_no_log() {
        TrialsHeader other = new TrialsHeader("sha256:02", HEADER.given(), HEADER.library());
        assertThatThrownBy(() -> read(TrialLines.header(other))).hasMessageContaining("OTHER_DESIGN at /design");
        assertThatThrownBy(
                        () -> read("{\"format\":\"mentoring/trials/2\",\"design\":\"sha256:01\",\"library\":\"1\"}\n"))
                .hasMessageContaining("FORMAT");
        assertThatThrownBy(() -> read("source,metric\n")).isInstanceOf(DocumentException.class);
    }

    @Test
    void refuses_a_log_without_one_of_the_questions_or_with_more() {
        TrialsHeader none = new TrialsHeader(HEADER.design(), ImmutableList.of(), HEADER.library());
        String more = TrialLines.header(HEADER);

        assertThatThrownBy(() -> read(TrialLines.header(none)))
                .hasMessageContaining("OTHER_DESIGN at /given")
                .hasMessageContaining("g.json");
        assertThatThrownBy(() -> TrialLines.read(
                        new ByteArrayInputStream(more.getBytes(StandardCharsets.UTF_8)), none, Limits.standard()))
                .hasMessageContaining("OTHER_DESIGN at /given");
    }

    @Test
    void knows_a_round_by_more_than_its_problem() {
        Programme programme = MentoringJson.readProgramme(Examples.programme("nlls"));
        Roster roster = CsvRoster.read(Examples.applications("nlls"), programme, "c", Limits.standard())
                .roster();
        CompiledRound round = Matchmaker.standard().compile(programme, roster, Examples.date("nlls"));
        CompiledRound later = Matchmaker.standard()
                .compile(programme, roster, Examples.date("nlls").plusDays(1));
        Bench bench = Bench.standard().withGiven("g.json", Instance.of(round));

        TrialsHeader header = TrialsHeader.of(DESIGN, bench, "1");

        assertThat(header.given()).hasSize(1);
        assertThat(header).isEqualTo(TrialsHeader.of(DESIGN, bench.withGiven("unused", Instance.of(later)), "1"));
        assertThat(header).isNotEqualTo(TrialsHeader.of(DESIGN, bench.withGiven("g.json", Instance.of(later)), "1"));
        assertThat(TrialsHeader.of(DESIGN, Bench.standard(), "1").given()).isEmpty();
    }

    @Test
    void writes_empty_cells_as_null_and_large_numbers_as_texts() {
        StringBuilder lines = new StringBuilder();
        ExperimentTables.trials(ImmutableList.of(MEASURED, REFUSED)).writeLines(lines);

        assertThat(lines.toString()
                        .lines()
                        .map(line -> line.replaceAll(":(\"([^\"\\\\])*\"|[^,}]+)", ""))
                        .distinct())
                .as("every line has every column")
                .hasSize(1);
        assertThat(lines.toString())
                .contains("\"rank\":null,\"value\":", ",\"numerator\":\"-10000000000000000000000000000000000000000\",")
                .endsWith("\"metric\":null,\"rank\":null,\"value\":null,\"numerator\":null,\"denominator\":null}\n");
    }

    @Test
    void makes_a_row_of_each_value() {
        StringBuilder csv = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        ExperimentTables.trials(ImmutableList.of(MEASURED, REFUSED)).writeCsv(csv);
        ExperimentTables.trials(ImmutableList.of(MEASURED, REFUSED)).writeLines(lines);

        assertThat(csv.toString().lines())
                .hasSize(1 + 5 + 1)
                .contains(
                        "\"g\",\"none\",\"at-once\",\"max-score\",\"0\",\"SOLVED\",\"\",\"d-profile\",\"2\",\"3\",\"3\",\"1\"",
                        "\"g\",\"none\",\"at-once\",\"max-score\",\"1\",\"REFUSED\",\"PREFERENCES_TIED\",\"\",\"\",\"\",\"\",\"\"");
        assertThat(lines.toString().lines())
                .hasSize(6)
                .contains(
                        "{\"source\":\"g\",\"perturbation\":\"none\",\"schedule\":\"at-once\",\"contender\":\"max-score\",\"replication\":0,\"status\":\"SOLVED\",\"refused\":null,\"metric\":\"c-pairs\",\"rank\":null,\"value\":2,\"numerator\":\"2\",\"denominator\":\"1\"}");
    }
}
