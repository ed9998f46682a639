package dev.mentoring.json.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.TestDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RosterReaderTest {

    private static final String HEADER = "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\"}\n";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterReader over(String text) {
        return RosterReader.over(stream(text), Limits.standard());
    }

    private static String person(String id) {
        return "{\"id\": \"" + id + "\", \"roles\": [\"MENTOR\"]}\n";
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " at " + problem.location().describe())
                .toList();
    }

    private static String shown(RosterLine line) {
        return line instanceof PersonLine person
                ? line.number() + " " + person.participant().id()
                : line.number() + " " + places(((RefusedLine) line).problems());
    }

    private static List<String> all(RosterReader reader) {
        List<String> lines = new ArrayList<>();
        reader.forEachRemaining(line -> lines.add(shown(line)));
        return lines;
    }

    private static DocumentException refusal(Runnable reading) {
        return Objects.requireNonNull(
                catchThrowableOfType(DocumentException.class, reading::run), "nothing was refused");
    }

    @Test
    void hands_over_the_people_that_the_document_in_one_piece_has() throws IOException {
        RosterReader reader = RosterReader.over(
                new ByteArrayInputStream(TestDocuments.bytes("/golden/participants-1-full.ndjson")), Limits.standard());
        List<PersonLine> people = new ArrayList<>();
        reader.forEachPerson(people::add);
        var whole = MentoringJson.readParticipants(TestDocuments.bytes("/golden/participants-1-full.json"));

        assertThat(people.stream().map(PersonLine::participant).toList())
                .isEqualTo(whole.roster().participants());
        assertThat(people)
                .allSatisfy(line -> assertThat(line.contact().orElse(null))
                        .isEqualTo(whole.contacts().get(line.participant().id())));
        assertThat(reader.header().locked()).isEqualTo(whole.roster().locked());
    }

    @Test
    @Tag("A10")
    void hands_over_refused_lines_without_losing_the_rest() {
        RosterReader reader = over(HEADER + person("a") + "{\"id\": \"b\", \"roles\": []}\n" + "[\n" + person("c"));

        assertThat(all(reader))
                .containsExactly(
                        "2 a",
                        "3 [ROLE_MISSING at /roles (line 3, column 22)]",
                        "4 [WRONG_ROOT at document (line 4, column 1)]",
                        "5 c");
        assertThat(List.of(reader.lines(), reader.people(), reader.refused())).containsExactly(4, 2, 2);
    }

    @Test
    @Tag("I3")
    void names_both_lines_of_somebody_who_stands_in_two() {
        RosterReader reader = over(HEADER + person("a") + person("b") + person("a"));

        reader.next();
        reader.next();
        RefusedLine refused = (RefusedLine) reader.next();

        assertThat(places(refused.problems())).containsExactly("DUPLICATE_ID at /id (line 4, column 8)");
        assertThat(refused.problems().get(0).message()).contains("line 2");
        assertThat(refused.problems().get(0).ids()).containsExactly("a");
    }

    @Test
    @Tag("I3")
    void counts_an_identifier_from_a_line_that_was_refused() {
        assertThat(all(over(HEADER + "{\"id\": \"a\", \"roles\": [\"BOSS\"]}\n" + person("a"))))
                .containsExactly(
                        "2 [UNKNOWN_VALUE at /roles/0 (line 2, column 23)]",
                        "3 [DUPLICATE_ID at /id (line 3, column 8)]");
    }

    @Test
    @Tag("I3")
    void names_the_faults_of_a_line_in_the_order_of_their_places() {
        assertThat(all(over(HEADER + person("a") + "{\"id\": \"a\", \"contact\": 1}\n"))
                        .get(1))
                .isEqualTo("3 [MISSING_FIELD at /roles (line 3, column 1), DUPLICATE_ID at /id (line 3, column 8), "
                        + "WRONG_TYPE at /contact (line 3, column 24)]");
    }

    @Test
    void reads_strictly_up_to_the_first_refused_line_and_names_the_faults_behind_it() {
        List<String> handed = new ArrayList<>();
        RosterReader reader = over(HEADER + person("a") + "[]\n" + person("b") + "\n");

        DocumentException refusal = refusal(
                () -> reader.forEachPerson(line -> handed.add(line.participant().id())));

        assertThat(handed).containsExactly("a");
        assertThat(places(refusal.problems()))
                .containsExactly("WRONG_ROOT at document (line 3, column 1)", "EMPTY at document (line 5, column 1)");
    }

    @Test
    void names_people_of_the_header_who_are_not_in_the_lines() {
        String header = "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\", \"locked\": "
                + "[{\"mentor\": \"a\", \"mentee\": \"z\"}], \"missed\": {\"b\": 1}}\n";
        RosterReader reader = over(header + person("a") + "{\"id\": \"b\"}\n");
        assertThat(all(reader)).hasSize(2);

        assertThat(places(reader.strangers()))
                .containsExactly(
                        "UNKNOWN_ID at /locked/0 (line 1, column 66)", "UNKNOWN_ID at /missed/b (line 1, column 115)");
        assertThat(reader.header().locked()).containsExactly(new MentoringPair("a", "z"));
        assertThat(refusal(() -> over(header + person("a") + person("b")).forEachPerson(line -> {}))
                        .problems())
                .hasSize(1);
    }

    @Test
    @Tag("D3")
    void refuses_a_line_too_many_and_reads_no_further() {
        RosterReader reader = RosterReader.over(
                stream(HEADER + person("a") + person("b") + person("c")),
                Limits.standard().withParticipants(1));
        reader.next();

        assertThat(places(refusal(reader::next).problems())).containsExactly("LIMIT_COUNT at document");
        assertThat(reader.hasNext()).isFalse();
        assertThat(catchThrowableOfType(NoSuchElementException.class, reader::next))
                .isNotNull();
    }

    @Test
    @Tag("D2")
    void refuses_a_line_that_is_too_long_alone_and_lets_the_header_be_longer() {
        String note = "x".repeat(200);
        String header = HEADER.replace("}", ", \"extensions\": {\"x\": \"" + note + "\"}}");
        RosterReader reader = RosterReader.over(
                stream(header + person("a") + person("b").replace("}", ", \"note\": \"" + note + "\"}") + person("c")),
                Limits.standard().withLineBytes(100));

        assertThat(all(reader)).containsExactly("2 a", "3 [LIMIT_BYTES at document (line 3, column 1)]", "4 c");
    }

    @Test
    @Tag("D14")
    void refuses_what_has_no_header() {
        assertThat(places(refusal(() -> over("")).problems())).containsExactly("EMPTY at document");
        assertThat(places(refusal(() -> over(person("a"))).problems()))
                .containsExactly("FORMAT at /id (line 1, column 2)");
    }

    @Test
    void refuses_a_header_whose_reporting_lines_lead_round() {
        String header = HEADER.replace("}", ", \"reportsTo\": {\"a\": \"b\", \"b\": \"a\"}}");

        assertThat(places(refusal(() -> over(header)).problems()))
                .containsExactly("REPORTING_CYCLE at /reportsTo/a (line 1, column 74)");
    }

    @Test
    @Tag("D12")
    void tells_that_a_mark_was_skipped() {
        assertThat(places(over("\uFEFF" + HEADER).notes())).containsExactly("ENCODING at document (line 1, column 1)");
        assertThat(over(HEADER).notes()).isEqualTo(ImmutableList.of());
    }

    @Test
    @Tag("D18")
    void passes_on_the_failure_of_the_stream() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(catchThrowableOfType(
                        UncheckedIOException.class, () -> RosterReader.over(failing, Limits.standard())))
                .hasRootCauseMessage("gone");
    }
}
