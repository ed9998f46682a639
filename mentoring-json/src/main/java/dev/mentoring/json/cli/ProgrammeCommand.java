package dev.mentoring.json.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What happens after the match; the work is done by its subcommands. */
@Command(
        name = "programme",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Follows a programme by its log of events: what is due, what may be recorded, where it stands.",
            "The log is a document of kind events, in lines (NDJSON) or in one piece."
        },
        mixinStandardHelpOptions = true)
final class ProgrammeCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ProgrammeCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command with its subcommands. */
    static CommandLine line(Streams streams) {
        return new CommandLine(new ProgrammeCommand(streams))
                .addSubcommand(new ObligationsCommand(streams))
                .addSubcommand(new DecideCommand(streams))
                .addSubcommand(new ReportCommand(streams))
                .addSubcommand(new ReplayCommand(streams));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(streams.err());
        return ExitStatus.WRONG_USAGE;
    }
}
