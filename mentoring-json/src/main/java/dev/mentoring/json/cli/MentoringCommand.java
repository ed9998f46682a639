package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the {@code mentoring} command; the work is done by its subcommands. */
@Command(
        name = "mentoring",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Pairs mentors and mentees, explains every pair, and proves the result.",
            "",
            "See it work on a bundled example:   mentoring match --example nlls",
            "Then copy the example's files:      mentoring examples nlls --out DIR"
        },
        footer = {
            "",
            "Exit status: 0 done; 1 the answer is no (document refused, certificate wrong, no solution);",
            "2 wrong usage; 3 a bug of ours. A file name of - is standard input."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class MentoringCommand implements Runnable {

    private final Streams streams;

    private MentoringCommand(Streams streams) {
        this.streams = streams;
    }

    /** Runs the command on the process's own streams and exits with its status. */
    public static void main(String[] arguments) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            System.exit(run(
                    new FileInputStream(FileDescriptor.in), out, new FileOutputStream(FileDescriptor.err), arguments));
        } catch (java.io.IOException e) {
            System.exit(ExitStatus.OUR_BUG);
        }
    }

    /**
     * Runs the command.
     *
     * @param in standard input
     * @param out standard output, flushed at the end and not closed
     * @param err standard error, likewise
     * @return exit status
     */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        Streams streams = Streams.of(in, out, err);
        CommandLine line = new CommandLine(new MentoringCommand(streams))
                .addSubcommand(new MatchCommand(streams))
                .addSubcommand(new SolveCommand(streams))
                .addSubcommand(new VerifyCommand(streams))
                .addSubcommand(new ValidateCommand(streams))
                .addSubcommand(new SchemaCommand(streams))
                .addSubcommand(new StrategiesCommand(streams))
                .addSubcommand(new ExamplesCommand(streams))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(false)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((thrown, command, parsed) -> statusOf(thrown, streams));
        int status = line.execute(arguments);
        streams.out().flush();
        streams.err().flush();
        return status;
    }

    @Override
    public void run() {
        CommandLine.usage(this, streams.out());
    }

    private static int statusOf(Exception thrown, Streams streams) {
        if (thrown instanceof MentoringException refused) {
            streams.say(refused.describe());
            return ExitStatus.ANSWER_IS_NO;
        }
        if (thrown instanceof FileException unreadable) {
            streams.say(unreadable.what());
            return ExitStatus.WRONG_USAGE;
        }
        streams.say("Something went wrong that should not have. Please report it with what follows.");
        thrown.printStackTrace(streams.err());
        return ExitStatus.OUR_BUG;
    }
}
