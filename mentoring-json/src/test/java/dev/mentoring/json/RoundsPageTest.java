package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.partnership.Answer;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.partnership.Refusal;
import dev.mentoring.json.events.CommandAt;
import dev.mentoring.json.events.Commands;
import dev.mentoring.json.events.EventLogReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the page that tells the rounds against the bundled logs. */
class RoundsPageTest {

    private static final Path PAGE = Path.of("docs/tutorial/a-round-by-its-log.md");

    private static final Pattern STORY =
            Pattern.compile("^## [^`\n]*`([a-z-]+)`\n(.*?)(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LOG_LINE = Pattern.compile("^\\{\"number\".*\\}$", Pattern.MULTILINE);
    private static final Pattern ASKED = Pattern.compile(
            "head -n (\\d+) [a-z-]+/events.ndjson`.*?```json\n(\\{\"at\"[^\n]*)\n```(.*?)```", Pattern.DOTALL);
    private static final Pattern REFUSAL = Pattern.compile("`([A-Z_]+ by [a-zA-Z/-]+)`");

    static ImmutableMap<String, String> stories() throws IOException {
        return STORY.matcher(Files.readString(PAGE))
                .results()
                .collect(ImmutableMap.toImmutableMap(story -> story.group(1), story -> story.group(2)));
    }

    static ImmutableSet<String> names() throws IOException {
        return stories().keySet();
    }

    @Test
    void every_example_has_its_story() throws IOException {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(Examples.names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_lines_of_a_story_are_those_of_the_log(String name) throws IOException {
        String log = new String(Examples.events(name), StandardCharsets.UTF_8)
                .replaceAll(",\"hash\":\"[0-9a-f]{64}\"\\}", "}");

        assertThat(LOG_LINE.matcher(stories().getOrDefault(name, "")).results().map(MatchResult::group))
                .isNotEmpty()
                .isSubsetOf(log.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_a_story_says_is_refused_is_refused_for_these_reasons(String name) throws IOException {
        ImmutableList<MatchResult> asked =
                ASKED.matcher(stories().getOrDefault(name, "")).results().collect(toImmutableList());

        assertThat(asked).hasSize(1);
        for (MatchResult one : asked) {
            assertThat(refused(name, Integer.parseInt(one.group(1)) - 1, one.group(2)))
                    .containsExactlyInAnyOrderElementsOf(ImmutableSet.copyOf(REFUSAL.matcher(one.group(3))
                            .results()
                            .map(refusal -> refusal.group(1))
                            .toList()));
        }
    }

    private static ImmutableSet<String> refused(String name, int entries, String line) {
        Lifecycle lifecycle = Lifecycle.of(MentoringJson.readProgramme(Examples.programme(name)));
        EventLogReader log = EventLogReader.over(new ByteArrayInputStream(Examples.events(name)), Limits.standard());
        ProgrammeState state = lifecycle.empty();
        for (int i = 0; i < entries; i++) {
            state = Lifecycle.apply(state, log.next());
        }
        CommandAt asked = Commands.read(
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), Limits.standard())
                .get(0);

        Answer answer = lifecycle.decide(state, asked.command(), asked.at());

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer)
                .refusals().stream().map(RoundsPageTest::shown).collect(ImmutableSet.toImmutableSet());
    }

    private static String shown(Refusal refusal) {
        return refusal.code() + " by " + refusal.policy();
    }
}
