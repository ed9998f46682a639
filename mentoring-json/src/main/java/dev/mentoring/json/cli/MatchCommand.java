package dev.mentoring.json.cli;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private RoundSource source = new RoundSource();

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

    @Option(names = "--details", description = "tell of every pair what each criterion adds, instead of one line")
    private boolean details = false;

    @Mixin
    private LanguageOption language = new LanguageOption();

    MatchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        strategy.ifPresent(SolveCommand::requireKnown);
        Input input = new Input(streams);
        Programme programme = source.programme(input);
        Applicants applicants = source.applicants(programme, input);
        Match match = match(programme, applicants);
        String document = MentoringJson.results().write(match.result());
        out.ifPresent(file -> Output.write(file, document));
        if (json) {
            streams.out().print(document);
            applicants.refusals().forEach(streams::say);
            MatchReport report = new MatchReport(language.language(), match, applicants, streams);
            report.whyNone().forEach(streams::say);
            report.sayIdleRules();
        } else {
            new MatchReport(language.language(), match, applicants, streams).print(details);
        }
        return ExitStatus.of(match.result().status());
    }

    private Match match(Programme programme, Applicants applicants) {
        StrategyChoice choice = strategy.map(StrategyChoice::of).orElse(programme.strategy());
        LocalDate date = on.orElseGet(() -> source.date(applicants));
        ProgressLine progress = ProgressLine.forTerminal(streams);
        try {
            return Matchmaker.standard().match(programme, applicants.roster(), date, choice, seed, progress.control());
        } finally {
            progress.end();
        }
    }
}
