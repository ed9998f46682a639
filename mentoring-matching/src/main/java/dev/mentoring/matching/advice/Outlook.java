package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Who can expect a partner before anything is decided, whatever the scores: what holds of all matchings of the most pairs that
 * keep every minimum, lock and bound on groups.
 *
 * <p>A strategy that does not aim at the most pairs, such as one for stable pairings, may leave out somebody who is certain here;
 * nobody of no chance here gets a partner but at the cost of a pair.
 *
 * @param mostPairs a matching of the most pairs, whose certificate proves how many there are; when nothing keeps the bounds, its
 *     certificate proves that, and the lists are empty
 * @param people what everybody can expect, mentors before mentees, by identifier
 * @param bottlenecks where places are short, mentees before mentors, those that lack most first; none is told where there are
 *     bounds on groups, as groups may then be what is in the way
 */
public record Outlook(MatchingResult mostPairs, ImmutableList<Prospect> people, ImmutableList<Bottleneck> bottlenecks) {

    /**
     * Looks at a problem.
     *
     * <p>Finds the most pairs once and goes over the pairs a few times more; with bounds on groups it finds them anew for almost
     * each person.
     *
     * @throws dev.mentoring.matching.strategy.StrategyException when groups cross
     */
    public static Outlook of(TwoSidedProblem problem) {
        MatchingResult mostPairs =
                PairingStrategies.standard().solve(problem, StrategyUsed.of("max-coverage"), RunControl.none());
        if (mostPairs.status() != Status.SOLVED) {
            return new Outlook(mostPairs, ImmutableList.of(), ImmutableList.of());
        }
        if (!problem.groups().isEmpty()) {
            Trials trials = new Trials(problem, mostPairs);
            return new Outlook(mostPairs, people(problem, side -> index -> trials.of(side, index)), ImmutableList.of());
        }
        PairedGraph graph = new PairedGraph(problem, mostPairs.pairings());
        return new Outlook(
                mostPairs,
                people(problem, side -> new Exchanges(graph, side)::of),
                ImmutableList.<Bottleneck>builder()
                        .addAll(new HallSets(graph, Side.MENTEE).bottlenecks())
                        .addAll(new HallSets(graph, Side.MENTOR).bottlenecks())
                        .build());
    }

    private static ImmutableList<Prospect> people(
            TwoSidedProblem problem, Function<Side, IntFunction<Chance>> chances) {
        ImmutableList.Builder<Prospect> people = ImmutableList.builder();
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            IntFunction<Chance> chanceOf = chances.apply(side);
            ImmutableList<Person> all = side == Side.MENTOR ? problem.mentors() : problem.mentees();
            for (int index = 0; index < all.size(); index++) {
                people.add(new Prospect(side, all.get(index).id(), chanceOf.apply(index)));
            }
        }
        return people.build();
    }

    /** The people of a side with a chance, by identifier. */
    public ImmutableList<String> with(Side side, Chance chance) {
        return people.stream()
                .filter(prospect -> prospect.side() == side && prospect.chance() == chance)
                .map(Prospect::person)
                .collect(ImmutableList.toImmutableList());
    }
}
