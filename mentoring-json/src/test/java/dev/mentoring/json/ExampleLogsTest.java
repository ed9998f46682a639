package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.events.EventLogWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled logs are what their stories come to, and nothing in them was ever refused. */
@Tag("001-10")
class ExampleLogsTest {

    static Collection<String> names() {
        return Examples.names();
    }

    @Test
    void every_example_has_a_log() {
        assertThat(Examples.withEvents()).isEqualTo(Examples.names());
    }

    /** With the system property {@code mentoring.rewrite-logs}, the logs are written anew. */
    @ParameterizedTest
    @MethodSource("names")
    void a_log_is_its_story_to_the_byte(String name) throws IOException {
        DutifulRound round = DutifulRound.of(name, ExampleStories.of(name));

        round.run();

        assertThat(round.untold()).isEmpty();
        String log = written(round);
        if (System.getProperty("mentoring.rewrite-logs") != null) {
            Files.writeString(Path.of("src/main/resources/dev/mentoring/json/examples", name, "events.ndjson"), log);
        }
        assertThat(log).isEqualTo(new String(Examples.events(name), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_log_ends_with_everything_over_and_nothing_due(String name) {
        ProgrammeState state = replayed(name);

        assertThat(state.misfits()).isZero();
        assertThat(state.partnerships())
                .allMatch(pair ->
                        pair.status() == Partnership.Status.ENDED || pair.status() == Partnership.Status.NOT_MADE);
        assertThat(lifecycle(name).obligations(state, state.last().orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_act_of_a_log_is_granted_again_with_the_same_consequences(String name) {
        Lifecycle lifecycle = lifecycle(name);
        ProgrammeState state = lifecycle.empty();
        List<Entry> log = entries(name);
        int at = 0;
        while (at < log.size()) {
            Entry entry = log.get(at);
            if (entry.event() instanceof Consequence) {
                // an exception stands before the act that it lets pass, which has a test of its own
                assertThat(entry.event()).isInstanceOf(Consequence.Overridden.class);
                state = Lifecycle.apply(state, entry);
                at++;
                continue;
            }
            boolean waived = at > 0 && log.get(at - 1).event() instanceof Consequence.Overridden;
            List<Entry> granted = waived
                    ? List.of(entry)
                    : DutifulRound.granted(lifecycle, state, Command.of(entry.by(), (Act) entry.event()), entry.at());
            assertThat(log.subList(at, at + granted.size())).isEqualTo(granted);
            for (Entry one : granted) {
                state = Lifecycle.apply(state, one);
            }
            at += granted.size();
        }
    }

    private static String written(DutifulRound round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLogWriter.begin(out, round.round().programme().id()).append(round.log());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Lifecycle lifecycle(String name) {
        return Lifecycle.of(MentoringJson.readProgramme(Examples.programme(name)));
    }

    private static ProgrammeState replayed(String name) {
        ProgrammeState state = lifecycle(name).empty();
        for (Entry entry : entries(name)) {
            state = Lifecycle.apply(state, entry);
        }
        return state;
    }

    private static List<Entry> entries(String name) {
        List<Entry> entries = new ArrayList<>();
        EventLogReader.over(new ByteArrayInputStream(Examples.events(name)), Limits.standard())
                .forEachRemaining(entries::add);
        return entries;
    }
}
