package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from documents and tables prints identifiers and counts, never what people said of themselves. */
@Tag("P4")
class RedactionTest {

    private static final String CANARY = "Canary-9917";

    private static final String PERSON = """
            {"format": "mentoring/participants/1", "cohort": "c", "participants": [
             {"id": "ann", "contact": {"name": "CANARY", "email": "CANARY"}, "roles": ["MENTEE"], "otherNeeds": ["CANARY"],
              "attributes": {"a": "CANARY"}, "objectives": "CANARY", "note": "CANARY",
              "career": {"jobTitle": "CANARY", "department": "CANARY"}, "story": {"penPicture": "CANARY"}EXTRA}]}
            """;

    @Test
    void documents_and_readings_print_no_words_of_people() {
        Reading<ParticipantsDocument> read =
                MentoringJson.participants().readWithNotes(person("").getBytes(StandardCharsets.UTF_8));

        assertThat(read.value().contacts().values()).extracting(Contact::name).containsExactly(CANARY);
        assertThat(read + " " + read.value() + read.value().contacts())
                .contains("ann")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"roles\": \"CANARY\"",
                ", \"appliedOn\": \"CANARY\"",
                ", \"place\": \" CANARY\"",
                ", \"languages\": [\"CANARY CANARY\"]",
                ", \"mentorPlaces\": \"CANARY\"",
                ", \"meetingModes\": [\"CANARY\"]",
                ", \"offers\": [{\"topic\": \"t\", \"level\": \"CANARY\"}]",
                ", \"note\": \"CANARY\"",
                ", \"wants\": \"CANARY\"",
                ", \"goals\": [{\"text\": 7, \"id\": \"CANARY \"}]",
            })
    void refusals_of_documents_print_no_words_of_people(String fault) {
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class, () -> MentoringJson.participants().read(person(fault)));

        assertThat(refusal + refusal.getMessage() + refusal.describe() + refusal.problems())
                .doesNotContain(CANARY);
    }

    @Test
    void imports_and_refused_rows_print_no_words_of_people() {
        RosterImport read = new Export()
                .mentee(
                        "R-1",
                        Export.NAME,
                        CANARY,
                        Export.OTHER_NEEDS,
                        CANARY,
                        Export.OBJECTIVES,
                        CANARY,
                        Export.REQUESTS,
                        "")
                .mentee("R-2", Export.NAME, CANARY, Export.TOWN, CANARY, Export.DATE, CANARY, Export.NEEDS, CANARY)
                .mentee(
                        "R-3",
                        Export.NAME,
                        CANARY,
                        Export.PLACES,
                        CANARY,
                        Export.COMMITMENT,
                        CANARY,
                        Export.YEARS,
                        CANARY)
                .read();
        List<Problem> problems =
                read.refused().stream().flatMap(row -> row.problems().stream()).toList();
        String told = problems.stream().map(Problem::describe).collect(Collectors.joining("\n"));

        assertThat(read.refused()).isNotEmpty();
        assertThat(read + " " + read.refused() + read.notes() + told).doesNotContainIgnoringCase(CANARY);
    }

    private static String person(String extra) {
        return PERSON.replace("EXTRA", extra).replace("CANARY", CANARY);
    }
}
