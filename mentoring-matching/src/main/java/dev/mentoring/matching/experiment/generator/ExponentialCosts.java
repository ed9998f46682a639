package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.BooleanSupplier;

/**
 * As many mentors as mentees, every pair allowed, at a cost that is exponential with mean 1.
 *
 * <p>The score of a pair is its cost times {@link Generators#COST_SCALE}, rounded down, below zero. The least total cost of a perfect
 * pairing of n and n is then the sum of 1/(i i) for i from 1 to n on average, which tends to a sixth of pi squared: conjectured by Parisi
 * (1998), its limit proved by Aldous (2001, The zeta(2) limit in the random assignment problem), itself by Linusson and
 * Wästlund (2004) and by Nair, Prabhakar and Sharma (2005). Rounding lowers the total by less than n in units of the scale: less than
 * 0.000005 at the largest n, where the deviation of one draw is about 0.02. The strategy has to make as many pairs as it
 * can, since a score below zero alone does not ask for a pair.
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code people}</td><td>0 to 4,472; 20: people on each side</td></tr>
 * </table>
 */
final class ExponentialCosts implements ProblemGenerator {

    private static final int MOST = 4_472;

    private static final Setting.Whole PEOPLE =
            new Setting.Whole("people", 20, 0, MOST, "How many mentors there are, and how many mentees.");

    @Override
    public String name() {
        return "exponential-costs";
    }

    @Override
    public String description() {
        return "As many mentors as mentees, every pair allowed, with independent exponential costs.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return ImmutableList.of(PEOPLE);
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), settings(), settings);
        int people = PEOPLE.intIn(settings);
        StoppableWork work = Sizes.drawing(stop);
        TwoSidedProblem.Builder problem =
                TwoSidedProblem.builder(name() + "-" + seed).stoppedBy(stop);
        for (String id : PlainIds.ofMentors(people)) {
            problem.addMentor(Person.of(id));
        }
        for (String id : PlainIds.ofMentees(people)) {
            problem.addMentee(Person.of(id));
        }
        long[] scores = new long[people * people];
        Draws draws = Draws.of(seed, "costs");
        for (int pair = 0; pair < scores.length; pair++) {
            work.step();
            scores[pair] = -(long) (draws.exponential() * Generators.COST_SCALE);
        }
        return Instance.of(problem.scoreEveryPair((mentor, mentee) -> scores[mentee * people + mentor])
                .build());
    }
}
