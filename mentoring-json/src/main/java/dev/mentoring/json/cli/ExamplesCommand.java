package dev.mentoring.json.cli;

import com.google.common.base.Strings;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the bundled example programmes, or writes the files of one. */
@Command(
        name = "examples",
        description =
                "Lists the bundled example programmes; with NAME and --out, writes the files of one to start from.",
        mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {

    private static final int NAME_WIDTH = 16;

    private final Streams streams;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "name of an example, such as nlls")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", description = "the folder to write the example's files to")
    private Optional<Path> folder = Optional.empty();

    ExamplesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (name.isEmpty() != folder.isEmpty()) {
            throw new UsageException("NAME and --out go together: mentoring examples nlls --out DIR");
        }
        if (folder.isEmpty()) {
            Examples.names().forEach(known -> streams.line(lineOf(known)));
            return ExitStatus.DONE;
        }
        if (!Examples.names().contains(name)) {
            streams.say("There is no such example. `mentoring examples` lists what there is.");
            return ExitStatus.WRONG_USAGE;
        }
        writeTo(folder.get());
        streams.say("try: mentoring match --programme " + folder.get().resolve("programme.json") + " --participants "
                + folder.get().resolve(Examples.applicationsFile(name)) + " --on " + Examples.date(name));
        return ExitStatus.DONE;
    }

    private void writeTo(Path target) {
        write(target.resolve("programme.json"), Examples.programme(name));
        write(target.resolve(Examples.applicationsFile(name)), Examples.applications(name));
        if (Examples.withEvents().contains(name)) {
            write(target.resolve("events.ndjson"), Examples.events(name));
        }
        MentoringJson.readProgramme(Examples.programme(name))
                .taxonomies()
                .all()
                .forEach(taxonomy -> write(
                        target.resolve("taxonomy-" + taxonomy.id() + ".json"),
                        MentoringJson.write(taxonomy).getBytes(StandardCharsets.UTF_8)));
    }

    private static String lineOf(String example) {
        String title = MentoringJson.readProgramme(Examples.programme(example))
                .labels()
                .in("en");
        return Strings.padEnd(example, NAME_WIDTH, ' ') + title + ", judged for " + Examples.date(example);
    }

    private void write(Path file, byte[] content) {
        Output.writeNew(file, content);
        streams.say("wrote " + file);
    }
}
