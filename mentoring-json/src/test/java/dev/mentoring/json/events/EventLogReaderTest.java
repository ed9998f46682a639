package dev.mentoring.json.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.EventsDocument;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EventLogReaderTest {

    private static final int LAST = 64;

    private final List<String> golden = new ArrayList<>();

    @BeforeEach
    void readGolden() throws IOException {
        TestDocuments.text("/golden/events-1-full.ndjson").lines().forEach(golden::add);
        assertThat(golden).hasSize(LAST + 1);
    }

    private static EventLogReader reader(String log) {
        return reader(log, Limits.standard());
    }

    private static EventLogReader reader(String log, Limits limits) {
        return EventLogReader.over(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), limits);
    }

    private EventLogReader reader(List<String> lines) {
        return reader(Joiner.on('\n').join(lines) + "\n");
    }

    private static ImmutableList<Problem> problems(EventLogReader reader) {
        return Objects.requireNonNull(
                        catchThrowableOfType(DocumentException.class, () -> reader.forEachRemaining(entry -> {})),
                        "the log was accepted")
                .problems();
    }

    /** Code, pointer and line of every problem. */
    private static List<String> places(EventLogReader reader) {
        return problems(reader).stream()
                .map(problem -> problem.code() + " "
                        + ((Location.InDocument) problem.location()).pointer() + " "
                        + ((Location.InDocument) problem.location()).line())
                .toList();
    }

    // ---- good logs

    @Test
    void the_log_in_lines_is_the_document_in_one_piece() throws IOException {
        EventsDocument document = MentoringJson.events().read(TestDocuments.bytes("/golden/events-1-full.json"));
        EventLogReader lines = reader(golden);

        assertThat(ImmutableList.copyOf(lines)).isEqualTo(document.entries());
        assertThat(lines.programme()).isEqualTo("council-pilot");
        assertThat(lines.isChained()).isTrue();
        // as an implementation of the definition in another language has it
        assertThat(lines.head())
                .hasToString("64:e56023ee02a7d983e81722c9bae27293e54421f60f266f3110483ab637b048d2")
                .isEqualTo(LogHead.of(document));
        assertThat(lines.hasNext()).isFalse();
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_document_in_one_piece_is_gone_over_likewise() throws IOException {
        EventLogReader document = reader(TestDocuments.text("/golden/events-1-full.json"));
        EventLogReader line = reader(MentoringJson.events()
                .writeLine(MentoringJson.events().read(TestDocuments.bytes("/golden/events-1-full.json"))));

        assertThat(document).toIterable().hasSize(LAST);
        assertThat(line).toIterable().hasSize(LAST);
        assertThat(document.head()).isEqualTo(line.head()).isEqualTo(lastHead());
    }

    private LogHead lastHead() {
        EventLogReader lines = reader(golden);
        lines.forEachRemaining(entry -> {});
        return lines.head();
    }

    @Test
    void how_entries_are_spelt_makes_no_difference_to_the_chain() {
        List<String> spelt = golden.stream()
                .map(line -> line.replace(",\"", " ,\t\"").replace("Z\"", ".000Z\"") + "\r")
                .map(line -> line.replace(".250.000Z", ".25Z").replace("123456789.000Z", "123456789Z"))
                .toList();
        EventLogReader reader = reader(spelt);

        assertThat(reader).toIterable().hasSize(LAST);
        assertThat(reader.head()).isEqualTo(lastHead());
    }

    @Test
    void a_log_without_hashes_has_the_same_head() {
        EventLogReader plain = reader(golden.stream()
                .map(line -> line.replaceFirst(",\"hash\":.*}$", "}"))
                .toList());

        assertThat(plain).toIterable().hasSize(LAST);
        assertThat(plain.isChained()).isFalse();
        assertThat(plain.head()).isEqualTo(lastHead());
    }

    @Test
    void the_last_line_needs_no_end_and_an_empty_log_has_a_head() {
        EventLogReader whole = reader(Joiner.on('\n').join(golden));
        EventLogReader empty = reader(golden.get(0));

        assertThat(whole).toIterable().hasSize(LAST);
        assertThat(empty).toIterable().isEmpty();
        assertThat(empty.head()).isEqualTo(LogHead.ofEmpty("council-pilot"));
        assertThat(empty.head()).isEqualTo(LogHead.of(EventsDocument.chained("council-pilot", ImmutableList.of())));
    }

    @Test
    void the_head_is_known_after_every_entry_for_comparison_with_an_anchor() {
        EventLogReader reader = reader(golden);
        LogHead before = reader.head();
        Entry first = reader.next();

        assertThat(before.number()).isZero();
        assertThat(first.number()).isEqualTo(1);
        assertThat(golden.get(1)).contains(reader.head().hash());
        assertThat(LogHead.parse(reader.head().toString())).contains(reader.head());
    }

    // ---- logs that somebody has been at

    @Test
    void finds_a_changed_entry() {
        golden.set(10, golden.get(10).replace("\"version\":\"2\"", "\"version\":\"3\""));

        assertThat(places(reader(golden))).containsExactly("LOG_CHAIN /hash 11");
        assertThat(problems(reader(golden)).get(0).message()).contains("entry 10");
    }

    @Test
    void finds_an_entry_that_was_changed_together_with_its_hash() {
        String changed = golden.get(10).replace("\"version\":\"2\"", "\"version\":\"3\"");
        golden.set(10, changed.replaceFirst("\"hash\":\"....", "\"hash\":\"0000"));

        // the next entry follows from the hash that stood there before
        assertThat(places(reader(golden))).containsExactly("LOG_CHAIN /hash 11", "LOG_CHAIN /hash 12");
    }

    @Test
    void finds_a_dropped_entry() {
        golden.remove(10);

        assertThat(places(reader(golden))).containsExactly("LOG_ORDER /number 11", "LOG_CHAIN /hash 11");
    }

    @Test
    void finds_an_added_entry() {
        golden.add(10, golden.get(9));

        assertThat(places(reader(golden))).containsExactly("LOG_ORDER /number 11", "LOG_CHAIN /hash 11");
    }

    @Test
    void finds_swapped_entries() {
        golden.add(12, golden.remove(10));

        assertThat(places(reader(golden)))
                .containsExactly(
                        "LOG_ORDER /number 11",
                        "LOG_CHAIN /hash 11",
                        "LOG_ORDER /number 13",
                        "LOG_ORDER /at 13",
                        "LOG_CHAIN /hash 13",
                        "LOG_ORDER /number 14",
                        "LOG_CHAIN /hash 14");
    }

    @Test
    void finds_a_log_put_under_the_header_of_another_programme() {
        golden.set(0, golden.get(0).replace("council-pilot", "council"));

        assertThat(places(reader(golden))).containsExactly("LOG_CHAIN /hash 2");
    }

    @Test
    void finds_a_dropped_beginning() {
        golden.remove(1);

        assertThat(places(reader(golden))).containsExactly("LOG_ORDER /number 2", "LOG_CHAIN /hash 2");
    }

    @Test
    void finds_a_missing_end_by_the_head_alone() {
        LogHead anchor = lastHead();
        golden.remove(LAST);
        EventLogReader reader = reader(golden);
        reader.forEachRemaining(entry -> {});

        assertThat(reader.head()).isNotEqualTo(anchor);
    }

    @Test
    void finds_a_last_line_that_was_cut() {
        String last = golden.get(LAST);
        golden.set(LAST, last.substring(0, last.length() - 10));

        assertThat(places(reader(golden))).containsExactly("SYNTAX /hash 65");
    }

    @Test
    void finds_removed_hashes() {
        golden.replaceAll(line -> line.contains("\"number\":5,") ? line.replaceFirst(",\"hash\":.*}$", "}") : line);

        assertThat(places(reader(golden))).containsExactly("LOG_CHAIN /hash 6");
    }

    @Test
    void names_every_fault_of_every_line_and_hands_over_nothing_behind_the_first() {
        golden.set(
                3, golden.get(3).replace("\"mentorPlaces\"", "\"mentorPlace\"").replace("spring", ""));
        golden.set(5, "");
        golden.set(7, "[1]");
        golden.set(9, golden.get(9).replace("2026-01-08T08:10:00Z", "2026-01-08"));
        List<Entry> taken = new ArrayList<>();
        EventLogReader reader = reader(golden);

        assertThatThrownBy(() -> reader.forEachRemaining(taken::add))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("the nearest known member is \"mentorPlaces\"");
        assertThat(taken).hasSize(2);
        assertThat(places(reader(golden)))
                .containsExactly(
                        "EMPTY_VALUE /cohort 4",
                        "UNKNOWN_FIELD /mentorPlace 4",
                        "EMPTY  6",
                        "WRONG_ROOT  8",
                        "TIME_INVALID /at 10");
    }

    @Test
    void ends_at_the_first_refused_entry() {
        golden.set(2, "{}");
        EventLogReader reader = reader(golden);
        assertThat(reader.next().number()).isEqualTo(1);

        assertThatThrownBy(reader::next).isInstanceOf(DocumentException.class);
        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::head).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void finds_what_the_model_refuses_in_a_line() {
        String header = golden.get(0);
        String entry = "{\"number\":1,\"at\":\"2026-01-05T09:00:00Z\",\"by\":\"o\",\"event\":\"match-proposed\","
                + "\"partnership\":\"p\",\"mentor\":\"ada\",\"mentee\":\"ada\",\"mode\":\"ASSIGNED\"}";

        Problem problem = problems(reader(header + "\n" + entry)).get(0);

        assertThat(problem.code()).isEqualTo(ProblemCode.PREFERENCES);
        assertThat(problem.location())
                .isEqualTo(new Location.InDocument("/mentee", 2, entry.lastIndexOf("\"ada\"") + 1));
    }

    // ---- limits and streams

    @Test
    @Tag("D2")
    void refuses_a_line_above_the_limit_without_holding_it() {
        String header = golden.get(0);
        Limits limits = Limits.standard().withLineBytes(golden.get(1).length());

        assertThat(reader(header + "\n" + golden.get(1), limits)).toIterable().hasSize(1);
        assertThat(places(reader(header + "\n" + golden.get(1) + " \n" + golden.get(2), limits)))
                .containsExactly("LIMIT_BYTES  2", "LIMIT_BYTES  3");
        assertThat(places(reader(header + "\n" + " ".repeat(3 << 20) + "\n{}"))).contains("LIMIT_BYTES  2");
    }

    @Test
    @Tag("D3")
    void refuses_more_entries_than_the_limit_in_lines_and_in_one_piece() throws IOException {
        Limits limits = Limits.standard().withEntries(3);

        assertThat(places(reader(Joiner.on('\n').join(golden), limits))).containsExactly("LIMIT_COUNT  5");
        assertThatThrownBy(() -> reader(TestDocuments.text("/golden/events-1-full.json"), limits))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("LIMIT_COUNT at /entries/3");
        assertThat(reader(Joiner.on('\n').join(golden), Limits.standard().withEntries(LAST)))
                .toIterable()
                .hasSize(LAST);
    }

    @Test
    void refuses_what_is_no_log() {
        assertThatThrownBy(() -> reader("")).hasMessageContaining("EMPTY");
        assertThatThrownBy(() -> reader("{}\n{}")).hasMessageContaining("FORMAT");
        assertThatThrownBy(() -> reader("{\"format\":\"mentoring/events/1\"}\n{}"))
                .hasMessageContaining("MISSING_FIELD at /programme");
        assertThatThrownBy(() -> reader("{\"format\":\"mentoring/events/2\",\"programme\":\"p\"}\n{}"))
                .hasMessageContaining("newer");
        assertThatThrownBy(() -> reader(golden.get(1))).hasMessageContaining("FORMAT");
    }

    @Test
    @Tag("D18")
    void reads_lines_from_a_stream_that_gives_one_byte_at_a_time() {
        byte[] bytes = Joiner.on('\n').join(golden).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };

        EventLogReader reader = EventLogReader.over(slow, Limits.standard());
        reader.forEachRemaining(entry -> {});

        assertThat(reader.head()).isEqualTo(lastHead());
    }

    @Test
    @Tag("D18")
    void the_exception_of_a_failing_stream_is_the_cause() {
        IOException failure = new IOException("unplugged");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> EventLogReader.over(failing, Limits.standard()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }
}
