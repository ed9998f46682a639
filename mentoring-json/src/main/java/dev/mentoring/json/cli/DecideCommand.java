package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.partnership.Answer;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.partnership.Refusal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.events.CommandAt;
import dev.mentoring.json.events.Commands;
import dev.mentoring.json.internal.EntryDraft;
import dev.mentoring.json.internal.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides commands against a log, one after the other. */
@Command(
        name = "decide",
        description = {
            "Decides commands in their order, each against the log and what was granted before it.",
            "Prints the entries of each granted command, and of each refused one what is in the way and what can be done. "
                    + "The log itself is left as it is; --out writes the continued one."
        },
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private ProgrammeSource source = new ProgrammeSource();

    @Option(
            names = "--commands",
            required = true,
            paramLabel = "FILE",
            description = "the commands, one a line (NDJSON); - is standard input")
    private String commands = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "write the whole log with what was granted, each entry with its hash; may be the file of --events")
    private Optional<Path> out = Optional.empty();

    private int granted;
    private int added;

    DecideCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Input input = new Input(streams);
        Programme programme = source.programme(input);
        ImmutableList<CommandAt> asked = readCommands(input);
        try (NewLog log = NewLog.of(out, programme.id())) {
            RunningProgramme running = RunningProgramme.read(source, programme, input, (entry, read) -> {
                log.begin(read.extras());
                log.append(entry);
            });
            log.begin(running.extras());
            streams.line(running.title());
            streams.line(running.extent());
            decide(running, asked, log);
            streams.line("");
            streams.line("Granted " + granted + " of " + asked.size() + " commands; entries added: " + added);
            out.ifPresent(file -> streams.line("Head  " + log.finish(file)));
        }
        return granted == asked.size() ? ExitStatus.DONE : ExitStatus.ANSWER_IS_NO;
    }

    private ImmutableList<CommandAt> readCommands(Input input) {
        try (InputStream in = input.open(commands)) {
            return Commands.read(in, Limits.standard());
        } catch (MentoringException e) {
            throw new RefusedFileException(commands, e);
        } catch (UncheckedIOException e) {
            throw UsageException.unreadable(commands, e);
        } catch (IOException e) {
            throw UsageException.unreadable(commands, e);
        }
    }

    private void decide(RunningProgramme running, ImmutableList<CommandAt> asked, NewLog log) {
        ProgrammeState state = running.state();
        for (int i = 0; i < asked.size(); i++) {
            CommandAt one = asked.get(i);
            streams.line("");
            streams.line("Command " + (i + 1) + ": "
                    + one.command().act().kind().key() + " by "
                    + one.command().by() + " at " + one.at());
            Answer answer = running.lifecycle().decide(state, one.command(), one.at());
            if (answer instanceof Answer.Granted grant) {
                grant(grant, log);
                state = grant.after();
            } else if (answer instanceof Answer.Refused refused) {
                refuse(refused);
            }
        }
    }

    private void grant(Answer.Granted answer, NewLog log) {
        log.append(answer.entries());
        granted++;
        added += answer.entries().size();
        streams.line("  granted");
        answer.entries().forEach(entry -> streams.line("    " + line(entry)));
    }

    private static String line(Entry entry) {
        StringBuilder line = new StringBuilder();
        EntryDraft.write(entry, Optional.empty(), JsonText.onOneLine(line));
        return line.toString();
    }

    private void refuse(Answer.Refused answer) {
        streams.line("  refused");
        for (Refusal refusal : answer.refusals()) {
            refusal.describe().lines().forEach(line -> streams.line("    " + line));
        }
    }
}
