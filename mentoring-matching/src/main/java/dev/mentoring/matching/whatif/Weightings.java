package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A round under other weights of its criteria.
 *
 * <p>Every pair is rated once; another weighting takes a pass over the pairs and a run of the strategy. Rules, places and choices
 * stay as they are.
 */
public final class Weightings {

    /** The largest number of weightings that {@link #core} solves. */
    public static final int MOST_WEIGHTINGS = 10_000;

    private final CompiledRound round;
    private final StrategyUsed how;
    private final PairingStrategies strategies;
    private final ImmutableList<ImmutableIntArray> ratings;

    private Weightings(
            CompiledRound round,
            StrategyUsed how,
            PairingStrategies strategies,
            ImmutableList<ImmutableIntArray> ratings) {
        this.round = round;
        this.how = how;
        this.strategies = strategies;
        this.ratings = ratings;
    }

    /**
     * Rates the pairs of a round.
     *
     * @param how strategy, seed and settings with which every weighting is solved
     * @throws dev.mentoring.matching.score.ScorerException when a scorer fails
     */
    public static Weightings of(CompiledRound round, StrategyUsed how, PairingStrategies strategies) {
        TwoSidedProblem problem = round.problem();
        Map<String, Participant> people = round.byId();
        List<Participant> mentors = problem.mentors().stream()
                .map(mentor -> person(people, mentor.id()))
                .toList();
        ImmutableList.Builder<ImmutableIntArray> ratings = ImmutableList.builderWithExpectedSize(problem.pairCount());
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            Participant other = person(people, problem.mentees().get(mentee).id());
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                ratings.add(round.scoring().ratings(mentors.get(problem.mentorOf(pair)), other));
            }
        }
        return new Weightings(round, how, strategies, ratings.build());
    }

    private static Participant person(Map<String, Participant> people, String id) {
        Participant person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("the problem has somebody who is not in the roster");
        }
        return person;
    }

    /**
     * The problem under other weights.
     *
     * @param weights by criterion; criteria that are not named keep theirs
     * @throws InvalidModelException when the programme has no such criterion, or a weight is outside 1 to 1,000
     */
    public TwoSidedProblem problem(Map<String, Integer> weights) {
        requireKnown(weights.keySet());
        ImmutableList<Criterion> criteria = round.programme().scoring().criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.id(),
                        criterion.scorer(),
                        weights.getOrDefault(criterion.id(), criterion.weight()),
                        criterion.options()))
                .collect(ImmutableList.toImmutableList());
        int[] most = Ints.toArray(new ScoringModel(criteria).maxima());
        return round.problem().withScores(pair -> points(ratings.get(pair), most));
    }

    /**
     * The result under other weights, certified.
     *
     * @throws dev.mentoring.core.MentoringException as {@link #problem} and the strategy do
     */
    public MatchingResult result(Map<String, Integer> weights) {
        return strategies.solve(problem(weights), how, RunControl.none());
    }

    /**
     * Which pairs stay under every weighting within ranges of weights.
     *
     * @param ranges at least one, of different criteria; with {@link #MOST_WEIGHTINGS} weightings at most
     * @throws InvalidModelException when ranges name what the programme does not have, or hold too many weightings
     * @throws RunCancelledException when the run is cancelled
     */
    public RobustCore core(ImmutableList<WeightRange> ranges, RunControl control) {
        int count = count(ranges);
        Census census = new Census(ranges, result(Map.of()).pairings());
        for (int k = 0; k < count; k++) {
            if (control.cancelled().getAsBoolean()) {
                throw RunCancelledException.during("weightings were solved");
            }
            solve(weighting(ranges, k), census);
            control.progress().at(k + 1L, count);
        }
        return census.core(count);
    }

    private void solve(ImmutableSortedMap<String, Integer> weights, Census census) {
        try {
            census.add(result(weights).pairings(), weights, distance(weights));
        } catch (StrategyException e) {
            // Other scores can have ties that a strategy refuses; whether there are any is not known beforehand.
            census.addUnsolved();
        }
    }

    private int count(ImmutableList<WeightRange> ranges) {
        requireKnown(ranges.stream().map(WeightRange::criterion).toList());
        long count = ranges.isEmpty() ? 0 : 1;
        for (WeightRange range : ranges) {
            count *= range.count();
            if (count > MOST_WEIGHTINGS) {
                break;
            }
        }
        if (count < 1 || count > MOST_WEIGHTINGS) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "weights",
                    "the ranges of weights hold none or more than " + MOST_WEIGHTINGS
                            + " weightings; give a narrower range or fewer of them");
        }
        return (int) count;
    }

    private void requireKnown(Collection<String> criteria) {
        ImmutableSet<String> known = own().keySet();
        Set<String> seen = new HashSet<>();
        Problems problems = new Problems();
        for (String criterion : criteria) {
            if (!known.contains(criterion)) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel("weights"),
                        "the programme has no such criterion; it has " + String.join(", ", known),
                        criterion);
            } else if (!seen.add(criterion)) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel("weights"),
                        "the criterion has two ranges",
                        criterion);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    private ImmutableMap<String, Integer> own() {
        return round.programme().scoring().criteria().stream()
                .collect(ImmutableMap.toImmutableMap(Criterion::id, Criterion::weight));
    }

    /** The weighting of a number: the last range counts fastest, so that numbers rise with the weights from the first on. */
    private static ImmutableSortedMap<String, Integer> weighting(ImmutableList<WeightRange> ranges, int number) {
        ImmutableSortedMap.Builder<String, Integer> weights = ImmutableSortedMap.orderedBy(Ids.ORDER);
        int rest = number;
        for (WeightRange range : ranges.reverse()) {
            weights.put(range.criterion(), range.from() + rest % range.count());
            rest /= range.count();
        }
        return weights.buildOrThrow();
    }

    private int distance(Map<String, Integer> weights) {
        ImmutableMap<String, Integer> own = own();
        int distance = 0;
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            distance += Math.abs(weight.getValue() - own.getOrDefault(weight.getKey(), 0));
        }
        return distance;
    }

    private static long points(ImmutableIntArray ratings, int[] most) {
        long points = 0;
        for (int k = 0; k < most.length; k++) {
            points += (long) most[k] * ratings.get(k) / Rating.BEST;
        }
        return points;
    }
}
