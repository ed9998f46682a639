package dev.mentoring.json.cli;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.RefusedRow;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import dev.mentoring.matching.score.WeightedModel;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names every problem of documents and form exports. */
@Command(
        name = "validate",
        description = {
            "Names every problem of every file: code, place, what is wrong and what to do.",
            "The kind of a JSON document is what its \"format\" says. A form export in CSV needs --programme; with it, "
                    + "rosters are also compared with what the programme knows."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "documents or form exports; - is standard input")
    private List<String> files = List.of();

    @Option(
            names = "--programme",
            paramLabel = "FILE",
            description = "the programme that rosters and exports belong to")
    private Optional<String> programme = Optional.empty();

    @Option(
            names = "--cohort",
            paramLabel = "ID",
            description = "the cohort of a form export; default: the programme's latest")
    private Optional<String> cohort = Optional.empty();

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "also write the refused rows of a form export to a file, as a table in CSV")
    private Optional<Path> refusedRows = Optional.empty();

    @Mixin
    private TableOption cells = new TableOption();

    @Mixin
    private SizeOption size = new SizeOption();

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (refusedRows.isPresent() && (programme.isEmpty() || files.size() != 1)) {
            throw new UsageException("--refused goes with one form export, which needs --programme");
        }
        Input input = new Input(streams);
        Optional<Programme> known = programme.map(input::programme);
        int status = ExitStatus.DONE;
        for (String file : files) {
            status = Math.max(status, statusOf(file, input, known));
        }
        return status;
    }

    /** A file that cannot be read does not keep the others from being looked at. */
    private int statusOf(String file, Input input, Optional<Programme> known) {
        byte[] content;
        try {
            content = input.bytes(file, size.limits());
        } catch (UsageException e) {
            streams.say(e.what());
            return ExitStatus.WRONG_USAGE;
        }
        return isGood(file, content, known) ? ExitStatus.DONE : ExitStatus.ANSWER_IS_NO;
    }

    private boolean isGood(String file, byte[] content, Optional<Programme> known) {
        boolean document = known.isEmpty() || Applicants.beginsWithBrace(content);
        try {
            if (document) {
                readDocument(file, content, known);
                return true;
            }
            return isGoodTable(file, content, known.get());
        } catch (MentoringException e) {
            e.problems().forEach(problem -> report(file, problem));
            long more = e.total() - e.problems().size();
            if (more > 0) {
                streams.line(file + ": and " + more + " more");
            }
            if (document && !Applicants.beginsWithBrace(content)) {
                streams.line(file + ": read as JSON; for a form export in CSV, give --programme as well");
            }
            return false;
        }
    }

    private void readDocument(String file, byte[] content, Optional<Programme> known) {
        DocumentKind kind = MentoringJson.kindOf(content, size.limits()).orElse(DocumentKind.PROGRAMME);
        switch (kind) {
            case TAXONOMY -> MentoringJson.readTaxonomy(content);
            case MONITORING ->
                MentoringJson.monitoring().withLimits(size.limits()).read(content);
            case REPORT -> MentoringJson.reports().withLimits(size.limits()).read(content);
            case PARTICIPANTS -> requireKnown(Applicants.readDocument(content).roster(), known);
            case MATCHING_PROBLEM ->
                MentoringJson.problems().withLimits(size.limits()).read(content);
            case MATCHING_RESULT ->
                MentoringJson.results().withLimits(size.limits()).read(content);
            case EXPLANATION ->
                MentoringJson.explanations().withLimits(size.limits()).read(content);
            case EVENTS -> readLog(content, known);
            default ->
                MentoringJson.programmes(streams.rules())
                        .checkedBy(ValidateCommand::requireUsable)
                        .read(content);
        }
        streams.line(file + ": good, " + kind.format());
    }

    /** Goes over a log, in one piece or in lines, to its end. */
    private void readLog(byte[] content, Optional<Programme> known) {
        EventLogReader log = EventLogReader.over(new ByteArrayInputStream(content), size.limits());
        log.forEachRemaining(entry -> {});
        known.ifPresent(programme -> RunningProgramme.requireLogOf(programme, log));
    }

    /** Whether the programme knows what its people name. */
    private static void requireKnown(Roster roster, Optional<Programme> known) {
        known.ifPresent(programme -> programme.check(roster).throwIfAny(InvalidModelException::new));
    }

    /** Whether there are the scorers and the strategy that a programme names, with the settings that it gives them. */
    private static void requireUsable(Programme programme) {
        String cohort = programme.latestCohort().map(Cohort::id).orElse(programme.id());
        Roster nobody = Roster.builder().cohort(cohort).build();
        Problems problems = new Problems();
        Scorers scorers = Scorers.standard();
        ScoringContext context = new ScoringContext(programme, nobody, LocalDate.EPOCH);
        collect("", problems, () -> WeightedModel.of(programme.scoring(), scorers, context));
        collect("", problems, () -> requireStrategy(programme));
        problems.throwIfAny(InvalidModelException::new);
    }

    /** A strategy says what it takes when it is asked, be it about nobody. */
    private static void requireStrategy(Programme programme) {
        StrategyChoice choice = programme.strategy();
        PairingStrategy strategy = PairingStrategies.standard().named(choice.name());
        TwoSidedProblem nobody = TwoSidedProblem.builder(programme.id()).build();
        StrategyUsed used = new StrategyUsed(choice.name(), 0, choice.options());
        Problems problems = new Problems();
        collect("strategy", problems, () -> strategy.pair(nobody, used, RunControl.none()));
        problems.throwIfAny(InvalidModelException::new);
    }

    private static void collect(String path, Problems problems, Runnable check) {
        try {
            check.run();
        } catch (MentoringException e) {
            e.problems().forEach(problem -> problems.add(problem.below(path)));
        }
    }

    private boolean isGoodTable(String file, byte[] content, Programme known) {
        RosterImport table = Applicants.read(content, known, cohort).table().orElseThrow();
        refusedRows.ifPresent(out -> cells.write(out, table.refusedTable()));
        for (RefusedRow row : table.refused()) {
            row.problems().forEach(problem -> report(file, problem));
        }
        streams.line(file + ": " + table.rows() + " rows = "
                + table.roster().participants().size() + " applicants + "
                + table.refused().size() + " refused + " + table.blankRows() + " blank");
        return table.refused().isEmpty();
    }

    private void report(String file, Problem problem) {
        streams.line(file + ": " + problem.describe());
    }
}
