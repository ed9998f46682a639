package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.cli.AnsweredQuestion.Answered;
import dev.mentoring.json.csv.RefusedRow;
import dev.mentoring.json.page.ExperimentPage;
import dev.mentoring.json.page.MatchPage;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report on a result, or on an experiment, as a page with pictures. */
@Command(
        name = "report",
        description = {
            "Writes a report on a result that can be put before a board: one HTML file with pictures, tables and the"
                    + " explanation of every pair.",
            "Without --result it matches first, as `mentoring match` and `mentoring solve` do. A result that is handed in is"
                    + " verified first, and refused when it is wrong. People go by their identifiers unless --names is given.",
            "With --experiment-report it writes the page of an experiment: contenders, differences, trade-offs."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring report --example nlls --out report.html",
            "  mentoring report --programme programme.json --participants applications.csv --names --language fr --out"
                    + " rapport.html",
            "  mentoring report --problem problem.json --result result.json --out report.html",
            "  mentoring report --experiment-report report.json --out report.html"
        },
        mixinStandardHelpOptions = true)
final class PageCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "the matching-result to report on; without it, people are matched first")
    private Optional<String> result = Optional.empty();

    @Option(
            names = "--earlier",
            paramLabel = "RESULT",
            description =
                    "an earlier matching-result, to tell what changed; where people are matched first, its pairs are"
                            + " kept where they can be")
    private Optional<String> earlier = Optional.empty();

    @Option(
            names = "--group-by",
            paramLabel = "ATTRIBUTE",
            description =
                    "a question of the programme's form by whose answers mentees are compared; the page then holds counts"
                            + " alone, tells of no small group and names nobody")
    private Optional<String> attribute = Optional.empty();

    @Option(names = "--names", description = "name people by their names too, not by identifiers alone")
    private boolean names = false;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "the day for which rules are judged; default: the day of the last application, as no clock is asked")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private SizeOption size = new SizeOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the page, an HTML file")
    private Path out = Path.of("");

    PageCommand(Streams streams) {
        this.streams = streams;
    }

    /** A problem, or what one is compiled from; or an experiment. */
    static final class Source {
        @ArgGroup(multiplicity = "1")
        private ProblemSource question = new ProblemSource();

        @Option(
                names = "--experiment-report",
                required = true,
                paramLabel = "FILE",
                description = "the experiment-report; takes none of the options about people and results")
        private Optional<String> experiment = Optional.empty();

        Source() {}
    }

    @Override
    public Integer call() {
        Input input = new Input(streams);
        AnswerFiles files = new AnswerFiles(input, size.limits());
        if (source.experiment.isPresent()) {
            return ofExperiment(source.experiment.get());
        }
        Optional<RoundSource> round = source.question.round();
        if (round.isEmpty() && (names || attribute.isPresent() || on.isPresent())) {
            throw new UsageException("--names, --group-by and --on need a programme and its applicants");
        }
        if (names && attribute.isPresent()) {
            throw new UsageException("--names does not go with --group-by: a page of groups names nobody");
        }
        Optional<MatchingResult> before = earlier.map(files::result);
        Answered answered = round.map(own -> ofRound(own, before, files)).orElseGet(() -> ofProblem(input, files));
        Verification verification = CertificateChecker.verify(answered.problem(), answered.result());
        if (!verification.valid()) {
            streams.say("The result does not verify: "
                    + verification.refusals().get(0).message());
            return ExitStatus.ANSWER_IS_NO;
        }
        Output.write(out, page(answered, before).html());
        return ExitStatus.of(answered.result().status());
    }

    private int ofExperiment(String file) {
        if (result.isPresent() || earlier.isPresent() || attribute.isPresent() || names || on.isPresent()) {
            throw new UsageException(
                    "--experiment-report takes none of --result, --earlier, --group-by, --names and --on");
        }
        Limits limits = size.limits();
        ExperimentReport report = new Input(streams)
                .read(file, limits, MentoringJson.experimentReports().withLimits(limits)::read);
        Output.write(out, ExperimentPage.of(report).in(language.language()).html());
        return ExitStatus.DONE;
    }

    private MatchPage page(Answered answered, Optional<MatchingResult> before) {
        MatchPage page = answered.round()
                .map(round -> MatchPage.of(new Match(round, answered.result(), claim(answered.result())))
                        .withRefused(refused(answered)))
                .orElseGet(() -> MatchPage.of(answered.problem(), answered.result()))
                .withNames(names ? namesOf(answered) : ImmutableMap.of())
                .in(language.language());
        MatchPage changed = before.map(page::withEarlier).orElse(page);
        return attribute.map(changed::groupedBy).orElse(changed);
    }

    /** The command has the strategies of the library alone. */
    private static Claim claim(MatchingResult result) {
        return Claim.ofStrategy(result.strategy().name()).orElseThrow();
    }

    /** Where people come in a document, it is refused as a whole or not at all. */
    private static List<ImmutableList<Problem>> refused(Answered answered) {
        return answered.applicants().flatMap(Applicants::table).stream()
                .flatMap(table -> table.refused().stream())
                .map(RefusedRow::problems)
                .toList();
    }

    private static Map<String, String> namesOf(Answered answered) {
        return answered.applicants()
                .map(applicants -> Maps.transformValues(applicants.contacts(), Contact::name))
                .orElse(Map.of());
    }

    private Answered ofProblem(Input input, AnswerFiles files) {
        MatchingProblem problem = source.question.problem(input, size.limits());
        return result.map(file -> files.answered(problem, file))
                .orElseGet(() -> new Answered(problem, solve(problem), Optional.empty(), Optional.empty()));
    }

    private MatchingResult solve(MatchingProblem problem) {
        ProgressLine progress = ProgressLine.forTerminal(streams);
        try {
            return PairingStrategies.standard()
                    .solve(problem, new StrategyUsed(SolveCommand.USUAL, 0, Options.none()), progress.control());
        } finally {
            progress.end();
        }
    }

    private Answered ofRound(RoundSource round, Optional<MatchingResult> before, AnswerFiles files) {
        AnswerFiles.Asked asked = files.asked(round, on);
        ImmutableSet<MentoringPair> pairs = before.map(Matchmaker::pairsOf).orElse(ImmutableSet.of());
        return result.map(file -> files.answered(asked, pairs, file))
                .orElseGet(() -> Answered.of(match(asked, pairs), asked.applicants()));
    }

    private Match match(AnswerFiles.Asked asked, ImmutableSet<MentoringPair> pairs) {
        Programme programme = asked.programme();
        StrategyChoice choice = earlier.isPresent() ? StrategyChoice.of(Matchmaker.REMATCH) : programme.strategy();
        ProgressLine progress = ProgressLine.forTerminal(streams);
        try {
            return Matchmaker.standard()
                    .rematch(
                            programme, asked.applicants().roster(), asked.date(), pairs, choice, 0, progress.control());
        } finally {
            progress.end();
        }
    }
}
