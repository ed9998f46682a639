package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import java.util.ArrayList;
import java.util.List;

/** Pairs people as chance has it, locked pairs first, as long as there is room for one more. */
public final class AnyPairs {

    private AnyPairs() {}

    public static ImmutableList<Pairing> of(MatchingProblem problem, long seed) {
        Population people = Population.of(problem);
        List<Pairing> made = new ArrayList<>();
        int[] order = Draws.of(seed).permutation(people.pairCount());
        for (boolean locked : new boolean[] {true, false}) {
            for (int pair : order) {
                if (people.isLocked(pair) == locked) {
                    made.add(people.pairing(pair));
                    if (!Fits.fits(problem, made)) {
                        made.remove(made.size() - 1);
                    }
                }
            }
        }
        return ImmutableList.copyOf(made);
    }

    public static MatchingResult result(MatchingProblem problem, long seed) {
        return MatchingResult.answering(problem, new StrategyUsed("any", seed, Options.none()))
                .pairings(of(problem, seed))
                .build(Status.BOUNDED);
    }
}
