package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.function.BooleanSupplier;

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

    private static final String NORMAL = "normal";
    private static final Setting.Whole AMOUNT = new Setting.Whole(
            "amount", 50_000, 0, MatchingProblem.LARGEST_SCORE, "How large an error is, in points, as the law has it.");
    private static final Setting.Choice LAW = new Setting.Choice(
            "law",
            ImmutableList.of("uniform", NORMAL),
            "Whether an error is at most the amount either way, or has the amount as its deviation.");
    private static final ImmutableList<Setting> SETTINGS = ImmutableList.of(AMOUNT, LAW);

    @Override
    public String name() {
        return "score-noise";
    }

    @Override
    public String description() {
        return "Every score is told with an error of its own.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), SETTINGS, settings);
        long amount = AMOUNT.in(settings);
        boolean normal = LAW.in(settings).equals(NORMAL);
        StoppableWork work = StoppableWork.of("scores were given an error", stop);
        Population people = Population.of(instance.problem());
        MatchingProblem told = Rescored.of(instance.problem(), pair -> {
            work.step();
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
