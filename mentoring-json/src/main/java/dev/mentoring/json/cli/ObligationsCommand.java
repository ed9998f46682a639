package dev.mentoring.json.cli;

import dev.mentoring.core.partnership.Obligation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is due, of whom, and why. */
@Command(
        name = "obligations",
        description = {
            "Says who is to do what and by when, which policy asks for it, and what becomes possible when it is done.",
            "The list is for the programme office; --person gives one person's own."
        },
        mixinStandardHelpOptions = true)
final class ObligationsCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private ProgrammeSource source = new ProgrammeSource();

    @Option(
            names = "--on",
            paramLabel = "INSTANT",
            description =
                    "the time for which it is asked, such as 2026-03-02T09:00:00Z; later entries do not count; default: "
                            + "that of the last entry, as no clock is asked")
    private Optional<Instant> on = Optional.empty();

    @Option(names = "--person", paramLabel = "ID", description = "only what this person is to do")
    private Optional<String> person = Optional.empty();

    @Option(names = "--json", description = "print JSON instead of the list")
    private boolean json = false;

    ObligationsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        RunningProgramme running = RunningProgramme.read(source, new Input(streams), on);
        Instant at = on.or(running::last)
                .orElseThrow(() -> new UsageException("The log has no entry; give the time with --on"));
        person.filter(id -> running.state().person(id).isEmpty())
                .ifPresent(id -> streams.say("The log does not name " + id + "."));
        List<Obligation> due = running.lifecycle().obligations(running.state(), at).stream()
                .filter(one -> person.isEmpty() || one.by().contains(person.get()))
                .toList();
        ObligationText text = new ObligationText(due, at, running.state().dayOf(at));
        if (json) {
            streams.out().print(text.json(running));
        } else {
            streams.line(running.title());
            streams.line(running.extent());
            streams.line("");
            text.lines().forEach(streams::line);
        }
        return ExitStatus.DONE;
    }
}
