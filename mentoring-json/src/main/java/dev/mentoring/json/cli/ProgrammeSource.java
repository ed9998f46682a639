package dev.mentoring.json.cli;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a programme and its log come from: a bundled example, or files. */
final class ProgrammeSource {

    @Option(
            names = "--example",
            required = true,
            paramLabel = "NAME",
            description = "a bundled example that has a log; see `mentoring examples`")
    private String example = "";

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Files files = null;

    ProgrammeSource() {}

    /** The office's own files. */
    static final class Files {
        @Option(names = "--programme", required = true, paramLabel = "FILE", description = "the programme, JSON")
        private String programme = "";

        @Option(names = "--events", required = true, paramLabel = "FILE", description = "its log: NDJSON or JSON")
        private String events = "";

        Files() {}
    }

    /** Reads the programme. */
    Programme programme(Input input) {
        if (files != null) {
            return input.programme(files.programme);
        }
        requireExample();
        return MentoringJson.readProgramme(Examples.programme(example));
    }

    /** The stream of the log. */
    InputStream openEvents(Input input) {
        return files != null ? input.open(files.events) : new ByteArrayInputStream(Examples.events(example));
    }

    /** What to call the log when it is refused. */
    String eventsName() {
        return files != null ? files.events : "events.ndjson of the example " + example;
    }

    private void requireExample() {
        if (!Examples.names().contains(example)) {
            throw new UsageException("There is no such example. `mentoring examples` lists what there is.");
        }
        if (!Examples.withEvents().contains(example)) {
            throw new UsageException("The example " + example + " has no log. "
                    + (Examples.withEvents().isEmpty()
                            ? "No example has one; give --programme and --events."
                            : "These have one: " + String.join(", ", Examples.withEvents())));
        }
    }
}
