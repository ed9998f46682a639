package dev.mentoring.json.cli;

import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.schema.Schemas;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of document. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (2020-12) of a kind of document; without KIND, lists the kinds.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "for example programme or matching-result")
    private String kind = "";

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (kind.isEmpty()) {
            Schemas.kinds().forEach(known -> streams.line(known.id()));
            return ExitStatus.DONE;
        }
        Optional<DocumentKind> found = Schemas.kind(kind);
        if (found.isEmpty()) {
            streams.say("There is no schema of that kind. `mentoring schema` lists the kinds.");
            return ExitStatus.WRONG_USAGE;
        }
        streams.out().print(Schemas.text(found.get()));
        return ExitStatus.DONE;
    }
}
