package dev.mentoring.json.cli;

import dev.mentoring.json.Example;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the bundled example programmes, or writes the files of one. */
@Command(
        name = "examples",
        description = "Lists the bundled example programmes; with NAME and --out, writes the files of one to start from.",
        mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "name of an example, such as nlls")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", description = "an existing folder to write the example's files to")
    private Path folder = Path.of("");

    ExamplesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) {
            Examples.all().forEach(example -> streams.line(example.name() + "\n    " + example.description()));
            return ExitStatus.DONE;
        }
        Example example = Examples.named(name);
        write("programme.json", example.programme());
        write("applications.csv", example.applications());
        MentoringJson.programmes().read(example.programme()).taxonomies().all().forEach(taxonomy -> write(
                "taxonomy-" + taxonomy.id() + ".json",
                MentoringJson.taxonomies().write(taxonomy).getBytes(StandardCharsets.UTF_8)));
        return ExitStatus.DONE;
    }

    private void write(String file, byte[] content) {
        Path target = folder.resolve(file);
        Input.write(target, content);
        streams.say("wrote " + target);
    }
}
