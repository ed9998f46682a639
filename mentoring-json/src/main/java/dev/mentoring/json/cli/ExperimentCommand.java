package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.json.DocumentFormat;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.TrialsHeader;
import dev.mentoring.json.csv.ExperimentTables;
import dev.mentoring.json.csv.TidyTable;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.RunPlan;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.TrialLog;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.schedule.Schedules;
import dev.mentoring.matching.problem.RunCancelledException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a researcher's design. */
@Command(
        name = "experiment",
        description = {
            "Runs a design: strategies on many questions, the same for all, and compares them.",
            "A design may try strategies on a round of your own: its source {\"reference\": \"round\"} is what --programme and "
                    + "--participants make.",
            "Prints of each condition the contenders with the mean of each figure. The report depends on the design and the "
                    + "questions alone. With --trials, a run that was stopped goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring experiment --list",
            "  mentoring experiment --design design.json --trials trials.ndjson --out report.json --tables figures",
            "  mentoring experiment --design design.json --programme programme.json --participants applications.csv"
        },
        mixinStandardHelpOptions = true)
final class ExperimentCommand implements Callable<Integer> {

    /** Names of the tables, in the order in which they are made. */
    private static final ImmutableList<String> TABLES =
            ImmutableList.of("trials", "figures", "contrasts", "trade-offs");

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin
    private GivenQuestions given = new GivenQuestions();

    @Option(
            names = "--trials",
            paramLabel = "LOG",
            description = "keep finished trials in a file, and go on from what is in it")
    private Optional<Path> trials = Optional.empty();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", paramLabel = "FILE", description = "write the experiment-report to a file")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "write to a file what made the report: digests, versions, the command")
    private Optional<Path> manifest = Optional.empty();

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "write trials, figures, contrasts and trade-offs to a folder, as tables in CSV for programs")
    private Optional<Path> tables = Optional.empty();

    @Option(names = "--lines", description = "with --tables: write them in lines of JSON (NDJSON) instead of CSV")
    private boolean lines = false;

    @Option(names = "--json", description = "print the experiment-report instead of the tables")
    private boolean json = false;

    @Option(names = "--quiet", description = "print no tables and show no progress")
    private boolean quiet = false;

    @Mixin
    private SizeOption size = new SizeOption();

    ExperimentCommand(Streams streams) {
        this.streams = streams;
    }

    /** What is tried, or with what it could be. */
    static final class Source {
        @Option(
                names = "--design",
                paramLabel = "FILE",
                description = "the experiment; - is standard input. Files that it refers to are relative to it")
        private String design = "";

        @Option(names = "--list", description = "list the perturbations and schedules with their settings")
        private boolean list = false;

        Source() {}
    }

    @Override
    public Integer call() {
        if (source.list) {
            EntryList.requireAlone(spec);
            list();
            return ExitStatus.DONE;
        }
        if (lines && tables.isEmpty()) {
            throw new UsageException("--lines goes with --tables");
        }
        if (json && quiet) {
            throw new UsageException("--json and --quiet do not go together: give one of them");
        }
        int atOnce = threads.count();
        requireApart();
        requireWritable();
        Input input = new Input(streams);
        byte[] document = input.bytes(source.design, size.limits());
        DocumentFormat<Design> format = MentoringJson.experiments().withLimits(size.limits());
        Bench bench = given.on(
                Bench.standard().withGenerators(ExampleGenerators.all()),
                read(format, document),
                source.design,
                size.limits(),
                input,
                streams);
        Design checked =
                read(format.checkedBy(read -> bench.check(read).throwIfAny(InvalidModelException::new)), document);
        TrialsHeader header = TrialsHeader.of(checked, bench, VersionText.version());
        ImmutableList<Trial> done = run(header, log -> run(bench, checked, log, atOnce));
        tell(report(checked, done), done, header);
        return ExitStatus.DONE;
    }

    private ExperimentReport report(Design checked, ImmutableList<Trial> done) {
        if (quiet) {
            return ExperimentReport.of(checked, done);
        }
        ProgressLine line = ProgressLine.forTerminal(streams, "report");
        try {
            return ExperimentReport.of(checked, done, line.control());
        } finally {
            line.end();
        }
    }

    /** What one file holds is not written over by another: not the design, and not trials that took days. */
    private void requireApart() {
        NamedFiles files = new NamedFiles();
        files.addInput("--design", source.design);
        trials.ifPresent(file -> files.add("--trials", file));
        out.ifPresent(file -> files.add("--out", file));
        manifest.ifPresent(file -> files.add("--manifest", file));
        tables.ifPresent(folder -> TABLES.forEach(name -> files.add("--tables", table(folder, name))));
    }

    /** A run may take days; what it is to write is tried before. */
    private void requireWritable() {
        trials.ifPresent(Output::requireWritable);
        out.ifPresent(Output::requireWritable);
        manifest.ifPresent(Output::requireWritable);
        tables.ifPresent(Output::requireFolder);
        tables.filter(Files::exists)
                .ifPresent(folder -> TABLES.forEach(name -> Output.requireWritable(table(folder, name))));
    }

    private Path table(Path folder, String name) {
        return folder.resolve(name + (lines ? ".ndjson" : ".csv"));
    }

    private void list() {
        EntryList.lines("Perturbations", Perturbations.standard().all()).forEach(streams::line);
        streams.line("");
        EntryList.lines("Schedules", Schedules.standard().all()).forEach(streams::line);
    }

    private Design read(DocumentFormat<Design> format, byte[] document) {
        try {
            return format.read(document);
        } catch (MentoringException e) {
            throw new RefusedFileException(source.design, e);
        }
    }

    /** Runs with the log, if there is one. */
    private ImmutableList<Trial> run(TrialsHeader header, Function<TrialLog, ImmutableList<Trial>> runner) {
        if (trials.isEmpty()) {
            return runner.apply(TrialLog.none());
        }
        try (TrialLogFile log = TrialLogFile.open(trials.get(), header)) {
            if (log.wasCut()) {
                streams.say("The last line of " + trials.get() + " was cut off; its trial is run again.");
            }
            return runner.apply(log);
        } catch (RunCancelledException e) {
            streams.say("The same command goes on from " + trials.get() + ".");
            throw e;
        }
    }

    private ImmutableList<Trial> run(Bench bench, Design checked, TrialLog log, int atOnce) {
        try (TimeLeft left = TimeLeft.forTerminal(streams, !quiet)) {
            return bench.trials(checked, new RunPlan(atOnce, log, left.control()));
        } catch (InvalidModelException e) {
            throw new RefusedFileException(source.design, e);
        }
    }

    private void tell(ExperimentReport report, ImmutableList<Trial> done, TrialsHeader header) {
        String document = MentoringJson.experimentReports().write(report);
        out.ifPresent(file -> Output.write(file, document));
        manifest.ifPresent(file -> Output.write(file, ExperimentManifest.of(report, header, command())));
        tables.ifPresent(folder -> writeTables(folder, report, done));
        if (json) {
            streams.out().print(document);
        } else if (!quiet) {
            new ExperimentText(report).lines().forEach(streams::line);
        }
    }

    private ImmutableList<String> command() {
        return ImmutableList.<String>builder()
                .add("mentoring")
                .addAll(spec.commandLine().getParseResult().originalArgs())
                .build();
    }

    private void writeTables(Path folder, ExperimentReport report, ImmutableList<Trial> done) {
        Output.makeFolder(folder);
        ImmutableList<TidyTable> all = ImmutableList.of(
                ExperimentTables.trials(done),
                ExperimentTables.figures(report),
                ExperimentTables.contrasts(report),
                ExperimentTables.tradeOffs(report));
        for (int k = 0; k < all.size(); k++) {
            TidyTable table = all.get(k);
            Output.write(table(folder, TABLES.get(k)), lines ? table::writeLines : table::writeCsv);
        }
    }
}
