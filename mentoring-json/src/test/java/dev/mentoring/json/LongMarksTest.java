package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of marks that the platform would take most of a minute to put into order. */
class LongMarksTest {

    private static final String MARKS = "a" + "\u0301".repeat(49_000) + "\u0323".repeat(49_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\", \"participants\": [], \"MARKS\": 1} | UNKNOWN_FIELD",
                "{\"format\": \"mentoring/participants/1\", \"cohort\": \"MARKS\", \"participants\": []} | LIMIT_LENGTH",
                "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\", \"participants\": [{\"id\": \"MARKS\"}]} | LIMIT_LENGTH",
            })
    @Tag("D8")
    void are_refused_at_every_door(String document, String code) {
        byte[] bytes = document.replace("MARKS", MARKS).getBytes(StandardCharsets.UTF_8);
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class, () -> MentoringJson.participants().read(bytes));

        assertThat(refusal.problems())
                .extracting(problem -> problem.code().name())
                .contains(code);
    }
}
