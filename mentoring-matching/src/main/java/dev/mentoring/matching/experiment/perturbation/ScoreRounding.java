package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Population;
import java.util.stream.IntStream;

/**
 * Scores are told on a coarse scale, as short forms give them; judged by the true scores.
 *
 * <p>Setting {@code levels}, 1 to 1,000,000, by default 5: the range from the smallest score of the problem to the largest one is parted
 * into as many steps of the same width, and every score is told as the lowest one of its step. With one level all are equal. The seed
 * decides nothing.
 */
final class ScoreRounding implements Perturbation {

    private static final String LEVELS = "levels";
    private static final long USUAL = 5;
    private static final long MOST = 1_000_000;

    @Override
    public String name() {
        return "score-rounding";
    }

    @Override
    public String description() {
        return "Scores are told on a coarse scale.";
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed) {
        settings.requireOnly(name(), ImmutableList.of(LEVELS));
        long levels = settings.whole(LEVELS, USUAL, 1, MOST);
        Population people = Population.of(instance.problem());
        long least = IntStream.range(0, people.pairCount())
                .mapToLong(people::score)
                .min()
                .orElse(0);
        long most = IntStream.range(0, people.pairCount())
                .mapToLong(people::score)
                .max()
                .orElse(0);
        MatchingProblem told =
                Rescored.of(instance.problem(), pair -> lowestOfStep(people.score(pair), least, most, levels));
        return new Perturbed(told, instance.problem());
    }

    /** No product passes 64 bits: scores differ by two million million at most. */
    private static long lowestOfStep(long score, long least, long most, long levels) {
        long scores = most - least + 1;
        long step = (score - least) * levels / scores;
        return least + (step * scores + levels - 1) / levels;
    }
}
