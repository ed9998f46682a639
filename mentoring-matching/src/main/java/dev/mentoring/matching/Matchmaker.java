package dev.mentoring.matching;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.score.ScorerWatch;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Pairs the people of a programme: programme, roster and date in, certified and explained match out.
 *
 * <p>Immutable and safe to share between threads. The outcome depends on the programme, the roster, the date, the strategy
 * and the seed alone: not on the order of the roster, the locale, the time or the machine.
 *
 * <pre>{@code
 * Match match = Matchmaker.standard().match(programme, roster, LocalDate.of(2026, 11, 21));
 * match.result().pairings().forEach(System.out::println);
 * }</pre>
 */
public final class Matchmaker {

    /** The name of the strategy that keeps what can be kept of an earlier result. */
    public static final String REMATCH = "rematch";

    private final Scorers scorers;
    private final PairingStrategies strategies;
    private final DistanceProvider distances;
    private final ScorerWatch watch;

    private Matchmaker(Scorers scorers, PairingStrategies strategies, DistanceProvider distances, ScorerWatch watch) {
        this.scorers = scorers;
        this.strategies = strategies;
        this.distances = distances;
        this.watch = watch;
    }

    /** A matchmaker with the library's scorers and strategies, and distances as the crow flies. */
    public static Matchmaker standard() {
        return new Matchmaker(Scorers.standard(), PairingStrategies.standard(), new GreatCircle(), ScorerWatch.none());
    }

    /** This matchmaker with other scorers, as a rule the standard ones and some more. */
    public Matchmaker withScorers(Scorers others) {
        return new Matchmaker(others, strategies, distances, watch);
    }

    /** This matchmaker with other strategies, as a rule the standard ones and some more. */
    public Matchmaker withStrategies(PairingStrategies others) {
        return new Matchmaker(scorers, others, distances, watch);
    }

    /** This matchmaker with another source of distances. */
    public Matchmaker withDistances(DistanceProvider others) {
        return new Matchmaker(scorers, strategies, others, watch);
    }

    /**
     * This matchmaker, rating every pair again in the opposite order and turned round where a scorer says that it is symmetric:
     * for trying out scorers of one's own. Without it each pair is rated once, and what was rated is what counts.
     */
    public Matchmaker withScorersChecked() {
        return new Matchmaker(scorers, strategies, distances, watch.checking());
    }

    /**
     * This matchmaker with a limit of time for scorers; without it, scorers run on the thread of the caller and take as long as
     * they like. The clock is read for nothing else.
     *
     * @param longest the longest that scorers may take to prepare, to rate all pairs of a round, and to explain one pair, each;
     *     more than zero
     */
    public Matchmaker withScorerLimit(Duration longest) {
        return new Matchmaker(scorers, strategies, distances, watch.limitedTo(longest));
    }

    /**
     * Pairs people by the programme's own strategy, with seed 0.
     *
     * @param on the date for which rules are judged
     * @throws dev.mentoring.core.MentoringException when programme and roster do not go together, a locked pair breaks a
     *     rule, a scorer fails, or the strategy does not serve the problem
     *     or does wrong
     */
    public Match match(Programme programme, Roster roster, LocalDate on) {
        return match(programme, roster, on, programme.strategy(), 0, RunControl.none());
    }

    /**
     * Pairs people.
     *
     * @param on the date for which rules are judged
     * @param strategy the strategy, in place of the programme's own
     * @param seed decides ties, together with the identifiers
     * @param control tells of progress and can cancel; a run that is cancelled while it pairs gives a result of that status,
     *     without pairings
     * @throws RunCancelledException when the run is cancelled while rules and scores are still worked out
     * @throws dev.mentoring.core.MentoringException as above
     */
    public Match match(
            Programme programme, Roster roster, LocalDate on, StrategyChoice strategy, long seed, RunControl control) {
        return rematch(programme, roster, on, ImmutableSet.of(), strategy, seed, control);
    }

    /**
     * Pairs people again by the strategy {@code rematch}, with seed 0: the most pairs, then the largest total, then the most earlier pairs kept.
     *
     * @param on the date for which rules are judged
     * @param earlier the pairs of an earlier result; {@link #running} names those that a roster knows of
     * @throws dev.mentoring.core.MentoringException as above
     */
    public Match rematch(Programme programme, Roster roster, LocalDate on, ImmutableSet<MentoringPair> earlier) {
        return rematch(programme, roster, on, earlier, StrategyChoice.of(REMATCH), 0, RunControl.none());
    }

    /**
     * Pairs people again, and keeps of an earlier result what the strategy is asked to keep.
     *
     * @param on the date for which rules are judged
     * @param earlier the pairs of an earlier result; people who are gone and pairs that are not allowed any more may be among them
     * @param strategy {@code rematch} with its settings, or {@code ordered} with the objective {@code kept}; others do not look at earlier pairs
     * @param seed decides ties, together with the identifiers
     * @param control tells of progress and can cancel
     * @throws RunCancelledException when the run is cancelled while rules and scores are still worked out
     * @throws dev.mentoring.core.MentoringException as above
     */
    public Match rematch(
            Programme programme,
            Roster roster,
            LocalDate on,
            ImmutableSet<MentoringPair> earlier,
            StrategyChoice strategy,
            long seed,
            RunControl control) {
        Claim proves = strategies.claimOf(strategy.name());
        CompiledRound round = compile(programme, roster, on, earlier, control);
        StrategyUsed how = new StrategyUsed(strategy.name(), seed, strategy.options());
        return new Match(round, strategies.solve(round.problem(), how, control), proves);
    }

    /** The pairings of the programme's own type that a roster says are running, to be kept by a rematch. */
    public static ImmutableSet<MentoringPair> running(Roster roster) {
        return roster.history().stream()
                .filter(relationship ->
                        relationship.running() && relationship.type().isEmpty())
                .map(Relationship::pair)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The pairs of a result, to be kept by a rematch. */
    public static ImmutableSet<MentoringPair> pairsOf(MatchingResult result) {
        return result.pairings().stream()
                .map(pairing -> new MentoringPair(pairing.mentor(), pairing.mentee()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The question that a round asks, without answering it.
     *
     * @param on the date for which rules are judged
     * @throws dev.mentoring.core.MentoringException when programme and roster do not go together, a locked pair breaks a rule,
     *     or a scorer fails
     */
    public CompiledRound compile(Programme programme, Roster roster, LocalDate on) {
        return compile(programme, roster, on, ImmutableSet.of());
    }

    /**
     * The question that a round asks when pairs of an earlier result may be kept, without answering it.
     *
     * @param on the date for which rules are judged
     * @param earlier the pairs of the earlier result, as for {@link #rematch}
     * @throws dev.mentoring.core.MentoringException as above
     */
    public CompiledRound compile(
            Programme programme, Roster roster, LocalDate on, ImmutableSet<MentoringPair> earlier) {
        return compile(programme, roster, on, earlier, RunControl.none());
    }

    private CompiledRound compile(
            Programme programme, Roster roster, LocalDate on, ImmutableSet<MentoringPair> earlier, RunControl control) {
        return ProblemCompiler.compile(programme, roster, on, distances, scorers, watch, earlier, control.cancelled());
    }
}
