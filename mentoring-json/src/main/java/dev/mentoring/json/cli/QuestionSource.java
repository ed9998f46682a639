package dev.mentoring.json.cli;

import dev.mentoring.matching.problem.MatchingProblem;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A question that has no answer yet, as commands ask for one: a problem as it is, or what a programme and its applicants make. */
final class QuestionSource {

    @ArgGroup(multiplicity = "1")
    private ProblemSource source = new ProblemSource();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules are judged; default: the day of the last application")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    private SizeOption size = new SizeOption();

    QuestionSource() {}

    /** Reads the question. */
    MatchingProblem read(Input input, Streams streams) {
        return source.round()
                .map(round ->
                        (MatchingProblem) round.compile(input, on, streams::say).problem())
                .orElseGet(() -> source.problem(input, size.limits()));
    }
}
