package dev.mentoring.json.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.partnership.AgreementTerms;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.partnership.ReadinessAct;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.TestDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLogWriterTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventLogWriter writer = EventLogWriter.begin(out, "p");

    private static Entry entry(long number, Instant at) {
        return new Entry(number, at, "office", new ApplicationAct.Waitlisted("ada"));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writes_the_golden_log_to_the_byte() throws IOException {
        EventsDocument document = MentoringJson.events().read(TestDocuments.bytes("/golden/events-1-full.json"));
        ByteArrayOutputStream log = new ByteArrayOutputStream();

        EventLogWriter.begin(log, document.programme()).append(document.entries());

        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo(TestDocuments.text("/golden/events-1-full.ndjson"));
    }

    @Test
    void leaves_hashes_out_where_a_host_does_not_chain() {
        EventLogWriter plain = writer.withoutHashes();
        plain.append(entry(1, NINE));

        assertThat(written()).isEqualTo("""
                {"format":"mentoring/events/1","programme":"p"}
                {"number":1,"at":"2026-01-05T09:00:00Z","by":"office","event":"waitlisted","person":"ada"}
                """);
        assertThat(plain.head()).isEqualTo(LogHead.of(EventsDocument.chained("p", ImmutableList.of(entry(1, NINE)))));
    }

    @Test
    void writes_entries_that_belong_together_or_none_of_them() {
        String before = written();

        assertThatThrownBy(() -> writer.append(ImmutableList.of(entry(1, NINE), entry(3, NINE))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("LOG_ORDER at entries/1/number");
        assertThatThrownBy(() -> writer.append(ImmutableList.of(entry(1, NINE), entry(2, NINE.minusNanos(1)))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("LOG_ORDER at entries/1/at");
        assertThat(written()).isEqualTo(before);

        writer.append(ImmutableList.of(entry(1, NINE), entry(2, NINE)));
        assertThat(writer.head().number()).isEqualTo(2);
        assertThatThrownBy(() -> writer.append(entry(3, NINE.minusSeconds(1))))
                .hasMessageContaining("LOG_ORDER at entries/0/at");
    }

    @Test
    void writes_nothing_that_could_not_be_read_again() {
        Entry halfCharacter =
                new Entry(1, NINE, "office", new ReadinessAct.ConsentAsked("ada", "max", Optional.of("\uD800")));
        String before = written();

        assertThatThrownBy(() -> entry(1, Instant.parse("+10000-01-01T00:00:00Z")))
                .hasMessageContaining("NUMBER_RANGE at at");
        assertThatThrownBy(() -> new OfficeAct.CohortOpened("spring", LocalDate.of(10_000, 1, 1)))
                .hasMessageContaining("NUMBER_RANGE at on");
        assertThatThrownBy(() -> new AgreementTerms(
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Period.ofDays(10_000)),
                        ImmutableSet.of()))
                .hasMessageContaining("NUMBER_RANGE at duration");
        assertThatThrownBy(() -> writer.append(halfCharacter)).hasMessageContaining("ENCODING at entries/0/scope");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void refuses_a_programme_that_is_no_identifier() {
        assertThatThrownBy(() -> EventLogWriter.begin(out, " ")).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void the_exception_of_a_failing_stream_is_the_cause() {
        IOException failure = new IOException("unplugged");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> EventLogWriter.begin(failing, "p"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }

    @Test
    void a_head_is_a_number_and_a_hash() {
        LogHead head = LogHead.ofEmpty("p");

        assertThat(LogHead.parse("12:" + head.hash())).contains(new LogHead(12, head.hash()));
        assertThat(LogHead.parse("12")).isEmpty();
        assertThat(LogHead.parse("012:" + head.hash())).isEmpty();
        assertThat(LogHead.parse("-1:" + head.hash())).isEmpty();
        assertThat(LogHead.parse(":" + head.hash())).isEmpty();
        assertThat(LogHead.parse("1:" + head.hash() + "0")).isEmpty();
        assertThat(LogHead.parse("1:" + "g".repeat(64))).isEmpty();
        assertThatThrownBy(() -> new LogHead(-1, head.hash())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogHead(0, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_document_in_one_piece_is_in_order() {
        assertThatThrownBy(() -> EventsDocument.chained("p", ImmutableList.of(entry(2, NINE))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("LOG_ORDER at entries/0/number");
        assertThat(EventsDocument.chained("p", ImmutableList.of(entry(1, NINE))))
                .hasToString("EventsDocument[p, 1 entries]");
    }
}
