package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.CompiledRound;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an explanation was made from: stored with it, it tells which documents and versions to take to make the same explanation
 * again (requirement 001-12). Two explanations of equal sources are equal.
 *
 * @param library version of the library
 * @param programme identifier of the programme
 * @param programmeVersion version of its settings
 * @param cohort identifier of the cohort
 * @param rulesVersion version of the rules that decided
 * @param on the date for which rules were judged
 * @param problem identifier of the problem
 * @param problemDigest its fingerprint, which covers people, pairs and scores
 * @param seal fingerprint of the result
 * @param strategy the strategy with its seed and settings
 * @param criteria the criteria with their weights and settings
 */
public record ExplanationSource(
        String library,
        String programme,
        String programmeVersion,
        String cohort,
        String rulesVersion,
        LocalDate on,
        String problem,
        String problemDigest,
        Optional<String> seal,
        StrategyUsed strategy,
        ImmutableList<Criterion> criteria) {

    /**
     * The source of the explanations of a result.
     *
     * @param library version of the library that makes them
     */
    public static ExplanationSource of(CompiledRound round, MatchingResult result, String library) {
        return new ExplanationSource(
                library,
                round.programme().id(),
                round.programme().version(),
                round.roster().cohort(),
                round.programme().rulesFor(round.roster().cohort()).version(),
                round.on(),
                result.problemId(),
                result.problemDigest(),
                result.seal(),
                result.strategy(),
                round.programme().scoring().criteria());
    }

    /** What differs from another source, by name of the component, in their order; nothing when the two are equal. */
    public ImmutableList<String> differences(ExplanationSource other) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        add(names, "library", library, other.library);
        add(names, "programme", programme, other.programme);
        add(names, "programmeVersion", programmeVersion, other.programmeVersion);
        add(names, "cohort", cohort, other.cohort);
        add(names, "rulesVersion", rulesVersion, other.rulesVersion);
        add(names, "on", on, other.on);
        add(names, "problem", problem, other.problem);
        add(names, "problemDigest", problemDigest, other.problemDigest);
        add(names, "seal", seal, other.seal);
        add(names, "strategy", strategy, other.strategy);
        add(names, "criteria", criteria, other.criteria);
        return names.build();
    }

    private static void add(ImmutableList.Builder<String> names, String name, Object one, Object other) {
        if (!one.equals(other)) {
            names.add(name);
        }
    }
}
