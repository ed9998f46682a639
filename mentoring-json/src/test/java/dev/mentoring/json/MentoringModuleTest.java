package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MentoringModuleTest {

    private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

    @Test
    void stands_in_a_named_module() {
        assertThat(MentoringModule.class.getModule().getName()).isEqualTo("dev.mentoring.json");
    }

    @Test
    void is_found_and_writes_and_reads_a_problem() throws IOException {
        MatchingProblem problem =
                MentoringJson.problems().read(GoldenDocumentsTest.golden("matching-problem-1-example.json"));

        String written = mapper.writeValueAsString(problem);

        assertThat(written).isEqualTo(MentoringJson.problems().writeLine(problem));
        assertThat(mapper.readValue(written, MatchingProblem.class).digest()).isEqualTo(problem.digest());
    }

    @Test
    void writes_and_reads_a_result_as_a_tree() throws IOException {
        MatchingResult result =
                MentoringJson.results().read(GoldenDocumentsTest.golden("matching-result-1-solved.json"));

        assertThat(mapper.treeToValue(mapper.valueToTree(result), MatchingResult.class))
                .isEqualTo(result);
    }

    @Test
    void writes_and_reads_a_programme_with_its_places_exact() throws IOException {
        Programme programme = MentoringJson.programmes().read(GoldenDocumentsTest.golden("programme-1-full.json"));

        assertThat(mapper.readValue(mapper.writeValueAsString(programme), Programme.class))
                .isEqualTo(programme);
    }

    @Test
    void writes_and_reads_a_roster_and_a_taxonomy() throws IOException {
        ParticipantsDocument roster =
                MentoringJson.participants().read(GoldenDocumentsTest.golden("participants-1-full.json"));
        Taxonomy taxonomy = MentoringJson.taxonomies().read(GoldenDocumentsTest.golden("taxonomy-1-small.json"));

        assertThat(mapper.readValue(mapper.writeValueAsString(roster), ParticipantsDocument.class))
                .isEqualTo(roster);
        assertThat(mapper.readValue(mapper.writeValueAsString(taxonomy), Taxonomy.class))
                .isEqualTo(taxonomy);
    }

    @Test
    void writes_and_reads_explanations_reports_experiments_and_monitoring_data() throws IOException {
        comesBack(MentoringJson.explanations(), Explanation.class, "explanation-1-every-part.json");
        comesBack(MentoringJson.reports(), Report.class, "report-1-every-figure.json");
        comesBack(MentoringJson.monitoring(), MonitoringData.class, "monitoring-1-small.json");
        comesBack(MentoringJson.experiments(), Design.class, "experiment-1-full.json");
        comesBack(MentoringJson.experimentReports(), ExperimentReport.class, "experiment-report-1-full.json");
    }

    private <T> void comesBack(DocumentFormat<T> format, Class<T> type, String file) throws IOException {
        T value = format.read(GoldenDocumentsTest.golden(file));
        String written = mapper.writeValueAsString(value);

        assertThat(written).isEqualTo(format.writeLine(value));
        assertThat(mapper.readValue(written, type)).isEqualTo(value);
    }

    @Test
    void is_as_strict_as_the_door() {
        DocumentException refusal = Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class,
                () -> mapper.readValue(
                        "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"id\": \"q\","
                                + " \"mentors\": [{\"id\": \"ada\", \"capacity\": 1.0}], \"mentees\": []}",
                        MatchingProblem.class)));

        assertThat(refusal.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DUPLICATE_KEY, ProblemCode.WRONG_TYPE);
        assertThat(refusal.problems())
                .extracting(Problem::location)
                .contains(new Location.InDocument("/mentors/0/capacity", 0, 0));
    }
}
