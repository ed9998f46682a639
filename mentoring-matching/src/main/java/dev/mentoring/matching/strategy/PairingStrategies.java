package dev.mentoring.matching.strategy;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.TreeMap;

/** The catalogue of strategies by stable name, and the one door through which they run. */
public final class PairingStrategies {

    private static final PairingStrategies STANDARD = new PairingStrategies(ImmutableSortedMap.of())
            .plus(ObjectiveStrategy.MAX_SCORE)
            .plus(ObjectiveStrategy.MAX_COVERAGE)
            .plus(ObjectiveStrategy.BOTTLENECK)
            .plus(ObjectiveStrategy.FAIR)
            .plus(ObjectiveStrategy.RANK_MAXIMAL)
            .plus(ObjectiveStrategy.GENEROUS)
            .plus(ObjectiveStrategy.ORDERED)
            .plus(RematchStrategy.REMATCH)
            .plus(SerialDictatorship.BY_TURNS)
            .plus(TieStrategy.SUPER)
            .plus(TieStrategy.STRONG)
            .plus(TopTradingCycles.TRADING)
            .plus(ImmediateAcceptance.ROUNDS)
            .plus(StableStrategy.MENTEE)
            .plus(StableStrategy.MENTOR)
            .plus(LargestStableStrategy.PROMOTION)
            .plus(EgalitarianStable.LEAST_RANKS)
            .plus(LeastRegretStable.LEAST_REGRET)
            .plus(ListedStable.ALL)
            .plus(PeerScoreStrategy.MAX_SCORE)
            .plus(PeerScoreStrategy.MAX_COVERAGE)
            .plus(PeerStableStrategy.STABLE)
            .plus(PeerSuperStableStrategy.SUPER)
            .plus(PeerAlmostStableStrategy.ALMOST)
            .plus(GreedyStrategy.GREEDY)
            .plus(GreedyStrategy.RANDOM);

    private final ImmutableSortedMap<String, PairingStrategy> byName;

    private PairingStrategies(ImmutableSortedMap<String, PairingStrategy> byName) {
        this.byName = byName;
    }

    /** The strategies of this library. */
    public static PairingStrategies standard() {
        return STANDARD;
    }

    /**
     * The catalogue with one more strategy.
     *
     * @throws InvalidModelException when the name is taken, or is no identifier
     */
    public PairingStrategies plus(PairingStrategy strategy) {
        String name = Ids.require(Strings.nullToEmpty(strategy.name()), "strategy");
        if (byName.containsKey(name)) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "strategies", "a strategy of that name exists", name);
        }
        TreeMap<String, PairingStrategy> more = new TreeMap<>(byName);
        more.put(name, strategy);
        return new PairingStrategies(ImmutableSortedMap.copyOf(more));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The strategies, by name. */
    public ImmutableList<PairingStrategy> all() {
        return byName.values().asList();
    }

    /**
     * The strategy of a name.
     *
     * @throws StrategyException when there is none; lists the names and the nearest one
     */
    public PairingStrategy named(String name) {
        PairingStrategy strategy = byName.get(name);
        if (strategy == null) {
            String nearest = Nearest.to(name, names())
                    .map(known -> ", nearest is \"" + known + "\"")
                    .orElse("");
            throw StrategyException.of(ProblemCode.UNKNOWN_STRATEGY, "strategy/name", "there is " + names() + nearest);
        }
        return strategy;
    }

    /**
     * Pairs the people of a problem, and verifies the result before it is returned.
     *
     * <p>A strategy that does not heed {@code control} is not stopped: its result is returned when it comes, whole or not at all.
     *
     * @throws StrategyException when no strategy has the name, or it does not serve the problem; when a strategy of a user's own
     *     throws, gives nothing, says that it was cancelled though nobody cancelled it, or gives a result that does not repeat {@code
     *     how} or does not verify
     * @throws InvalidModelException when a setting is not one that the strategy takes, or scores are too
     *     large for exact arithmetic
     * @throws dev.mentoring.core.InternalErrorException when a strategy of this library does what a user's may not
     */
    public MatchingResult solve(MatchingProblem problem, StrategyUsed how, RunControl control) {
        GuardedStrategy strategy = guarded(how.name());
        if (!strategy.serves(problem)) {
            throw unsuited(problem, how);
        }
        return strategy.pair(problem, how, control);
    }

    /**
     * What a checker is to prove of the results of a strategy.
     *
     * @throws StrategyException when there is none of the name, or it does not say
     */
    public Claim claimOf(String name) {
        return guarded(name).claim();
    }

    private GuardedStrategy guarded(String name) {
        PairingStrategy strategy = named(name);
        return new GuardedStrategy(name, strategy, STANDARD.byName.get(name) == strategy);
    }

    /** That a strategy cannot take the ties of a problem, with the names of those of this library that are for choices and can. */
    static StrategyException tied(String name, MatchingProblem problem) {
        ImmutableList<String> serving = STANDARD.all().stream()
                .filter(strategy -> strategy.serves(problem)
                        && strategy.card()
                                .filter(card -> card.ties() == StrategyCard.Ties.DRAWN
                                        || card.ties() == StrategyCard.Ties.ALLOWED)
                                .isPresent())
                .map(PairingStrategy::name)
                .collect(ImmutableList.toImmutableList());
        return StrategyException.of(
                ProblemCode.PREFERENCES_TIED,
                "strategy/name",
                name + " needs preferences without ties; these serve with ties: " + serving);
    }

    private StrategyException unsuited(MatchingProblem problem, StrategyUsed how) {
        boolean ties = hasTies(problem, PreferenceSource.of(how.options()).orElse(PreferenceSource.CHOICES));
        ImmutableList<String> serving = names().stream()
                .filter(name -> guarded(name).surelyServes(problem, ties))
                .collect(ImmutableList.toImmutableList());
        String instead = serving.isEmpty()
                ? "no strategy of the catalogue does; peers need one place each"
                : "these do: " + serving;
        return StrategyException.of(
                ProblemCode.STRATEGY_UNSUITED,
                "strategy/name",
                how.name() + " does not serve problems of this kind; " + instead);
    }

    private static boolean hasTies(MatchingProblem problem, PreferenceSource source) {
        return problem instanceof TwoSidedProblem twoSided
                ? Preferences.of(twoSided, source).hasTies()
                : PeerPreferences.of((PeerProblem) problem, source).hasTies();
    }
}
