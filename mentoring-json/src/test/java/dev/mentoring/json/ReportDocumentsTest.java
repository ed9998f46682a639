package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.evaluation.Conformance;
import dev.mentoring.core.evaluation.DisclosurePolicy;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.evaluation.PilotReport;
import dev.mentoring.core.evaluation.ProgrammeReport;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.evaluation.RepresentationQuestion;
import dev.mentoring.core.evaluation.RepresentationReport;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report of a programme with settings of every kind can be written and read. */
class ReportDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    static Stream<Report> reports() throws IOException {
        Programme programme = MentoringJson.programmes().read(GoldenDocumentsTest.golden("programme-1-full.json"));
        MonitoringData data = MentoringJson.monitoring().read(GoldenDocumentsTest.golden("monitoring-1-small.json"));
        ProgrammeState state = Lifecycle.of(programme).empty();
        return ImmutableList.of(
                ProgrammeReport.of(programme, state, DAY),
                PilotReport.of(programme, state, DAY, Optional.empty(), DisclosurePolicy.standard()),
                RepresentationReport.of(programme, state, DAY, data, RepresentationQuestion.standard()),
                Conformance.of(programme).report(programme, DAY))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    @Tag("D15")
    void is_written_and_read_and_keeps_its_schema(Report report) {
        String document = MentoringJson.reports().write(report);

        assertThat(MentoringJson.reports().read(document)).isEqualTo(report);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(DocumentKind.REPORT))
                        .validate(document, InputFormat.JSON))
                .isEmpty();
    }
}
