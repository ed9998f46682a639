package dev.mentoring.json.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes matching problems of the files of other tools; the work is done by its subcommands. */
@Command(
        name = "import",
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes a matching-problem of the files of researchers' tools.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ImportCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command with its subcommands. */
    static CommandLine line(Streams streams) {
        return new CommandLine(new ImportCommand(streams))
                .addSubcommand(new ImportPrefLibCommand(streams))
                .addSubcommand(new ImportOpenReviewCommand(streams));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(streams.err());
        return ExitStatus.WRONG_USAGE;
    }
}
