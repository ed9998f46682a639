package dev.mentoring.matching.whatif;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what would be otherwise in a solved problem of two sides.
 *
 * <p>Immutable in what can be seen of it, and safe for use by one thread at a time.
 */
public final class WhatIf {

    /** The strategies whose ties are broken by even load and then the lot, after total and pairs. */
    private static final ImmutableSet<String> BY_TOTALS = ImmutableSet.of("max-score", "max-coverage");

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final PairingStrategies strategies;
    /** Made ready when first asked for; empty until then. */
    private Optional<Optional<WarmState>> warm = Optional.empty();

    private final Supplier<BitSet> made = Suppliers.memoize(this::madePairs);
    private final BulkByAnswers bulk = new BulkByAnswers(this);

    private WhatIf(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies) {
        this.problem = problem;
        this.result = result;
        this.strategies = strategies;
    }

    /**
     * Takes a solved problem.
     *
     * @throws IllegalArgumentException when the result is not one of the problem, has no pairings, or does not verify
     */
    public static WhatIf of(TwoSidedProblem problem, MatchingResult result) {
        return of(problem, result, PairingStrategies.standard());
    }

    /**
     * Takes a problem that was solved by a strategy which may be one of the user's own.
     *
     * @throws IllegalArgumentException as above
     */
    public static WhatIf of(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies) {
        Verification verification = CertificateChecker.verify(
                problem, result, strategies.named(result.strategy().name()).proves());
        if (!verification.valid()) {
            throw new IllegalArgumentException("the result does not verify: "
                    + verification.refusals().get(0).message());
        }
        if (result.status() != Status.SOLVED && result.status() != Status.BOUNDED) {
            throw new IllegalArgumentException("the result has no pairings; its status is " + result.status());
        }
        return new WhatIf(problem, result, strategies);
    }

    /** The question as it is. */
    public TwoSidedProblem problem() {
        return problem;
    }

    /** Its result. */
    public MatchingResult result() {
        return result;
    }

    /** What comes of making a pair, whatever it costs; why not this one? */
    public Answer making(String mentor, String mentee) {
        return after(new Change.Make(mentor, mentee));
    }

    /** What comes of ruling a pair out. */
    public Answer forbidding(String mentor, String mentee) {
        return after(new Change.Forbid(mentor, mentee));
    }

    /**
     * What comes of more or fewer places of somebody.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
     * @param more how many places more, negative for fewer
     */
    public Answer places(Side side, String person, int more) {
        int index = index(side, person);
        int places = (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .get(index)
                .capacity();
        return after(new Change.Places(side, person, Ints.saturatedCast((long) places + more)));
    }

    /** What comes of somebody's leaving. */
    public Answer without(Side side, String person) {
        return after(new Change.Withdraw(side, person));
    }

    /** What comes of one change. */
    public Answer after(Change change) {
        return after(ImmutableList.of(change));
    }

    /**
     * What comes of several changes, made in their order.
     *
     * @throws InvalidModelException when a change names somebody who is not there, brings somebody who is, or contradicts
     *     another
     */
    public Answer after(ImmutableList<Change> changes) {
        Optional<Obstacle> obstacle = new Obstacles(problem).of(changes);
        return warm(Math.max(problem.largestScore(), largestScore(changes)))
                .flatMap(state -> WarmAnswer.of(this, state, changes, obstacle))
                .orElseGet(() -> new FreshAnswer(this, strategies, changes, obstacle));
    }

    /** Whether changes are answered by repairing the result; otherwise each costs as much as pairing all anew. */
    public boolean isWarm() {
        return warm(problem.largestScore()).isPresent();
    }

    /** What one more place and one place fewer are worth to everybody: mentors before mentees, by identifier. */
    public ImmutableList<PlaceWorth> worthOfPlaces() {
        return warm(problem.largestScore())
                .map(state -> new WarmBulk(state).worthOfPlaces())
                .orElseGet(bulk::worthOfPlaces);
    }

    /**
     * What it would cost to make each of somebody's allowed pairs that is not made, by identifier of the partner.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
     */
    public ImmutableList<PairLoss> lossesOf(Side side, String person) {
        int index = index(side, person);
        return warm(problem.largestScore())
                .map(state -> new WarmBulk(state).lossesOf(side, index))
                .orElseGet(() -> bulk.lossesOf(side, index));
    }

    /**
     * What decided against a pair that could be made without any loss; costs a pairing anew. Empty where the pair is made, or
     * making it loses something or is impossible; {@link TieRule#UNKNOWN} for strategies that do not pursue the totals alone.
     */
    public Optional<TieRule> tieRule(String mentor, String mentee) {
        int pair = problem.pairOf(index(Side.MENTOR, mentor), index(Side.MENTEE, mentee));
        if (pair < 0 || isMade(pair)) {
            return Optional.empty();
        }
        ImmutableList<Change> make = ImmutableList.of(new Change.Make(mentor, mentee));
        if (!Effect.of(after(make)).gain().equals(Optional.of(Gain.NONE))) {
            return Optional.empty();
        }
        if (!BY_TOTALS.contains(result.strategy().name())) {
            return Optional.of(TieRule.UNKNOWN);
        }
        MatchingResult other = new FreshAnswer(this, strategies, make, Optional.empty()).result();
        return Optional.of(unevenness(other) > unevenness(result) ? TieRule.EVEN_LOAD : TieRule.LOT);
    }

    /** The sum of the squares of the mentors' loads. */
    private static long unevenness(MatchingResult of) {
        Map<String, Long> load = of.pairings().stream()
                .collect(Collectors.groupingBy(Pairing::mentor, TreeMap::new, Collectors.counting()));
        return load.values().stream().mapToLong(pairs -> pairs * pairs).sum();
    }

    /** The result made ready for repair, for scores up to a size; empty where it is none of the kinds that can be repaired. */
    private Optional<WarmState> warm(long largestScore) {
        if (warm.isEmpty()) {
            warm = Optional.of(WarmState.of(problem, result, made.get(), problem.largestScore()));
        }
        Optional<WarmState> ready = warm.get();
        if (ready.isEmpty() || ready.get().largestScore() >= largestScore) {
            return ready;
        }
        Optional<WarmState> raised = WarmState.of(problem, result, made.get(), largestScore);
        if (raised.isPresent()) {
            warm = Optional.of(raised);
        }
        return raised;
    }

    /** The largest score of changes, as far as problems take scores of that size. */
    private static long largestScore(ImmutableList<Change> changes) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.Allow allow
                        ? Stream.of(allow.score())
                        : change instanceof Change.Join join ? join.scores().values().stream() : Stream.of())
                .mapToLong(score -> Math.abs(Math.max(score, -MatchingProblem.LARGEST_SCORE)))
                .map(score -> Math.min(score, MatchingProblem.LARGEST_SCORE))
                .max()
                .orElse(0);
    }

    /** Whether the result makes an allowed pair. */
    boolean isMade(int pair) {
        return made.get().get(pair);
    }

    private BitSet madePairs() {
        BitSet pairs = new BitSet(problem.pairCount());
        result.pairings()
                .forEach(pairing -> pairs.set(problem.pairOf(
                        problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee()))));
        return pairs;
    }

    private int index(Side side, String person) {
        int index = side == Side.MENTOR ? problem.indexOfMentor(person) : problem.indexOfMentee(person);
        if (index < 0) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "changes", "nobody of that side has the identifier", person);
        }
        return index;
    }
}
