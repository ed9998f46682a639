package dev.mentoring.matching.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.Idle;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.RandomMarket;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.Promise;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyCard;
import dev.mentoring.matching.strategy.StrategyCard.Bound;
import dev.mentoring.matching.strategy.StrategyCard.Places;
import dev.mentoring.matching.strategy.StrategyCard.Serves;
import dev.mentoring.matching.strategy.StrategyCard.Ties;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every card to what the strategy does: promises to every matching of small markets, the others to stored problems. */
class StrategyCardsTest {

    private static final long SEED = 20261122;
    private static final int MOST_PAIRS = 12;
    private static final ImmutableMap<String, Options> SETTINGS =
            ImmutableMap.of("ordered", Options.parse(Map.of("objectives", "total")));
    private static final Set<Promise> ON_STATING = EnumSet.of(
            Promise.STRATEGY_PROOF_FOR_MENTEES,
            Promise.ORDER_PROOF_FOR_MENTEES,
            Promise.STRATEGY_PROOF_FOR_MENTORS,
            Promise.STRATEGY_PROOF_FOR_PEERS);

    static Stream<PairingStrategy> strategies() {
        return PairingStrategies.standard().all().stream();
    }

    static Stream<StoredCase> cases() {
        return StoredCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void a_card_is_there(PairingStrategy strategy) {
        assertThat(strategy.card()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void a_card_tells_which_problems_are_served(PairingStrategy strategy) {
        StrategyCard card = strategy.card().orElseThrow();

        assertThat(strategy.serves(SmallProblems.twoSided(1, 1))).isEqualTo(card.serves() == Serves.TWO_SIDED);
        assertThat(strategy.serves(SmallProblems.peers(1))).isEqualTo(card.serves() == Serves.PEERS);
        if (card.serves() == Serves.TWO_SIDED) {
            assertThat(strategy.serves(SmallProblems.twoSided(2, 1))).isEqualTo(card.places() != Places.ONE);
            assertThat(strategy.serves(SmallProblems.twoSided(1, 2))).isEqualTo(card.places() == Places.SEVERAL);
            assertThat(strategy.serves(SmallProblems.grouped(0))).isEqualTo(card.keeps(Bound.GROUPS));
            assertThat(strategy.serves(SmallProblems.grouped(1)))
                    .isEqualTo(card.keeps(Bound.GROUPS) && card.keeps(Bound.MINIMUMS));
        } else {
            assertThat(strategy.serves(SmallProblems.peers(2))).isEqualTo(card.places() != Places.ONE);
        }
        assertThat(strategy.serves(SmallProblems.asking(card.serves()))).isEqualTo(card.keeps(Bound.MINIMUMS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void a_card_tells_whether_locked_pairs_are_kept(PairingStrategy strategy) {
        StrategyCard card = strategy.card().orElseThrow();

        assertThat(solve(strategy, SmallProblems.locked(card.serves())).pairings().stream()
                        .anyMatch(Pairing::locked))
                .isEqualTo(card.keeps(Bound.LOCKS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void a_card_tells_whether_ties_are_refused(PairingStrategy strategy) {
        StrategyCard card = strategy.card().orElseThrow();
        MatchingProblem tied = SmallProblems.tied(card.serves());

        if (card.ties() == Ties.REFUSED) {
            assertThatThrownBy(() -> solve(strategy, tied)).hasMessageContaining("PREFERENCES_TIED");
        } else {
            assertThat(solve(strategy, tied).status()).isNotEqualTo(Status.CANCELLED);
        }
    }

    private static MatchingResult solve(PairingStrategy strategy, MatchingProblem problem) {
        return PairingStrategies.standard()
                .solve(
                        problem,
                        new StrategyUsed(strategy.name(), 0, SETTINGS.getOrDefault(strategy.name(), Options.none())),
                        RunControl.none());
    }

    @Test
    void a_strategy_of_somebody_elses_says_nothing_unless_it_does() {
        assertThat(new Idle().card()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void who_promises_more_promises_less(PairingStrategy strategy) {
        Set<Promise> promises = strategy.card().orElseThrow().promises();

        assertThat(!promises.contains(Promise.STRATEGY_PROOF_FOR_MENTEES)
                        || promises.contains(Promise.ORDER_PROOF_FOR_MENTEES))
                .isTrue();
    }

    @Test
    void a_card_takes_no_promise_that_says_nothing_about_its_problems() {
        assertThatThrownBy(() -> StrategyCard.ofPeers().withPromises(Promise.BEST_FOR_MENTEES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BEST_FOR_MENTEES");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void what_is_promised_holds_in_small_markets(PairingStrategy strategy) {
        hold(strategy, 200, 100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    @Tag("thorough")
    void what_is_promised_holds_in_ten_thousand_small_markets(PairingStrategy strategy) {
        System.out.println("StrategyCardsTest: " + strategy.name() + ", 10,000 markets from seed " + SEED);
        hold(strategy, 10_000, 10_000);
    }

    private static void hold(PairingStrategy strategy, int markets, int marketsOfStatements) {
        StrategyCard card = strategy.card().orElseThrow();
        int concerned = 0;
        for (int k = 0; k < markets; k++) {
            long seed = SEED + k;
            Market market = market(card, seed);
            if (market.allowed().size() > MOST_PAIRS || !strategy.serves(market.problem())) {
                continue;
            }
            Trial trial = new Trial(strategy, market, seed % 5, SETTINGS.getOrDefault(strategy.name(), Options.none()));
            for (Promise promise : card.promises()) {
                if (trial.concerns(promise) && (k < marketsOfStatements || !ON_STATING.contains(promise))) {
                    concerned++;
                    assertThat(trial.keeps(promise))
                            .as("%s promises %s, market of seed %s", strategy.name(), promise, seed)
                            .isTrue();
                }
            }
        }
        assertThat(concerned).isGreaterThanOrEqualTo(card.promises().size() * marketsOfStatements / 4);
    }

    /** Of the kind that the card serves: with ties and without, with several places and one, with minimums and locks. */
    private static Market market(StrategyCard card, long seed) {
        if (card.serves() == Serves.PEERS) {
            return Counterexamples.market(
                    new Random(seed),
                    1 + (int) (seed % 6),
                    0,
                    card.ties() != Ties.REFUSED && seed % 3 == 0,
                    seed % 2 == 0);
        }
        Told told = switch ((int) (seed % (card.keeps(StrategyCard.Bound.MINIMUMS) ? 4 : 3))) {
            case 0 -> RandomMarket.tied(seed);
            case 1 -> RandomMarket.strict(seed);
            case 2 -> RandomMarket.oneToOne(seed);
            default -> withoutGroups(RandomTold.of(seed, MOST_PAIRS));
        };
        return Market.of(told);
    }

    private static Told withoutGroups(Told told) {
        return new Told(
                told.mentors(), told.mentees(), told.pairs(), told.locked(), told.forbidden(), List.of(), List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_stored_case_breaks_the_promise_that_it_names(StoredCase stored) {
        assertThat(stored.by()).isNotEmpty();
        stored.by().forEach((name, options) -> {
            PairingStrategy strategy = PairingStrategies.standard().named(name);
            assertThat(strategy.card().orElseThrow().promises())
                    .as("promises of %s", name)
                    .doesNotContain(stored.promise());
            assertThat(strategy.serves(stored.market().problem())).as(name).isTrue();
            Trial trial = new Trial(strategy, stored.market(), stored.seed(), options);
            assertThat(trial.concerns(stored.promise())).as(name).isTrue();
            if (ON_STATING.contains(stored.promise())) {
                assertThat(trial.gains(stored.promise(), stored.instead().orElseThrow()))
                        .as("somebody gains with %s", name)
                        .isTrue();
            } else {
                assertThat(trial.keeps(stored.promise())).as(name).isFalse();
            }
        });
    }

    @Test
    void every_promise_that_is_not_made_is_broken_by_a_stored_case() {
        assertThat(missing())
                .as("no case in src/test/resources/promises; found")
                .isEmpty();
    }

    /** Cases that would do for what has none, as the text of a file. */
    private static List<String> missing() {
        return Stream.of(Serves.values())
                .flatMap(kind -> Promise.about(kind).stream().flatMap(promise -> missing(kind, promise)))
                .toList();
    }

    private static Stream<String> missing(Serves kind, Promise promise) {
        List<StoredCase> stored = StoredCase.all();
        Map<PairingStrategy, Options> strategies = strategies()
                .filter(strategy -> strategy.card().orElseThrow().serves() == kind)
                .filter(strategy -> strategy.card().orElseThrow().notPromised().contains(promise))
                .filter(strategy -> stored.stream()
                        .noneMatch(one -> one.breaks(promise) && one.by().containsKey(strategy.name())))
                .collect(Collectors.toMap(
                        strategy -> strategy, strategy -> SETTINGS.getOrDefault(strategy.name(), Options.none())));
        List<StoredCase> found = Counterexamples.search(promise, strategies, kind, SEED, 200);
        Set<String> names =
                found.stream().flatMap(one -> one.by().keySet().stream()).collect(Collectors.toSet());
        return Stream.concat(
                found.stream().map(StoredCase::text),
                strategies.keySet().stream()
                        .map(PairingStrategy::name)
                        .filter(name -> !names.contains(name))
                        .map(name -> "nothing found for " + promise + " of " + name));
    }
}
