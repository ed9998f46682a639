package dev.mentoring.json.cli;

import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.events.LogHead;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Goes over a whole log and says whether it is what it was. */
@Command(
        name = "replay",
        description = {
            "Goes over a log from its first entry: whether every entry is the next one, whether its hash follows, and "
                    + "whether it fits what came before. Prints what the log amounts to and its head.",
            "With --anchor, also whether the log still is the one of which the anchor is a head, as it was printed once."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private ProgrammeSource source = new ProgrammeSource();

    @Option(
            names = "--anchor",
            paramLabel = "NUMBER:HASH",
            description = "a head of this log that was kept elsewhere; the log may have grown since")
    private Optional<LogHead> anchor = Optional.empty();

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    static LogHead head(String text) {
        return LogHead.parse(text)
                .orElseThrow(
                        () -> new TypeConversionException(
                                "the number of an entry, a colon and its hash are due, as `mentoring programme replay` prints"));
    }

    @Override
    public Integer call() {
        Input input = new Input(streams);
        Programme programme = source.programme(input);
        Anchoring anchoring = new Anchoring(anchor, LogHead.ofEmpty(programme.id()));
        RunningProgramme running = RunningProgramme.read(source, programme, input, anchoring::saw);
        print(running);
        boolean holds = anchor.isEmpty() || printAnchor(anchor.get(), running.head(), anchoring);
        return holds && running.state().misfits() == 0 ? ExitStatus.DONE : ExitStatus.ANSWER_IS_NO;
    }

    /** Looks for the head at the number of an anchor. */
    private static final class Anchoring {
        private final Optional<LogHead> anchor;
        private LogHead found;

        Anchoring(Optional<LogHead> anchor, LogHead empty) {
            this.anchor = anchor;
            this.found = empty;
        }

        void saw(Entry entry, EventLogReader log) {
            if (anchor.isPresent() && entry.number() == anchor.get().number()) {
                found = log.head();
            }
        }
    }

    private void print(RunningProgramme running) {
        ProgrammeState state = running.state();
        streams.line(running.title());
        streams.line(running.extent());
        streams.line("");
        streams.line("People  " + state.people().size());
        streams.line("Circles  " + state.circles().size());
        streams.line("Relationships (" + state.partnerships().size() + ")");
        for (Partnership.Status status : Partnership.Status.values()) {
            long count = state.partnerships().stream()
                    .filter(partnership -> partnership.status() == status)
                    .count();
            if (count > 0) {
                streams.line("  " + status + "  " + count);
            }
        }
        streams.line("Misfits  " + state.misfits()
                + (state.misfits() == 0 ? "" : ": entries that do not fit what came before them and changed nothing"));
        streams.line("Head  " + running.head());
    }

    private boolean printAnchor(LogHead kept, LogHead head, Anchoring anchoring) {
        if (kept.number() > head.number()) {
            streams.line("Anchor  does not hold: it is the head after entry " + kept.number() + ", and the log has "
                    + head.number());
            return false;
        }
        if (!kept.equals(anchoring.found)) {
            streams.line("Anchor  does not hold: entry " + kept.number() + ", or one before it, is another one");
            return false;
        }
        streams.line("Anchor  holds; entries since: " + (head.number() - kept.number()));
        return true;
    }
}
