package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Restriction;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.function.BooleanSupplier;

/**
 * Some people have gone when the pairs are to start; judged by the problem of those who stay, in which the pairs of the others are lost.
 *
 * <p>Settings: {@code mentees} and {@code mentors}, or {@code peers} in a problem of peers, how many of 1,000 go, each by a draw of their
 * own, 0 to 1,000, by default 100; {@code when}, by default {@code after} the pairing, or {@code before} it, so that the strategy is
 * asked what it is judged by.
 *
 * <p>Bounds stay as they are: where a minimum cannot be met by those who stay, the problem that judges has no matching.
 */
final class DropOuts implements Perturbation {

    private static final String BEFORE = "before";
    private static final Setting.Whole MENTEES =
            Setting.share("mentees", 100, "How many mentees go, in thousandths; in problems of two sides.");
    private static final Setting.Whole MENTORS =
            Setting.share("mentors", 100, "How many mentors go, in thousandths; in problems of two sides.");
    private static final Setting.Whole PEERS =
            Setting.share("peers", 100, "How many peers go, in thousandths; in problems of peers.");
    private static final Setting.Choice WHEN = new Setting.Choice(
            "when",
            ImmutableList.of("after", BEFORE),
            "Whether people go after the pairing, or before it, so that the strategy is asked what it is judged by.");

    private static final ImmutableList<Setting> OF_SIDES = ImmutableList.of(MENTEES, MENTORS, WHEN);
    private static final ImmutableList<Setting> OF_PEERS = ImmutableList.of(PEERS, WHEN);

    @Override
    public String name() {
        return "drop-outs";
    }

    @Override
    public String description() {
        return "Some people have gone when the pairs are to start.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return Setting.sorted(MENTEES, MENTORS, PEERS, WHEN);
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
        MatchingProblem problem = instance.problem();
        boolean peers = problem instanceof PeerProblem;
        Setting.requireOnly(name(), peers ? OF_PEERS : OF_SIDES, settings);
        boolean before = WHEN.in(settings).equals(BEFORE);
        int ofMentors = MENTORS.intIn(settings);
        int ofOthers = (peers ? PEERS : MENTEES).intIn(settings);
        StoppableWork work = StoppableWork.of("people were drawn who drop out", stop);
        Population people = Population.of(problem);
        Restriction staying = Restriction.of(people);
        for (int number = 0; number < people.size(); number++) {
            work.step();
            Side side = people.side(number);
            Draws draws = Draws.of(
                    seed, name() + "/" + side + "/" + people.person(number).id());
            if (draws.perMille(side == Side.MENTOR ? ofMentors : ofOthers)) {
                staying.without(number);
            }
        }
        MatchingProblem left = staying.problem(stop);
        return before ? Perturbed.unchanged(left) : new Perturbed(problem, left);
    }
}
