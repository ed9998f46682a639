package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProofProperties {

    @Provide
    Arbitrary<MatchingProblem> problems() {
        return RandomDocuments.problems().filter(problem -> problem instanceof TwoSidedProblem);
    }

    @Provide
    Arbitrary<String> strategies() {
        return Arbitraries.of(PairingStrategies.standard().names());
    }

    /** The result, unless the strategy does not serve the problem. */
    private static MatchingResult solved(MatchingProblem problem, String strategy) {
        Options options =
                strategy.equals("ordered") ? Options.parse(Map.of("objectives", "kept,worst,even")) : Options.none();
        try {
            return PairingStrategies.standard()
                    .solve(problem, new StrategyUsed(strategy, 0, options), RunControl.none());
        } catch (StrategyException e) {
            assertThat(e.problems().get(0).code())
                    .isIn(ProblemCode.GROUPS_CROSS, ProblemCode.STRATEGY_UNSUITED, ProblemCode.PREFERENCES_TIED);
            Assume.that(false);
            throw e;
        }
    }

    @Property
    void a_result_read_from_its_document_still_verifies(
            @ForAll("problems") MatchingProblem problem, @ForAll("strategies") String strategy) {
        MatchingResult result = solved(problem, strategy);
        MatchingResult again = MentoringJson.results().read(MentoringJson.write(result));

        assertThat(again).isEqualTo(result);
        assertThat(CertificateChecker.verify(MentoringJson.problems().read(MentoringJson.write(problem)), again)
                        .refusals())
                .isEmpty();
    }

    @Property
    void a_document_with_any_digit_changed_is_refused_by_reader_or_checker(
            @ForAll("problems") MatchingProblem problem,
            @ForAll("strategies") String strategy,
            @ForAll @IntRange(max = 9) int digit,
            @ForAll @IntRange(max = 1000) int place) {
        String document = MentoringJson.write(solved(problem, strategy));
        int at = digitFrom(document, document.indexOf('\n', 20) + place % (document.length() - 60));
        if (at < 0 || document.charAt(at) - '0' == digit) {
            return;
        }
        String changed = document.substring(0, at) + digit + document.substring(at + 1);

        assertThat(stands(problem, changed)).as(changed).isFalse();
    }

    private static int digitFrom(String document, int from) {
        for (int i = from; i < document.length(); i++) {
            if (Character.isDigit(document.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean stands(MatchingProblem problem, String document) {
        try {
            return CertificateChecker.verify(problem, MentoringJson.results().read(document))
                    .valid();
        } catch (DocumentException e) {
            return false;
        }
    }
}
