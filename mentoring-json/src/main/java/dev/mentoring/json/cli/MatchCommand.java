package dev.mentoring.json.cli;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job: pairs the applicants of a programme. */
@Command(
        name = "match",
        description = {
            "Pairs the applicants of a programme and says why.",
            "Prints who is paired with whom and why, who is left over and why, the rows that were refused, and "
                    + "whether the certificate of the result verified."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring match --example nlls",
            "  mentoring match --programme programme.json --participants applications.csv"
        },
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--strategy", paramLabel = "S", description = "in place of the programme's own")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides ties, together with the ids; default ${DEFAULT-VALUE}")
    private long seed = 0;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules are judged, such as 2026-11-21; default: the day of the last "
                    + "application, as no clock is asked")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "also write the matching-result to a file")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "print the matching-result instead of the tables")
    private boolean json = false;

    MatchCommand(Streams streams) {
        this.streams = streams;
    }

    /** A bundled example, or files. */
    static final class Source {
        @Option(names = "--example", required = true, paramLabel = "NAME", description = "see `mentoring examples`")
        private String example = "";

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable SourceFiles files = null;

        Source() {}
    }

    /** The coordinator's own files. */
    static final class SourceFiles {
        @Option(names = "--programme", required = true, paramLabel = "FILE", description = "the programme, JSON")
        private String programme = "";

        @Option(
                names = "--participants",
                required = true,
                paramLabel = "FILE",
                description = "the applicants: JSON, NDJSON, or a form export in CSV")
        private String participants = "";

        @Option(
                names = "--cohort",
                paramLabel = "ID",
                description = "the cohort of a form export; default: the programme's latest")
        private Optional<String> cohort = Optional.empty();

        SourceFiles() {}
    }

    @Override
    public Integer call() {
        strategy.ifPresent(SolveCommand::requireKnown);
        Programme programme;
        Applicants applicants;
        SourceFiles files = source.files;
        if (files != null) {
            Input input = new Input(streams);
            programme = input.programme(files.programme);
            applicants = input.read(
                    files.participants,
                    Limits.standard(),
                    content -> Applicants.read(content, programme, files.cohort));
        } else {
            if (!Examples.names().contains(source.example)) {
                streams.say("There is no such example. `mentoring examples` lists what there is.");
                return ExitStatus.WRONG_USAGE;
            }
            programme = MentoringJson.readProgramme(Examples.programme(source.example));
            applicants = Applicants.read(Examples.applications(source.example), programme, Optional.empty());
        }
        Match match = match(programme, applicants);
        String document = MentoringJson.results().write(match.result());
        out.ifPresent(file -> Output.write(file, document));
        if (json) {
            streams.out().print(document);
            applicants.refusals().forEach(streams::say);
            WhyNoPairings.lines(match.round().problem(), match.result(), applicants::nameOf)
                    .forEach(streams::say);
            new MatchReport(match, applicants, streams).sayIdleRules();
        } else {
            new MatchReport(match, applicants, streams).print();
        }
        return ExitStatus.of(match.result().status());
    }

    private Match match(Programme programme, Applicants applicants) {
        StrategyChoice choice = strategy.map(StrategyChoice::of).orElse(programme.strategy());
        LocalDate date =
                on.orElseGet(() -> source.files != null ? applicants.lastApplication() : Examples.date(source.example));
        ProgressLine progress = ProgressLine.forTerminal(streams);
        try {
            return Matchmaker.standard().match(programme, applicants.roster(), date, choice, seed, progress.control());
        } finally {
            progress.end();
        }
    }
}
