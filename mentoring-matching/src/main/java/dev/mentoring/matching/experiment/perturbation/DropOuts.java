package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Restriction;
import dev.mentoring.matching.problem.Side;

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

    private static final String WHEN = "when";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String MENTEES = "mentees";
    private static final String MENTORS = "mentors";
    private static final String PEERS = "peers";
    private static final int USUAL = 100;
    private static final int ALL = 1_000;

    @Override
    public String name() {
        return "drop-outs";
    }

    @Override
    public String description() {
        return "Some people have gone when the pairs are to start.";
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed) {
        MatchingProblem problem = instance.problem();
        boolean peers = problem instanceof PeerProblem;
        settings.requireOnly(name(), peers ? ImmutableList.of(PEERS, WHEN) : ImmutableList.of(MENTEES, MENTORS, WHEN));
        boolean before =
                settings.choice(WHEN, AFTER, ImmutableList.of(AFTER, BEFORE)).equals(BEFORE);
        int ofMentors = share(settings, MENTORS);
        int ofOthers = share(settings, peers ? PEERS : MENTEES);
        Population people = Population.of(problem);
        Restriction staying = Restriction.of(people);
        for (int number = 0; number < people.size(); number++) {
            Side side = people.side(number);
            Draws draws = Draws.of(
                    seed, name() + "/" + side + "/" + people.person(number).id());
            if (draws.perMille(side == Side.MENTOR ? ofMentors : ofOthers)) {
                staying.without(number);
            }
        }
        MatchingProblem left = staying.problem();
        return before ? Perturbed.unchanged(left) : new Perturbed(problem, left);
    }

    private static int share(Options settings, String name) {
        return (int) settings.whole(name, USUAL, 0, ALL);
    }
}
