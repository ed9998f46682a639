package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I2")
class WarningsTest {

    @Test
    void stand_at_their_places_and_refuse_nothing() {
        String document = "\uFEFF{\"format\": \"mentoring/report/1\",\n \"a\": [1,\n 2]}";
        DocumentText text = DocumentText.of(document.getBytes(StandardCharsets.UTF_8), Limits.standard());
        try (DocumentReader in = new DocumentReader(text)) {
            in.beginDocument(DocumentKind.REPORT);
            in.members(Shape.requiring("a"));
            while (in.nextMember()) {
                in.skip();
            }
            in.warn(ProblemCode.ID_CONFUSABLE, "a/1", "looks like another one", "x", "y");
            in.endDocument();
            in.warn(ProblemCode.ID_CONFUSABLE, "a", "the whole list");

            assertThat(in.notes())
                    .extracting(Problem::describe)
                    .satisfiesExactly(
                            mark -> assertThat(mark).startsWith("ENCODING at "),
                            first -> assertThat(first)
                                    .startsWith("ID_CONFUSABLE at /a (line 2, column 7): the whole list"),
                            second -> assertThat(second)
                                    .startsWith(
                                            "ID_CONFUSABLE at /a/1 (line 3, column 2): looks like another one (x, y)"));
        }
    }
}
