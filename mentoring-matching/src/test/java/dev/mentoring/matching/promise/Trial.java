package dev.mentoring.matching.promise;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.promise.Market.Place;
import dev.mentoring.matching.promise.Market.Someone;
import dev.mentoring.matching.promise.MarketOracle.Notion;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.Promise;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyCard;
import dev.mentoring.matching.strategy.StrategyCard.Ties;
import dev.mentoring.matching.strategy.StrategyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a strategy makes of a market, and whether that keeps a promise. */
final class Trial {

    /** Somebody, and the list that they state instead of their own. */
    record Instead(String id, ImmutableList<ImmutableList<String>> list) {}

    private final PairingStrategy strategy;
    private final StrategyCard card;
    private final Market market;
    private final StrategyUsed how;
    private final MarketOracle oracle;
    private final Optional<List<Pairing>> pairings;

    Trial(PairingStrategy strategy, Market market, long seed, Options options) {
        this.strategy = strategy;
        this.market = market;
        card = strategy.card().orElseThrow();
        how = new StrategyUsed(strategy.name(), seed, options);
        oracle = new MarketOracle(market, card.ties() == Ties.DRAWN ? OptionalLong.of(seed) : OptionalLong.empty());
        pairings = pairings(market);
    }

    /** The pairings; empty where the strategy refuses the problem or finds that it has no solution. */
    private Optional<List<Pairing>> pairings(Market asked) {
        try {
            MatchingResult result = strategy.pair(asked.problem(), how, RunControl.none());
            return result.status() == Status.INFEASIBLE ? Optional.empty() : Optional.of(result.pairings());
        } catch (StrategyException refused) {
            return Optional.empty();
        }
    }

    /** Whether the promise says anything of what the strategy made. */
    boolean concerns(Promise promise) {
        boolean one = market.people().stream()
                .allMatch(someone ->
                        someone.place() != Place.MENTEE || someone.person().capacity() <= 1);
        return pairings.isPresent() && (one || promise != Promise.PARETO_OPTIMAL_FOR_MENTEES);
    }

    boolean keeps(Promise promise) {
        long made = oracle.bits(pairings.orElseThrow());
        return switch (promise) {
            case STABLE -> oracle.isStable(made, Notion.WEAK);
            case BEST_FOR_MENTEES -> oracle.isBest(made, Place.MENTEE, notion());
            case BEST_FOR_MENTORS -> oracle.isBest(made, Place.MENTOR, notion());
            case PARETO_OPTIMAL_FOR_MENTEES -> oracle.isParetoOptimal(made, Place.MENTEE);
            case STRATEGY_PROOF_FOR_MENTEES,
                    ORDER_PROOF_FOR_MENTEES,
                    STRATEGY_PROOF_FOR_MENTORS,
                    STRATEGY_PROOF_FOR_PEERS -> gain(promise).isEmpty();
            case MOST_PAIRS -> oracle.hasMostPairs(made);
            case LARGEST_SCORE -> oracle.hasLargestScore(made);
        };
    }

    /** What the strategy means by stable. */
    private Notion notion() {
        return switch (strategy.proves()) {
            case SUPER_STABLE -> Notion.SUPER;
            case STRONGLY_STABLE -> Notion.STRONG;
            default -> Notion.WEAK;
        };
    }

    /** Whether the promise forbids the list and the person gains by it. */
    boolean gains(Promise promise, Instead instead) {
        Someone someone = market.people().stream()
                .filter(person -> person.id().equals(instead.id()))
                .findFirst()
                .orElseThrow();
        boolean mayAdd = promise != Promise.ORDER_PROOF_FOR_MENTEES;
        boolean adds = someone.person().preferences().isPresent()
                && instead.list().stream()
                        .flatMap(List::stream)
                        .anyMatch(partner -> someone.person().preferences().get().stream()
                                .noneMatch(rank -> rank.contains(partner)));
        return mayState(promise, someone)
                && (mayAdd || !adds)
                && pairings(market.stating(instead.id(), instead.list()))
                        .map(other -> oracle.rankOfPartner(instead.id(), other)
                                < oracle.rankOfPartner(instead.id(), pairings.orElseThrow()))
                        .orElse(false);
    }

    /** Whether the promise speaks of the person. */
    private boolean mayState(Promise promise, Someone someone) {
        return Optional.of(someone.place()).equals(place(promise))
                && someone.person().capacity() == 1
                && !market.isLocked(someone);
    }

    /** On which list those stand of whose statements a promise speaks. */
    private static Optional<Place> place(Promise promise) {
        return switch (promise) {
            case STRATEGY_PROOF_FOR_MENTEES, ORDER_PROOF_FOR_MENTEES -> Optional.of(Place.MENTEE);
            case STRATEGY_PROOF_FOR_MENTORS -> Optional.of(Place.MENTOR);
            case STRATEGY_PROOF_FOR_PEERS -> Optional.of(Place.PEER);
            default -> Optional.empty();
        };
    }

    /** The first list, of all that somebody could state, by which they gain. */
    Optional<Instead> gain(Promise promise) {
        for (Someone someone : market.people()) {
            if (mayState(promise, someone)) {
                for (List<String> list : lists(market.partners(someone))) {
                    Instead instead = new Instead(
                            someone.id(),
                            list.stream().map(ImmutableList::of).collect(ImmutableList.toImmutableList()));
                    if (gains(promise, instead)) {
                        return Optional.of(instead);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Every order of every part of some people, the shorter ones first. */
    static List<List<String>> lists(List<String> people) {
        List<List<String>> lists = new ArrayList<>();
        lists.add(List.of());
        for (int k = 0; k < lists.size(); k++) {
            for (String person : people) {
                if (!lists.get(k).contains(person)) {
                    List<String> longer = new ArrayList<>(lists.get(k));
                    longer.add(person);
                    lists.add(longer);
                }
            }
        }
        return lists;
    }
}
