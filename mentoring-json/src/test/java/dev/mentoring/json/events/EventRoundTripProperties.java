package dev.mentoring.json.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.Event;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("A2")
class EventRoundTripProperties {

    @Provide
    Arbitrary<Event> events() {
        return Arbitraries.of(EventKind.values()).flatMap(RandomEvents::events);
    }

    @Provide
    Arbitrary<EventsDocument> logs() {
        return RandomEvents.logs();
    }

    @Provide
    Arbitrary<CommandAt> commands() {
        return RandomEvents.commands();
    }

    @Property(tries = 2_000)
    void an_event_of_any_kind_is_equal_when_read_again(@ForAll("events") Event event) {
        EventsDocument log = EventsDocument.chained(
                "p", ImmutableList.of(new Entry(1, Instant.parse("2026-01-05T09:00:00Z"), "office", event)));

        assertThat(MentoringJson.events().read(MentoringJson.events().write(log)))
                .isEqualTo(log);
    }

    @Property
    void a_log_is_equal_when_read_again_in_lines_or_on_one(@ForAll("logs") EventsDocument log) {
        assertThat(MentoringJson.events().read(MentoringJson.events().write(log)))
                .isEqualTo(log);
        assertThat(MentoringJson.events().read(MentoringJson.events().writeLine(log)))
                .isEqualTo(log);
    }

    @Property
    void a_log_in_lines_has_the_entries_and_the_head_of_the_document(@ForAll("logs") EventsDocument log) {
        EventLogReader lines = reader(lines(log));
        EventLogReader document = reader(MentoringJson.events().write(log).getBytes(StandardCharsets.UTF_8));

        assertThat(ImmutableList.copyOf(lines)).isEqualTo(log.entries());
        assertThat(ImmutableList.copyOf(document)).isEqualTo(log.entries());
        assertThat(lines.programme()).isEqualTo(log.programme()).isEqualTo(document.programme());
        assertThat(lines.head()).isEqualTo(document.head()).isEqualTo(LogHead.of(log));
        assertThat(lines.isChained()).isEqualTo(log.chained() && !log.entries().isEmpty());
    }

    @Property
    void a_log_is_continued_as_if_it_had_never_ended(@ForAll("logs") EventsDocument log, @ForAll int where) {
        int split = Math.floorMod(where, log.entries().size() + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLogWriter first = EventLogWriter.begin(out, log.programme());
        first.append(log.entries().subList(0, split));

        EventLogWriter second = EventLogWriter.resume(out, first.head());
        log.entries().subList(split, log.entries().size()).forEach(second::append);

        assertThat(out.toByteArray()).isEqualTo(lines(EventsDocument.chained(log.programme(), log.entries())));
        assertThat(second.head()).isEqualTo(LogHead.of(log));
    }

    @Property
    void commands_are_equal_when_read_again(@ForAll("commands") CommandAt command) {
        String line = Commands.write(command);

        assertThat(line).doesNotContain("\n");
        assertThat(Commands.read(
                        new ByteArrayInputStream((line + "\n" + line).getBytes(StandardCharsets.UTF_8)),
                        Limits.standard()))
                .containsExactly(command, command);
    }

    private static EventLogReader reader(byte[] log) {
        return EventLogReader.over(new ByteArrayInputStream(log), Limits.standard());
    }

    private static byte[] lines(EventsDocument log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLogWriter writer = EventLogWriter.begin(out, log.programme());
        (log.chained() ? writer : writer.withoutHashes()).append(log.entries());
        return out.toByteArray();
    }
}
