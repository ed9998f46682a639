package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.evaluation.Conformance;
import dev.mentoring.core.evaluation.DisclosurePolicy;
import dev.mentoring.core.evaluation.PilotReport;
import dev.mentoring.core.evaluation.ProgrammeReport;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.evaluation.RepresentationQuestion;
import dev.mentoring.core.evaluation.RepresentationReport;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.ReportTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports on a programme by its log. */
@Command(
        name = "report",
        description = {
            "Reports on a programme: what was done and what came of it, a pilot, who is represented, or what the"
                    + " programme's settings have in place.",
            "Holds no name and no identifier of a person; small counts by group are not told."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private ProgrammeSource source = new ProgrammeSource();

    @Option(
            names = "--about",
            paramLabel = "WHAT",
            description = "programme (default), pilot, representation or conformance")
    private Subject about = Subject.programme;

    @Option(
            names = "--cohort",
            paramLabel = "ID",
            description = "only this cohort; may be given several times; not with pilot and conformance")
    private List<String> cohorts = List.of();

    @Option(
            names = "--monitoring",
            paramLabel = "FILE",
            description =
                    "what people said of themselves for monitoring, a document of kind monitoring; with representation")
    private Optional<String> monitoring = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day as of which it is made; default: that of the last entry, as no clock is asked")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--json", description = "print the report document instead of tables")
    private boolean json = false;

    @Option(names = "--csv", description = "print one table in CSV, a figure a row, instead of tables")
    private boolean csv = false;

    @Mixin
    private TableOption cells = new TableOption();

    /** What a report is about, as the command line has it. */
    enum Subject {
        programme,
        pilot,
        representation,
        conformance
    }

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean representation = about == Subject.representation;
        if (monitoring.isPresent() != representation) {
            throw new UsageException("--monitoring goes with --about representation, and that needs it");
        }
        if (!cohorts.isEmpty() && about != Subject.programme && !representation) {
            throw new UsageException("--cohort goes with --about programme or representation");
        }
        if (json && csv) {
            throw new UsageException("--json and --csv do not go together: give one of them");
        }
        Input input = new Input(streams);
        RunningProgramme running = RunningProgramme.read(source, input);
        LocalDate day = on.or(() -> running.last().map(running.state()::dayOf))
                .orElseThrow(() -> new UsageException("The log has no entry; give the day with --on"));
        Report report = report(running, day, input);
        if (json) {
            streams.out().print(MentoringJson.reports().write(report));
        } else if (csv) {
            streams.out().print(cells.text(ReportTable.of(report)));
        } else {
            streams.line(running.title());
            streams.line(running.extent());
            new ReportText(report).lines().forEach(streams::line);
        }
        return ExitStatus.DONE;
    }

    private Report report(RunningProgramme running, LocalDate day, Input input) {
        Programme programme = running.lifecycle().programme();
        ProgrammeState state = running.state();
        ImmutableSet<String> chosen = ImmutableSet.copyOf(cohorts);
        try {
            return switch (about) {
                case programme -> ProgrammeReport.of(programme, state, day, chosen, DisclosurePolicy.standard());
                case pilot -> PilotReport.of(programme, state, day, Optional.empty(), DisclosurePolicy.standard());
                case representation ->
                    RepresentationReport.of(
                            programme,
                            state,
                            day,
                            input.read(
                                    monitoring.orElseThrow(),
                                    Limits.standard(),
                                    document -> MentoringJson.monitoring().read(document)),
                            RepresentationQuestion.builder().cohorts(chosen).build());
                case conformance -> Conformance.of(programme).report(programme, day);
            };
        } catch (InvalidModelException e) {
            throw new UsageException("There is no such cohort; the log has " + state.cohorts());
        }
    }
}
