package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mentoring.json.events.Commands;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.skos.SkosFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats under streams that fail or are slow, many threads, small stacks, and names that were chosen to collide. */
class SharedFormatsTest {

    private static final int SMALL_STACK = 256 << 10;

    @ParameterizedTest
    @Tag("D18")
    @ValueSource(
            strings = {
                "events-1-full.json",
                "experiment-1-full.json",
                "experiment-report-1-full.json",
                "explanation-1-every-part.json",
                "matching-problem-1-groups.json",
                "matching-result-1-solved.json",
                "monitoring-1-small.json",
                "participants-1-full.json",
                "programme-1-full.json",
                "report-1-every-figure.json",
                "taxonomy-1-small.json"
            })
    void a_slow_stream_gives_the_same_and_a_failing_one_its_exception(String file) throws IOException {
        byte[] document = TestDocuments.bytes("/golden/" + file);
        assertRead(TestDocuments.format(file), document);
    }

    private static <T> void assertRead(DocumentFormat<T> format, byte[] document) {
        IOException failure = new IOException("unplugged");

        assertThat(format.write(format.read(new OneByteAtATime(document))))
                .isEqualTo(format.write(format.read(document)));
        assertThatThrownBy(() -> format.read(failingMidway(document, failure)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }

    @Test
    @Tag("D18")
    void a_stream_of_lines_that_fails_midway_leaves_its_exception() throws IOException {
        byte[] log = TestDocuments.bytes("/golden/events-1-full.ndjson");
        IOException failure = new IOException("unplugged");

        assertThatThrownBy(() -> EventLogReader.over(failingMidway(log, failure), Limits.standard())
                        .forEachRemaining(entry -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
        assertThatThrownBy(() -> Commands.read(failingMidway(log, failure), Limits.standard()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }

    private static final class OneByteAtATime extends ByteArrayInputStream {

        OneByteAtATime(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
        }
    }

    private static InputStream failingMidway(byte[] document, IOException failure) {
        return new SequenceInputStream(new ByteArrayInputStream(document, 0, document.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw failure;
            }
        });
    }

    @Test
    @Tag("X2")
    void sixty_four_threads_share_formats_and_what_was_read()
            throws IOException, InterruptedException, ExecutionException {
        byte[] programme = Examples.programme("peer-scheme");
        byte[] people = Examples.applications("peer-scheme");
        String written = MentoringJson.write(MentoringJson.readProgramme(programme));
        ParticipantsDocument read = MentoringJson.readParticipants(people);
        Callable<Boolean> task = () ->
                MentoringJson.write(MentoringJson.readProgramme(programme)).equals(written)
                        && MentoringJson.readParticipants(people).equals(read)
                        && MentoringJson.write(read).equals(MentoringJson.write(read));
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(64, task))) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @Tag("B16")
    @Tag("D1")
    @ValueSource(strings = {"[", "{\"x\":", "[{\"id\":", "{\"extensions\":"})
    void nesting_of_any_depth_is_refused_on_a_small_stack(String opening) throws InterruptedException {
        byte[] nested = opening.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        List<Callable<?>> readers = new ArrayList<>();
        for (String kind : List.of(
                "taxonomy",
                "programme",
                "participants",
                "events",
                "report",
                "monitoring",
                "experiment",
                "experiment-report",
                "result_")) {
            DocumentFormat<?> format = TestDocuments.format(kind);
            byte[] document = ("{\"format\": \"" + format.kind().format() + "\", \"extensions\": "
                            + new String(nested, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            readers.add(() -> format.read(document));
        }
        readers.add(() -> SkosFormat.standard().read(nested));
        readers.add(() -> MentoringJson.readParticipantsLines(nested, Limits.standard()));
        readers.add(() -> Commands.read(new ByteArrayInputStream(nested), Limits.standard()));
        for (Callable<?> reader : readers) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread small = new Thread(null, () -> thrown.set(catchThrowable(reader::call)), "small", SMALL_STACK);
            small.start();
            small.join();

            assertThat(thrown.get()).isInstanceOf(DocumentException.class);
        }
    }

    @Test
    @Tag("D16")
    @Tag("thorough")
    void a_hundred_thousand_people_whose_identifiers_collide_are_read() {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            people.append(i == 0 ? "" : ",").append("{\"id\": \"");
            for (int bit = 0; bit < 17; bit++) {
                people.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            people.append("\", \"roles\": [\"MENTOR\"]}");
        }
        String document =
                "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\", \"participants\": [" + people + "]}";

        assertThat(MentoringJson.participants().read(document).roster().participants())
                .hasSize(100_000);
    }
}
