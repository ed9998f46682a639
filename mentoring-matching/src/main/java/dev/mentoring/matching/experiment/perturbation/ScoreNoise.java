package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;

/**
 * Every score is told with an error of its own; judged by the true scores.
 *
 * <p>Settings: {@code amount}, in points, 0 to 1,000,000,000,000, by default 50,000; {@code law}, {@code uniform} by default for an error of
 * at most the amount either way, each whole one equally likely, or {@code normal} for one with the amount as its deviation. The score that is
 * told is a whole number, at most the largest one of a problem above or below zero, and not below zero where the true one is not.
 *
 * <p>The error of a pair depends on its two people and the seed, and on nobody else. Stated choices stay true.
 */
final class ScoreNoise implements Perturbation {

    private static final String LAW = "law";
    private static final String UNIFORM = "uniform";
    private static final String NORMAL = "normal";
    private static final String AMOUNT = "amount";
    private static final long USUAL = 50_000;

    @Override
    public String name() {
        return "score-noise";
    }

    @Override
    public String description() {
        return "Every score is told with an error of its own.";
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed) {
        settings.requireOnly(name(), ImmutableList.of(AMOUNT, LAW));
        long amount = settings.whole(AMOUNT, USUAL, 0, MatchingProblem.LARGEST_SCORE);
        boolean normal =
                settings.choice(LAW, UNIFORM, ImmutableList.of(UNIFORM, NORMAL)).equals(NORMAL);
        Population people = Population.of(instance.problem());
        MatchingProblem told = Rescored.of(instance.problem(), pair -> {
            Pairing pairing = people.pairing(pair);
            Draws draws = Draws.of(Draws.seedFor(seed, name() + "/" + pairing.mentor()), pairing.mentee());
            return within(pairing.score(), normal ? normal(draws, amount) : draws.below(2 * amount + 1) - amount);
        });
        return new Perturbed(told, instance.problem());
    }

    private static long normal(Draws draws, long deviation) {
        return Math.round(deviation * draws.normal());
    }

    private static long within(long truth, long error) {
        long least = truth >= 0 ? 0 : -MatchingProblem.LARGEST_SCORE;
        return Math.min(Math.max(truth + error, least), MatchingProblem.LARGEST_SCORE);
    }
}
