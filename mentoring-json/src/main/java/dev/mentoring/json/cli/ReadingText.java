package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.Reading;
import java.util.stream.Collectors;

/** What is to be known of how a good document was read, a line each; nothing of it is a fault. */
final class ReadingText {

    private ReadingText() {}

    static ImmutableList<String> lines(Reading<?> read) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        read.migrations().forEach(step -> lines.add("brought up to this version by the step \"" + step + "\""));
        read.notes().forEach(note -> lines.add("note: " + text(note)));
        if (!read.defaults().isEmpty()) {
            lines.add("taken by default: "
                    + read.defaults().stream().map(DefaultTaken::describe).collect(Collectors.joining("; ")));
        }
        return lines.build();
    }

    /** The note without the advice, which is for what is refused. */
    private static String text(Problem note) {
        return note.describe().lines().findFirst().orElse("");
    }
}
