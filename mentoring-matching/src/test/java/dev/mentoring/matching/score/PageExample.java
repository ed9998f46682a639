package dev.mentoring.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.SmallProgramme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The worked example on a scorer's page. */
record PageExample(String scorer, ScoringContext context, String text) {

    PageExample(String scorer, Roster roster) throws IOException {
        this(scorer, SmallProgramme.programme(), roster);
    }

    PageExample(String scorer, Programme programme, Roster roster) throws IOException {
        this(scorer, new ScoringContext(programme, roster, SmallProgramme.ON), textOf(scorer));
    }

    private static String textOf(String scorer) throws IOException {
        String page = Files.readString(Path.of("docs/reference/scorers", scorer + ".md"));
        return page.substring(page.indexOf("## Worked example"));
    }

    void rates(Options options, String mentor, String mentee, int millionths) {
        assertThat(Rated.in(context, scorer, options, mentor, mentee).millionths())
                .hasValue(millionths);
        assertThat(text).containsPattern("\\b" + String.format(Locale.ROOT, "%,d", millionths) + "\\b");
    }
}
