package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.schema.Schemas;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("A2")
class RoundTripProperties extends DrawnDocuments {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema PROBLEM = REGISTRY.getSchema(Schemas.text(DocumentKind.MATCHING_PROBLEM));
    private static final Schema RESULT = REGISTRY.getSchema(Schemas.text(DocumentKind.MATCHING_RESULT));

    @Property
    void a_problem_is_the_same_question_when_read_again(@ForAll("problems") MatchingProblem problem) {
        MatchingProblem again = MentoringJson.problems().read(MentoringJson.write(problem));

        assertThat(again.digest()).isEqualTo(problem.digest());
        assertThat(again.id()).isEqualTo(problem.id());
        assertThat(MentoringJson.write(again)).isEqualTo(MentoringJson.write(problem));
    }

    @Property
    void a_problem_on_one_line_is_the_same_question(@ForAll("problems") MatchingProblem problem) {
        String line = MentoringJson.problems().writeLine(problem);

        assertThat(line).doesNotContain("\n");
        assertThat(MentoringJson.problems().read(line).digest()).isEqualTo(problem.digest());
    }

    @Property
    void a_written_problem_keeps_the_schema(@ForAll("problems") MatchingProblem problem) {
        assertThat(PROBLEM.validate(MentoringJson.write(problem), InputFormat.JSON))
                .isEmpty();
    }

    @Property
    void a_result_is_equal_when_read_again(@ForAll("results") MatchingResult result) {
        assertThat(MentoringJson.results().read(MentoringJson.write(result))).isEqualTo(result);
        assertThat(MentoringJson.results().read(MentoringJson.results().writeLine(result)))
                .isEqualTo(result);
    }

    @Property
    void a_written_result_keeps_the_schema(@ForAll("results") MatchingResult result) {
        assertThat(RESULT.validate(MentoringJson.write(result), InputFormat.JSON))
                .isEmpty();
    }

    @Property
    void a_stream_gets_the_bytes_of_the_text(@ForAll("results") MatchingResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        MentoringJson.write(result, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(MentoringJson.write(result));
    }
}
