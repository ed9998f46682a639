package dev.mentoring.json.cli;

import dev.mentoring.json.schema.Exchange;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of document, or writes all schemas into a folder. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (2020-12) of a kind of document, or of what the command reads and prints beside documents: "
                    + "command, obligations, what-if, measures, strategies, comparison, trials, experiment-manifest, error.",
            "Without KIND, lists the kinds."
        },
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "for example programme or matching-result")
    private String kind = "";

    @Option(
            names = "--all",
            paramLabel = "DIR",
            description = "write every schema into the folder, over files of the same names")
    private Optional<Path> folder = Optional.empty();

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (folder.isPresent()) {
            if (!kind.isEmpty()) {
                throw new UsageException("Give a KIND or --all DIR, not both");
            }
            writeAll(folder.get());
            return ExitStatus.DONE;
        }
        if (kind.isEmpty()) {
            Schemas.kinds().forEach(known -> streams.line(known.id()));
            for (Exchange known : Exchange.values()) {
                streams.line(known.id());
            }
            return ExitStatus.DONE;
        }
        Optional<String> found = Schemas.kind(kind)
                .map(Schemas::text)
                .or(() -> Schemas.exchange(kind).map(Schemas::text));
        if (found.isEmpty()) {
            streams.say("There is no schema of that kind. `mentoring schema` lists the kinds.");
            return ExitStatus.WRONG_USAGE;
        }
        streams.out().print(found.get());
        return ExitStatus.DONE;
    }

    private void writeAll(Path target) {
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw UsageException.unwritable(target, e);
        }
        Schemas.files().forEach((name, schema) -> {
            Path file = target.resolve(name);
            Output.write(file, schema);
            streams.say("wrote " + file);
        });
    }
}
