package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Spreads offers of mentors over mentees: pairs within places of another kind, so that the strategy for the most pairs answers
 * and proves it.
 *
 * <p>The smallest limit is found by strides up from the mean and bisection, as a larger limit never gives fewer offers. Under a limit that leaves somebody
 * short, the places of mentees grow one by one and nobody loses what they have. At each step the numbers of offers that mentees
 * can have together are those of a polymatroid (Edmonds 1970, "Submodular functions, matroids, and certain polyhedra"): whatever
 * is reached can be kept by a largest spread of the next step, so that no step gives fewer than could be had without the earlier
 * ones.
 */
final class SpreadSearch {

    private final CompiledRound round;
    private final TwoSidedProblem pairs;
    private final Suggesting suggesting;
    private final int size;
    private final StrategyUsed how;
    private final RunControl control;
    private final int[] wanted;
    private final int[] possible;

    SpreadSearch(CompiledRound round, int size, long seed, RunControl control) {
        requireRange("size", size);
        this.round = round;
        this.size = size;
        this.control = control;
        how = new StrategyUsed("max-coverage", seed, Options.none());
        suggesting = new Suggesting(round, ImmutableList.of(), seed);
        TwoSidedProblem problem = round.problem();
        pairs = Recast.of(problem)
                .withoutBounds()
                .withPeople((side, person) -> new Person(person.id(), 0, 0, Optional.empty()))
                .withPairs(pair -> isOffer(problem, pair))
                .build();
        possible = IntStream.range(0, pairs.mentees().size())
                .map(mentee -> pairs.rowStart(mentee + 1) - pairs.rowStart(mentee))
                .toArray();
        wanted = Arrays.stream(possible).map(count -> Math.min(size, count)).toArray();
    }

    private boolean isOffer(TwoSidedProblem problem, int pair) {
        return !problem.isLocked(pair)
                && suggesting.left(Side.MENTOR, problem.mentorOf(pair)) > 0
                && suggesting.left(Side.MENTEE, problem.menteeOf(pair)) > 0;
    }

    private static void requireRange(String what, int number) {
        if (number < 1 || number > Person.LARGEST_CAPACITY) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, what, "the number must be 1 to " + Person.LARGEST_CAPACITY);
        }
    }

    Shortlists smallest() {
        long due = Arrays.stream(wanted).asLongStream().sum();
        int[] offers = possibleOffersOfMentors();
        long offered = Arrays.stream(offers).filter(count -> count > 0).count();
        // With fewer than the mean somebody goes short; with as many as want the most wanted one, nobody does.
        int tooFew = offered == 0 ? 0 : (int) ((due - 1) / offered);
        int enough = Math.min(
                Person.LARGEST_CAPACITY, Math.max(1, Arrays.stream(offers).max().orElse(1)));
        int stride = 1;
        while (enough - tooFew > 1) {
            int next = Math.min(tooFew + stride, (tooFew + enough + 1) >>> 1);
            if (isEnough(next, due)) {
                enough = next;
            } else {
                tooFew = next;
                stride *= 2;
            }
        }
        return finish(enough, true);
    }

    private boolean isEnough(int limit, long due) {
        TwoSidedProblem question = Recast.of(spread(limit, wanted, new int[wanted.length]))
                .withoutScores()
                .build();
        return solve(question).totals().pairs() == due;
    }

    private int[] possibleOffersOfMentors() {
        int[] offers = new int[pairs.mentors().size()];
        for (int pair = 0; pair < pairs.pairCount(); pair++) {
            offers[pairs.mentorOf(pair)]++;
        }
        return offers;
    }

    Shortlists within(int limit) {
        requireRange("limit", limit);
        return finish(limit, false);
    }

    private Shortlists finish(int limit, boolean found) {
        TwoSidedProblem question = spread(limit, wanted, new int[wanted.length]);
        MatchingResult result = solve(question);
        if (result.totals().pairs() < Arrays.stream(wanted).asLongStream().sum()) {
            int[] had = new int[wanted.length];
            for (int step = 1; step <= size; step++) {
                int most = step;
                question = spread(
                        limit,
                        Arrays.stream(wanted)
                                .map(count -> Math.min(most, count))
                                .toArray(),
                        had);
                result = solve(question);
                had = offers(result);
            }
        }
        return new Shortlists(round, size, limit, found, lists(result), question, result);
    }

    private int[] offers(MatchingResult result) {
        int[] offers = new int[wanted.length];
        result.pairings().forEach(pairing -> offers[pairs.indexOfMentee(pairing.mentee())]++);
        return offers;
    }

    /** The offers as pairs. */
    private TwoSidedProblem spread(int limit, int[] places, int[] minimums) {
        return Recast.of(pairs)
                .withPeople((side, person) -> {
                    if (side == Side.MENTOR) {
                        int mentor = pairs.indexOfMentor(person.id());
                        return Person.of(person.id(), suggesting.left(side, mentor) > 0 ? limit : 0);
                    }
                    int mentee = pairs.indexOfMentee(person.id());
                    return new Person(person.id(), places[mentee], minimums[mentee], Optional.empty());
                })
                .build();
    }

    private MatchingResult solve(TwoSidedProblem question) {
        MatchingResult result = PairingStrategies.standard().solve(question, how, control);
        if (result.status() == Status.CANCELLED) {
            throw RunCancelledException.during("offers were spread");
        }
        return result;
    }

    private ImmutableList<Shortlist> lists(MatchingResult result) {
        TwoSidedProblem problem = round.problem();
        ListMultimap<String, Integer> offered =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (Pairing pairing : result.pairings()) {
            offered.put(
                    pairing.mentee(),
                    problem.pairOf(problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee())));
        }
        return IntStream.range(0, possible.length)
                .filter(mentee -> suggesting.left(Side.MENTEE, mentee) > 0)
                .mapToObj(mentee ->
                        list(mentee, offered.get(problem.mentees().get(mentee).id())))
                .collect(toImmutableList());
    }

    private Shortlist list(int mentee, List<Integer> offered) {
        suggesting.sort(Side.MENTEE, offered);
        return new Shortlist(
                Side.MENTEE,
                pairs.mentees().get(mentee).id(),
                possible[mentee],
                offered.stream()
                        .map(pair -> suggesting.suggestion(Side.MENTEE, pair))
                        .collect(toImmutableList()));
    }
}
