package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.json.events.LogHead;
import dev.mentoring.json.internal.WrittenInstant;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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
            "Exit status:",
            "  0  done",
            "  1  the answer is no: a document is refused, a certificate is wrong, no solution",
            "  2  wrong usage, or a file that cannot be read or written",
            "  3  a bug of ours",
            "",
            "A file name of - is standard input. `mentoring COMMAND --help` tells more."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class MentoringCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private MentoringCommand(Streams streams) {
        this.streams = streams;
    }

    /** Runs the command on the process's own streams and exits with its status. */
    public static void main(String[] arguments) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            System.exit(run(
                    new FileInputStream(FileDescriptor.in), out, new FileOutputStream(FileDescriptor.err), arguments));
        } catch (IOException e) {
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
        return run(Rules.standard(), in, out, err, arguments);
    }

    /**
     * Runs the command on programmes that may name rules of the host's own.
     *
     * @param rules the rules of the library and those of the host
     * @param in standard input
     * @param out standard output, flushed at the end and not closed
     * @param err standard error, likewise
     * @return exit status
     */
    public static int run(Rules rules, InputStream in, OutputStream out, OutputStream err, String... arguments) {
        Streams streams = Streams.of(in, out, err, rules);
        CommandLine line = new CommandLine(new MentoringCommand(streams))
                .addSubcommand(new MatchCommand(streams))
                .addSubcommand(new ReadinessCommand(streams))
                .addSubcommand(new SolveCommand(streams))
                .addSubcommand(new VerifyCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new WhatIfCommand(streams))
                .addSubcommand(new MeasureCommand(streams))
                .addSubcommand(new PageCommand(streams))
                .addSubcommand(new CompareCommand(streams))
                .addSubcommand(new ExperimentCommand(streams))
                .addSubcommand(new CalibrateCommand(streams))
                .addSubcommand(new GenerateCommand(streams))
                .addSubcommand(new ValidateCommand(streams))
                .addSubcommand(new TaxonomyCommand(streams))
                .addSubcommand(new OrganisationCommand(streams))
                .addSubcommand(ImportCommand.line(streams))
                .addSubcommand(ExportCommand.line(streams))
                .addSubcommand(new RulesCommand(streams))
                .addSubcommand(ProgrammeCommand.line(streams))
                .addSubcommand(new SchemaCommand(streams))
                .addSubcommand(new FormCommand(streams))
                .addSubcommand(new StrategiesCommand(streams))
                .addSubcommand(new ExamplesCommand(streams))
                .addSubcommand(new CommandLine.HelpCommand())
                .registerConverter(LocalDate.class, MentoringCommand::day)
                .registerConverter(Instant.class, MentoringCommand::instant)
                .registerConverter(LogHead.class, ReplayCommand::head)
                .registerConverter(TaxonomyCommand.Form.class, TaxonomyCommand.Form::named)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((thrown, given) -> wrongUsage(thrown, streams))
                .setExecutionExceptionHandler((thrown, command, parsed) -> statusOf(thrown, streams));
        int status = execute(line, streams, arguments);
        if (!streams.isWhole()) {
            streams.say("Standard output could not be written to its end.");
            return Math.max(status, ExitStatus.WRONG_USAGE);
        }
        return status;
    }

    private static int execute(CommandLine line, Streams streams, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            // the input fits the limits but not this process: its user can give it more
            streams.say(
                    "There is not enough memory for this. Give more of it, such as java -Xmx8g -jar mentoring.jar ...");
            return ExitStatus.WRONG_USAGE;
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(streams.err());
        return ExitStatus.WRONG_USAGE;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("a day that there is is due, written as 2026-11-21");
        }
    }

    private static Instant instant(String text) {
        return WrittenInstant.read(text)
                .orElseThrow(() -> new TypeConversionException(
                        "an instant that there is is due, written in UTC as 2026-03-02T09:00:00Z"));
    }

    /** Says what is wrong in a line or two, not the whole help. */
    private static int wrongUsage(ParameterException thrown, Streams streams) {
        streams.say(String.valueOf(thrown.getMessage()));
        UnmatchedArgumentException.printSuggestions(
                thrown, new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        streams.say("`" + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help` tells how it is used.");
        return ExitStatus.WRONG_USAGE;
    }

    private static int statusOf(Exception thrown, Streams streams) {
        if (thrown instanceof MentoringException refused) {
            streams.say(refused.describe());
            return ExitStatus.ANSWER_IS_NO;
        }
        if (thrown instanceof RefusedFileException refused) {
            streams.say(refused.what());
            return ExitStatus.ANSWER_IS_NO;
        }
        if (thrown instanceof UsageException unusable) {
            streams.say(unusable.what());
            return ExitStatus.WRONG_USAGE;
        }
        streams.say("Something went wrong that should not have. Please report it with what follows.");
        thrown.printStackTrace(streams.err());
        return ExitStatus.OUR_BUG;
    }
}
