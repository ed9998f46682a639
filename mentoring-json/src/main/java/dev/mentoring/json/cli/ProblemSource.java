package dev.mentoring.json.cli;

import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a question comes from: a problem as it is, or a programme and its applicants. */
final class ProblemSource {

    @Option(
            names = "--problem",
            required = true,
            paramLabel = "FILE",
            description = "the matching-problem; - is standard input")
    private String problem = "";

    @ArgGroup(multiplicity = "1")
    private @Nullable RoundSource round = null;

    ProblemSource() {}

    /** The programme and its applicants; empty where there is a problem. */
    Optional<RoundSource> round() {
        return Optional.ofNullable(round);
    }

    /** Reads the problem, where there is no round. */
    MatchingProblem problem(Input input, Limits limits) {
        return input.problem(problem, limits);
    }
}
