package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.function.BooleanSupplier;

/**
 * Scores are told on a coarse scale, as short forms give them; judged by the true scores.
 *
 * <p>Setting {@code levels}, 1 to 1,000,000, by default 5: the range from the smallest score of the problem to the largest one is parted
 * into as many steps of the same width, and every score is told as the lowest one of its step. With one level all are equal. The seed
 * decides nothing.
 */
final class ScoreRounding implements Perturbation {

    private static final Setting.Whole LEVELS =
            new Setting.Whole("levels", 5, 1, 1_000_000, "How many steps the range of scores is parted into.");

    @Override
    public String name() {
        return "score-rounding";
    }

    @Override
    public String description() {
        return "Scores are told on a coarse scale.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return ImmutableList.of(LEVELS);
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), settings(), settings);
        long levels = LEVELS.in(settings);
        StoppableWork work = StoppableWork.of("scores were rounded", stop);
        Population people = Population.of(instance.problem());
        long least = people.pairCount() == 0 ? 0 : people.score(0);
        long most = least;
        for (int pair = 1; pair < people.pairCount(); pair++) {
            work.step();
            least = Math.min(least, people.score(pair));
            most = Math.max(most, people.score(pair));
        }
        long lowest = least;
        long scores = most - least + 1;
        MatchingProblem told = Rescored.of(instance.problem(), pair -> {
            work.step();
            return lowestOfStep(people.score(pair), lowest, scores, levels);
        });
        return new Perturbed(told, instance.problem());
    }

    /** No product passes 64 bits: scores differ by two million million at most. */
    private static long lowestOfStep(long score, long least, long scores, long levels) {
        long step = (score - least) * levels / scores;
        return least + (step * scores + levels - 1) / levels;
    }
}
