package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of each format version that must be read, and written to the last byte, for as long as the version lives. */
class GoldenDocumentsTest {

    static String golden(String file) throws IOException {
        try (InputStream in = GoldenDocumentsTest.class.getResourceAsStream("/golden/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DocumentFormat<?> format(String file) {
        return TestDocuments.format(file);
    }

    private static <T> String rewritten(DocumentFormat<T> format, String document) {
        return format.write(format.read(document));
    }

    @ParameterizedTest
    @CsvSource({
        "matching-problem-1-example.json, matching-problem-1-example.canonical.json",
        "matching-problem-1-example.canonical.json, matching-problem-1-example.canonical.json",
        "matching-problem-1-peers.json, matching-problem-1-peers.json",
        "matching-problem-1-groups.json, matching-problem-1-groups.canonical.json",
        "matching-problem-1-groups.canonical.json, matching-problem-1-groups.canonical.json",
        "matching-result-1-solved.json, matching-result-1-solved.json",
        "matching-result-1-levels.json, matching-result-1-levels.json",
        "matching-result-1-bound.json, matching-result-1-bound.json",
        "matching-result-1-serial.json, matching-result-1-serial.json",
        "matching-result-1-coverage.json, matching-result-1-coverage.json",
        "matching-result-1-infeasible.json, matching-result-1-infeasible.json",
        "matching-result-1-cancelled.json, matching-result-1-cancelled.json",
        "taxonomy-1-small.json, taxonomy-1-small.canonical.json",
        "taxonomy-1-small.canonical.json, taxonomy-1-small.canonical.json",
        "taxonomy-1-retired.json, taxonomy-1-retired.canonical.json",
        "taxonomy-1-retired.canonical.json, taxonomy-1-retired.canonical.json",
        "monitoring-1-small.json, monitoring-1-small.canonical.json",
        "monitoring-1-small.canonical.json, monitoring-1-small.canonical.json",
        "report-1-every-figure.json, report-1-every-figure.json",
        "experiment-1-least.json, experiment-1-least.json",
        "experiment-1-full.json, experiment-1-full.json",
        "experiment-1-defaults.json, experiment-1-defaults.canonical.json",
        "experiment-1-defaults.canonical.json, experiment-1-defaults.canonical.json",
        "experiment-report-1-least.json, experiment-report-1-least.json",
        "experiment-report-1-full.json, experiment-report-1-full.json",
        "explanation-1-participant-paired.json, explanation-1-participant-paired.json",
        "explanation-1-participant-not-paired.json, explanation-1-participant-not-paired.json",
        "explanation-1-participant-nobody.json, explanation-1-participant-nobody.json",
        "explanation-1-coordinator-paired.json, explanation-1-coordinator-paired.json",
        "explanation-1-coordinator-not-paired.json, explanation-1-coordinator-not-paired.json",
        "explanation-1-coordinator-nobody.json, explanation-1-coordinator-nobody.json",
        "explanation-1-coordinator-advice.json, explanation-1-coordinator-advice.json",
        "explanation-1-auditor-paired.json, explanation-1-auditor-paired.json",
        "explanation-1-auditor-not-paired.json, explanation-1-auditor-not-paired.json",
        "explanation-1-auditor-nobody.json, explanation-1-auditor-nobody.json",
        "explanation-1-peers.json, explanation-1-peers.json",
        "explanation-1-every-part.json, explanation-1-every-part.json",
        "programme-1-least.json, programme-1-least.canonical.json",
        "programme-1-least.canonical.json, programme-1-least.canonical.json",
        "programme-1-full.json, programme-1-full.json",
        "programme-1-questions.json, programme-1-questions.json",
        "programme-1-columns.json, programme-1-columns.json",
        "participants-1-full.json, participants-1-full.json",
        "events-1-full.json, events-1-full.json",
        "events-1-plain.json, events-1-plain.canonical.json",
        "events-1-plain.canonical.json, events-1-plain.canonical.json",
        "events-1-least.json, events-1-least.json",
        "explanation-1-least.json, explanation-1-least.json",
        "explanation-1-no-place.json, explanation-1-no-place.json",
        "matching-problem-1-least.canonical.json, matching-problem-1-least.canonical.json",
        "matching-problem-1-least.json, matching-problem-1-least.canonical.json",
        "matching-problem-1-peers-forbidden.canonical.json, matching-problem-1-peers-forbidden.canonical.json",
        "matching-problem-1-peers-forbidden.json, matching-problem-1-peers-forbidden.canonical.json",
        "matching-result-1-impasse.json, matching-result-1-impasse.json",
        "matching-result-1-least.json, matching-result-1-least.json",
        "matching-result-1-listing.json, matching-result-1-listing.json",
        "matching-result-1-odd-sets.json, matching-result-1-odd-sets.json",
        "matching-result-1-regret.json, matching-result-1-regret.json",
        "matching-result-1-rejections.json, matching-result-1-rejections.json",
        "matching-result-1-rematch.json, matching-result-1-rematch.json",
        "matching-result-1-rotations.json, matching-result-1-rotations.json",
        "matching-result-1-rounds.json, matching-result-1-rounds.json",
        "matching-result-1-stable-partition.json, matching-result-1-stable-partition.json",
        "matching-result-1-stable-size.json, matching-result-1-stable-size.json",
        "matching-result-1-stable.json, matching-result-1-stable.json",
        "matching-result-1-trading-cycles.json, matching-result-1-trading-cycles.json",
        "monitoring-1-least.json, monitoring-1-least.json",
        "participants-1-least.json, participants-1-least.json",
        "programme-1-rules.json, programme-1-rules.json",
        "report-1-least.json, report-1-least.json",
        "taxonomy-1-least.json, taxonomy-1-least.json"
    })
    void is_read_and_written_to_the_byte(String read, String written) throws IOException {
        assertThat(rewritten(format(read), golden(read))).isEqualTo(golden(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matching-problem-1-example.json",
                "matching-problem-1-example.canonical.json",
                "matching-problem-1-peers.json",
                "matching-problem-1-groups.json",
                "matching-problem-1-groups.canonical.json",
                "matching-result-1-solved.json",
                "matching-result-1-levels.json",
                "matching-result-1-bound.json",
                "matching-result-1-serial.json",
                "matching-result-1-coverage.json",
                "matching-result-1-infeasible.json",
                "matching-result-1-cancelled.json",
                "taxonomy-1-small.json",
                "taxonomy-1-small.canonical.json",
                "taxonomy-1-retired.json",
                "taxonomy-1-retired.canonical.json",
                "monitoring-1-small.json",
                "monitoring-1-small.canonical.json",
                "report-1-every-figure.json",
                "experiment-1-least.json",
                "experiment-1-full.json",
                "experiment-1-defaults.json",
                "experiment-1-defaults.canonical.json",
                "experiment-report-1-least.json",
                "experiment-report-1-full.json",
                "explanation-1-participant-paired.json",
                "explanation-1-participant-not-paired.json",
                "explanation-1-participant-nobody.json",
                "explanation-1-coordinator-paired.json",
                "explanation-1-coordinator-not-paired.json",
                "explanation-1-coordinator-nobody.json",
                "explanation-1-coordinator-advice.json",
                "explanation-1-auditor-paired.json",
                "explanation-1-auditor-not-paired.json",
                "explanation-1-auditor-nobody.json",
                "explanation-1-peers.json",
                "explanation-1-every-part.json",
                "programme-1-least.json",
                "programme-1-least.canonical.json",
                "programme-1-full.json",
                "programme-1-questions.json",
                "programme-1-columns.json",
                "participants-1-full.json",
                "events-1-full.json",
                "events-1-plain.json",
                "events-1-plain.canonical.json",
                "events-1-least.json",
                "explanation-1-least.json",
                "explanation-1-no-place.json",
                "matching-problem-1-least.canonical.json",
                "matching-problem-1-least.json",
                "matching-problem-1-peers-forbidden.canonical.json",
                "matching-problem-1-peers-forbidden.json",
                "matching-result-1-impasse.json",
                "matching-result-1-least.json",
                "matching-result-1-listing.json",
                "matching-result-1-odd-sets.json",
                "matching-result-1-regret.json",
                "matching-result-1-rejections.json",
                "matching-result-1-rematch.json",
                "matching-result-1-rotations.json",
                "matching-result-1-rounds.json",
                "matching-result-1-stable-partition.json",
                "matching-result-1-stable-size.json",
                "matching-result-1-stable.json",
                "matching-result-1-trading-cycles.json",
                "monitoring-1-least.json",
                "participants-1-least.json",
                "programme-1-rules.json",
                "report-1-least.json",
                "taxonomy-1-least.json"
            })
    @Tag("D15")
    void keeps_the_schema(String file) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(format(file).kind()))
                        .validate(golden(file), InputFormat.JSON))
                .isEmpty();
    }
}
