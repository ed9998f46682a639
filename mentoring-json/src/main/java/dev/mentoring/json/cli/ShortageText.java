package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.explain.EnglishShortage;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.Function;

/** Why minimums cannot be met, and the smallest change that would help. */
final class ShortageText {

    private ShortageText() {}

    /**
     * Lines about a result; none when minimums are not what it lacks.
     *
     * @param nameOf what to call a person, by identifier
     */
    static ImmutableList<String> lines(
            MatchingProblem problem, MatchingResult result, Function<String, String> nameOf) {
        if (problem instanceof TwoSidedProblem twoSided
                && result.certificate().orElse(null) instanceof ShortageCertificate shortage) {
            return new EnglishShortage(twoSided, nameOf).lines(shortage);
        }
        return ImmutableList.of();
    }
}
