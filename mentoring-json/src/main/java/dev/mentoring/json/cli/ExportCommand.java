package dev.mentoring.json.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes problems and results for other tools; the work is done by its subcommands. */
@Command(
        name = "export",
        synopsisSubcommandLabel = "COMMAND",
        description = "Writes a matching-problem, or its result, for researchers' tools.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ExportCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command with its subcommands. */
    static CommandLine line(Streams streams) {
        return new CommandLine(new ExportCommand(streams))
                .addSubcommand(new ExportPrefLibCommand(streams))
                .addSubcommand(new ExportOpenReviewCommand(streams))
                .addSubcommand(new ExportTablesCommand(streams));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(streams.err());
        return ExitStatus.WRONG_USAGE;
    }
}
