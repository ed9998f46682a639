package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.json.cli.MentoringCommand;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.events.EventLogWriter;
import dev.mentoring.json.roster.PersonLine;
import dev.mentoring.json.roster.RosterReader;
import dev.mentoring.json.roster.RosterWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a document in one piece is told of one in lines, and what is kept of it is kept. */
class NothingLostInLinesTest {

    private static final String OWN = "{ \"x\":1.50,\t\"\\u0079\" : [ ] }";
    private static final String HEADER =
            "{\"format\":\"mentoring/participants/1\",\"cohort\":\"c\",\"extensions\":" + OWN + "}\n";
    private static final String ANN = "{\"id\":\"ann\",\"roles\":[\"MENTOR\"]}\n";
    private static final String LOG =
            "{\"format\":\"mentoring/events/1\",\"programme\":\"p\",\"extensions\":" + OWN + "}\n";

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Reading<ParticipantsDocument> read(String lines) {
        return MentoringJson.readParticipantsLinesWithNotes(bytes(lines), Limits.standard());
    }

    private static RosterReader reader(String lines) {
        return RosterReader.over(new ByteArrayInputStream(bytes(lines)), Limits.standard());
    }

    private static EventLogReader log(byte[] log) {
        EventLogReader reader = EventLogReader.over(new ByteArrayInputStream(log), Limits.standard());
        reader.forEachRemaining(entry -> {});
        return reader;
    }

    private static List<String> shown(List<Problem> notes) {
        return notes.stream()
                .map(note -> note.code() + " " + note.location().describe() + " " + String.join(" ", note.ids()))
                .toList();
    }

    private static String run(int status, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(MentoringCommand.run(new ByteArrayInputStream(new byte[0]), out, err, arguments))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    // ---- extensions

    @Test
    @Tag("D8")
    void the_extensions_of_a_roster_are_kept_to_the_byte() {
        Reading<ParticipantsDocument> read = read(HEADER + ANN);

        assertThat(read.extras().json("/extensions")).contains(OWN);
        assertThat(MentoringJson.writeLines(read.value(), read.extras())).isEqualTo(HEADER + ANN);
        assertThat(MentoringJson.writeLines(read.value())).doesNotContain("extensions");
    }

    @Test
    @Tag("D8")
    void extensions_go_from_lines_to_one_piece_and_back() {
        Reading<ParticipantsDocument> lines = read(HEADER + ANN);

        Reading<ParticipantsDocument> piece = MentoringJson.participants()
                .readWithNotes(bytes(MentoringJson.participants().write(lines.value(), lines.extras())));

        assertThat(piece).isEqualTo(lines);
        assertThat(MentoringJson.writeLines(piece.value(), piece.extras())).isEqualTo(HEADER + ANN);
    }

    @Test
    @Tag("D8")
    void a_roster_that_is_copied_line_by_line_keeps_its_extensions() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterReader reader = reader(HEADER + ANN);
        RosterWriter writer = RosterWriter.begin(out, reader.header(), reader.extras());
        reader.forEachPerson((PersonLine line) -> writer.append(line.participant(), line.contact()));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(HEADER + ANN);
    }

    @Test
    @Tag("D8")
    void a_log_keeps_its_extensions_in_lines_and_in_one_piece() {
        String whole = LOG.replace("\"extensions\"", "\"entries\":[],\"extensions\"");
        for (String document : List.of(LOG, whole)) {
            EventLogReader read = log(bytes(document));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            EventLogWriter.begin(out, read.programme(), read.extras());

            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(LOG);
            assertThat(read.head())
                    .isEqualTo(log(bytes(LOG.replace(",\"extensions\":" + OWN, "")))
                            .head());
        }
    }

    @Test
    @Tag("D8")
    void what_lines_have_no_place_for_is_refused_and_not_dropped() {
        Reading<ParticipantsDocument> ofPerson = preserved(
                "{\"format\":\"mentoring/participants/1\",\"cohort\":\"c\",\"participants\":[{\"id\":\"ann\",\"roles\":[\"MENTOR\"],\"badge\":1}]}");
        Reading<ParticipantsDocument> ofHeader =
                preserved("{\"format\":\"mentoring/participants/1\",\"cohort\":\"c\",\"participants\":[],\"later\":1}");
        RosterHeader header = RosterHeader.of(ofHeader.value().roster());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MentoringJson.writeLines(ofPerson.value(), ofPerson.extras()))
                .withMessageContaining("/participants/ann/badge");
        assertThatIllegalArgumentException().isThrownBy(() -> RosterWriter.begin(out, header, ofPerson.extras()));
        assertThat(refused(() -> MentoringJson.writeLines(ofHeader.value(), ofHeader.extras())))
                .containsExactly("UNKNOWN_FIELD later ");
        assertThat(refused(() -> RosterWriter.begin(out, header, ofHeader.extras())))
                .containsExactly("UNKNOWN_FIELD later ");
        assertThatIllegalArgumentException().isThrownBy(() -> EventLogWriter.begin(out, "p", ofHeader.extras()));
        assertThat(out.size()).isZero();
    }

    private static Reading<ParticipantsDocument> preserved(String document) {
        return MentoringJson.participants().preserving().readWithNotes(bytes(document));
    }

    private static List<String> refused(Runnable writing) {
        return shown(Objects.requireNonNull(catchThrowableOfType(InvalidModelException.class, writing::run))
                .problems());
    }

    // ---- notes

    @Test
    @Tag("I1")
    @Tag("D12")
    void look_alike_people_are_told_in_the_line_of_the_second() {
        String lines = "\uFEFF" + HEADER + ANN + ANN.replace("ann", "bob") + ANN.replace("ann", "ANN");

        assertThat(shown(read(lines).notes()))
                .containsExactly(
                        "ENCODING document (line 1, column 1) ", "ID_CONFUSABLE /id (line 4, column 1) ann ANN");
    }

    @Test
    @Tag("I1")
    void nobody_is_told_to_look_like_somebody_who_was_refused() {
        RosterReader reader = reader(HEADER + ANN + "{\"id\":\"ANN\",\"roles\":[]}\n" + ANN);
        reader.forEachRemaining(line -> {});

        assertThat(reader.refused()).isEqualTo(2);
        assertThat(reader.notes()).isEmpty();
    }

    @Test
    @Tag("I3")
    void somebody_whose_second_line_is_refused_is_no_stranger() {
        String header = HEADER.replace(",\"extensions\"", ",\"missed\":{\"ann\":1},\"extensions\"");
        RosterReader reader = reader(header + ANN + ANN);
        reader.forEachRemaining(line -> {});

        assertThat(reader.refused()).isEqualTo(1);
        assertThat(reader.strangers()).isEmpty();
    }

    @Test
    @Tag("D12")
    void a_log_tells_that_a_mark_was_skipped() {
        assertThat(shown(log(bytes("\uFEFF" + LOG)).notes())).containsExactly("ENCODING document (line 1, column 1) ");
    }

    @Test
    void a_carriage_return_within_a_header_ends_no_line() {
        String spoilt = LOG.replace(",\"programme\":\"p\"", ",\r\"programme\":\"p\",\"x\":1");
        DocumentException roster = Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class, () -> reader(HEADER.replace(",\"cohort\"", ",\r\"x\":1,\"cohort\""))));
        DocumentException log =
                Objects.requireNonNull(catchThrowableOfType(DocumentException.class, () -> log(bytes(spoilt))));
        DocumentException people = Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class,
                () -> read(HEADER.replace(",\"extensions\"", ",\r\"missed\":{\"ann\":1},\"extensions\""))));

        assertThat(shown(roster.problems())).containsExactly("UNKNOWN_FIELD /x (line 1, column 39) ");
        assertThat(shown(log.problems())).containsExactly("UNKNOWN_FIELD /x (line 1, column 49) ");
        assertThat(shown(people.problems())).containsExactly("UNKNOWN_ID /missed/ann (line 1, column 68) ann");
    }

    // ---- defaults

    @Test
    @Tag("D9")
    void defaults_are_counted_as_for_the_document_in_one_piece() throws IOException {
        byte[] piece = TestDocuments.bytes("/golden/participants-1-full.json");
        byte[] lines = TestDocuments.bytes("/golden/participants-1-full.ndjson");

        assertThat(MentoringJson.readParticipantsLinesWithNotes(lines, Limits.standard())
                        .defaults())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        MentoringJson.participants().readWithNotes(piece).defaults());
        assertThat(log(TestDocuments.bytes("/golden/events-1-full.ndjson")).defaults())
                .isNotEmpty()
                .isEqualTo(
                        log(TestDocuments.bytes("/golden/events-1-full.json")).defaults());
    }

    @Test
    @Tag("D9")
    void what_a_line_twice_there_leaves_out_counts_once() throws IOException {
        String lines = TestDocuments.text("/golden/participants-1-full.ndjson");
        String people = lines.substring(lines.indexOf('\n') + 1);
        RosterReader once = reader(lines);
        RosterReader twice = reader(lines + people);
        once.forEachRemaining(line -> {});
        twice.forEachRemaining(line -> {});

        assertThat(twice.refused()).isEqualTo(once.people());
        assertThat(twice.defaults()).isEqualTo(once.defaults());
    }

    @Test
    @Tag("D9")
    void what_a_refused_line_leaves_out_does_not_count() throws IOException {
        String lines = TestDocuments.text("/golden/participants-1-full.ndjson");
        RosterReader reader = reader(lines.replace("\"roles\":[", "\"roles\":[\"BOSS\","));
        reader.forEachRemaining(line -> {});

        assertThat(reader.people()).isZero();
        assertThat(reader.defaults())
                .allSatisfy(each -> assertThat(each.member()).doesNotStartWith("participants"));
    }

    // ---- the command

    @Test
    @Tag("D12")
    void validate_tells_it_of_lines_too() throws IOException {
        String roster = file("people.ndjson", "\uFEFF" + HEADER + ANN + ANN.replace("ann", "ANN"));
        String log = file("log.ndjson", "\uFEFF" + LOG);

        assertThat(run(0, "validate", roster, log).lines())
                .containsExactly(
                        roster + ": good, mentoring/participants/1",
                        roster + ": note: ENCODING at document (line 1, column 1): the document begins with a byte"
                                + " order mark, which was skipped",
                        roster + ": note: ID_CONFUSABLE at /id (line 3, column 1): the identifier differs from an"
                                + " earlier one and looks like it (ann, ANN)",
                        log + ": good, mentoring/events/1",
                        log + ": note: ENCODING at document (line 1, column 1): the document begins with a byte"
                                + " order mark, which was skipped");
    }

    @Test
    @Tag("D8")
    void what_the_command_writes_holds_the_extensions_of_lines() throws IOException {
        String users = file(
                "users.json",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0,\"Resources\":[]}");
        String programme = file("programme.json", TestDocuments.text("/golden/programme-1-least.json"));
        String id = MentoringJson.readProgramme(Files.readAllBytes(Path.of(programme)))
                .id();
        String log = file("log.ndjson", LOG.replace("\"p\"", "\"" + id + "\""));

        run(
                0,
                "programme",
                "decide",
                "--programme",
                programme,
                "--events",
                log,
                "--commands",
                file("none", ""),
                "--out",
                log);

        assertThat(run(0, "organisation", "--users", users, "--participants", file("people.ndjson", HEADER + ANN)))
                .contains("\"extensions\": " + OWN);
        assertThat(Files.readString(Path.of(log))).contains("\"extensions\":" + OWN);
    }
}
