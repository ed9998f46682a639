package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Restriction;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.function.BooleanSupplier;

/**
 * Some people state other choices than they have; judged by the true ones.
 *
 * <p>Settings: {@code side}, whose choices are in question, {@code mentees} by default, {@code mentors} or {@code both}, and none among peers;
 * {@code share}, how many of 1,000 of them do so, each by a draw of their own, 0 to 1,000, by default 200; {@code kind}, what they do:
 *
 * <ul>
 *   <li>{@code truncate}, the default: name only the first partners, as many as {@code keep} says, 1 to 10,000, by default 3; tied ones go
 *       together (Roth, Rothblum 1999, Truncation strategies in matching markets; Coles, Shorrer 2014, Optimal truncation in matching markets);
 *   <li>{@code drop}: leave out partners after the first place, {@code drop} of 1,000, 0 to 1,000, by default 500, in the order of the
 *       others (Kojima, Pathak 2009, Incentives and stability in large two-sided matching markets);
 *   <li>{@code swap}: let the first two places change;
 *   <li>{@code permute}: put the places after the first one in any order;
 *   <li>{@code popular-last}: put partners last whom more people want first than they have places.
 * </ul>
 *
 * <p>Haas and Hall 2019 (Two-sided matching for mentor-mentee allocations, PLoS ONE 14(3)) compare three kinds of manipulation on the data of a
 * mentoring programme. The kinds here are not taken from there: the first two are those of the literature on stable matching, the
 * others are assumptions. Nobody learns what the others state, and nobody looks for the best lie.
 *
 * <p>Whoever states no choices and misreports states first what their scores say: all allowed partners, higher scores first, equal ones
 * tied. Partners of a lock are always named. A strategy that looks at scores alone sees only whom somebody leaves out.
 */
final class Misreports implements Perturbation {

    private static final String MENTEES = "mentees";
    private static final String MENTORS = "mentors";
    private static final Setting.Choice SIDE = new Setting.Choice(
            "side",
            ImmutableList.of(MENTEES, MENTORS, "both"),
            "Whose choices are in question; not in problems of peers.");
    private static final Setting.Whole SHARE = Setting.share(
            "share", 200, "How many of those in question state other choices than they have, in thousandths.");

    private static final ImmutableList<Setting> OF_PEERS = Setting.sorted(SHARE, Lie.KIND, Lie.KEEP, Lie.DROP);
    private static final ImmutableList<Setting> OF_SIDES = Setting.sorted(SIDE, SHARE, Lie.KIND, Lie.KEEP, Lie.DROP);

    @Override
    public String name() {
        return "misreports";
    }

    @Override
    public String description() {
        return "Some people state other choices than they have.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return OF_SIDES;
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
        MatchingProblem problem = instance.problem();
        Setting.requireOnly(name(), problem instanceof PeerProblem ? OF_PEERS : OF_SIDES, settings);
        String side = SIDE.in(settings);
        int share = SHARE.intIn(settings);
        Population people = Population.of(problem);
        StoppableWork work = StoppableWork.of("choices were misreported", stop);
        Lie lie = Lie.of(settings, new Wishes(people, work), person -> concerns(side, people.side(person)));
        Restriction told = Restriction.of(people);
        for (int number = 0; number < people.size(); number++) {
            work.step();
            Person person = people.person(number);
            Draws draws = Draws.of(seed, name() + "/" + people.side(number) + "/" + person.id());
            if (concerns(side, people.side(number)) && draws.perMille(share)) {
                told.choose(number, lie.told(number, draws));
            }
        }
        return new Perturbed(told.problem(stop), problem);
    }

    private static boolean concerns(String setting, Side side) {
        return switch (side) {
            case PEER -> true;
            case MENTEE -> !setting.equals(MENTORS);
            case MENTOR -> !setting.equals(MENTEES);
        };
    }
}
