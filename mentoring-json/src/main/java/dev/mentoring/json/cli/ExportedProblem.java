package dev.mentoring.json.cli;

import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The problem that an export writes. */
final class ExportedProblem {

    @Option(
            names = "--problem",
            paramLabel = "FILE",
            required = true,
            description = "a matching-problem; - is standard input")
    private String problem = "";

    @Mixin
    private SizeOption size = new SizeOption();

    ExportedProblem() {}

    SizeOption size() {
        return size;
    }

    MatchingProblem read(Input input) {
        return input.problem(problem, size.limits());
    }

    /** A problem of two sides, which are all that other formats know. */
    TwoSidedProblem readTwoSided(Input input) {
        if (read(input) instanceof TwoSidedProblem twoSided) {
            return twoSided;
        }
        throw new UsageException("The format has mentors and mentees; the problem pairs peers");
    }
}
