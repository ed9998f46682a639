package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.ListingCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StableSizeCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.RandomMarket;
import dev.mentoring.matching.oracle.StableOracle;
import dev.mentoring.matching.oracle.StableOracle.Notion;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every strategy of choices against every matching of small markets. */
class StableStrategiesTest {

    private static final long SEED = 20261122;
    private static final List<PreferenceSource> SOURCES = List.of(PreferenceSource.values());

    @Test
    void agree_with_every_matching_of_small_markets() {
        run(1_500);
    }

    @Test
    @Tag("thorough")
    void agree_with_every_matching_of_fifty_thousand_small_markets() {
        System.out.println("StableStrategiesTest: 50,000 markets from seed " + SEED);
        run(50_000);
    }

    private static void run(int markets) {
        Map<String, Integer> seen = new TreeMap<>();
        for (int k = 0; k < markets; k++) {
            long seed = SEED + k;
            Told told = switch (k % 3) {
                case 0 -> RandomMarket.tied(seed);
                case 1 -> RandomMarket.strict(seed);
                default -> RandomMarket.oneToOne(seed);
            };
            PreferenceSource source = SOURCES.get(k % 4 == 0 ? (k / 4) % 3 : 0);
            check(told, source, seed % 5, seen);
        }
        assertThat(seen).containsKeys("super", "no super", "strong", "no strong", "ties differ in size", "several");
    }

    private static void check(Told told, PreferenceSource source, long seed, Map<String, Integer> seen) {
        StableOracle oracle = new StableOracle(told, source);
        StableOracle drawn = oracle.drawn(seed);
        List<Long> stable = drawn.stable(Notion.WEAK);

        long best = drawn.bits(solve(told, "stable-mentee", source, seed).pairings());
        assertThat(stable).contains(best);
        assertThat(drawn.isBestForMentees(best, stable)).isTrue();

        long mentors = drawn.bits(solve(told, "stable-mentor", source, seed).pairings());
        assertThat(stable).contains(mentors);
        assertThat(drawn.isBestForMentors(mentors, stable)).isTrue();
        assertThat(Long.bitCount(mentors)).isEqualTo(Long.bitCount(best));

        checkSize(told, source, seed, oracle, seen);
        if (told.mentees().stream().allMatch(mentee -> mentee.capacity() <= 1)) {
            long traded =
                    drawn.bits(solve(told, "top-trading-cycles", source, seed).pairings());
            assertThat(drawn.isParetoOptimalForMentees(traded)).isTrue();
            checkExistence(told, source, seed, oracle, "super", Notion.SUPER, seen);
            checkExistence(told, source, seed, oracle, "strong", Notion.STRONG, seen);
        }
        solve(told, "immediate-acceptance", source, seed);
        checkStrict(told, source, oracle, seen);
    }

    private static void checkSize(
            Told told, PreferenceSource source, long seed, StableOracle oracle, Map<String, Integer> seen) {
        List<Long> weak = oracle.stable(Notion.WEAK);
        int largest = weak.stream().mapToInt(Long::bitCount).max().orElseThrow();
        int smallest = weak.stream().mapToInt(Long::bitCount).min().orElseThrow();
        MatchingResult result = solve(told, "stable-max", source, seed);
        long size = oracle.bits(result.pairings());
        assertThat(weak).contains(size);
        assertThat(3 * Long.bitCount(size)).isGreaterThanOrEqualTo(2 * largest);
        StableSizeCertificate proof =
                (StableSizeCertificate) result.certificate().orElseThrow();
        assertThat(proof.atMost())
                .isGreaterThanOrEqualTo(largest + told.locked().size());
        seen.merge(largest > smallest ? "ties differ in size" : "one size", 1, Integer::sum);
    }

    private static void checkExistence(
            Told told,
            PreferenceSource source,
            long seed,
            StableOracle oracle,
            String name,
            Notion notion,
            Map<String, Integer> seen) {
        List<Long> all = oracle.stable(notion);
        MatchingResult result = solve(told, "stable-" + name, source, seed);
        assertThat(result.status()).isEqualTo(all.isEmpty() ? Status.INFEASIBLE : Status.SOLVED);
        if (!all.isEmpty()) {
            assertThat(all).contains(oracle.bits(result.pairings()));
        }
        seen.merge((all.isEmpty() ? "no " : "") + name, 1, Integer::sum);
    }

    private static void checkStrict(
            Told told, PreferenceSource source, StableOracle oracle, Map<String, Integer> seen) {
        boolean oneEach = told.mentees().stream().allMatch(p -> p.capacity() <= 1)
                && told.mentors().stream().allMatch(p -> p.capacity() <= 1);
        if (oracle.hasTies(source)) {
            assertThatThrownBy(() -> solve(told, "stable-all", source, 0))
                    .isInstanceOf(StrategyException.class)
                    .hasMessageContaining("PREFERENCES_TIED");
            return;
        }
        List<Long> stable = oracle.stable(Notion.WEAK);
        MatchingResult all = solve(told, "stable-all", source, 0);
        ListingCertificate listing = (ListingCertificate) all.certificate().orElseThrow();
        assertThat(listing.complete()).isTrue();
        assertThat(listing.matchings()).hasSize(stable.size());
        assertThat(oracle.isBestForMentees(oracle.bits(all.pairings()), stable)).isTrue();
        if (stable.size() > 1) {
            seen.merge("several", 1, Integer::sum);
        }
        if (oneEach) {
            long equal =
                    oracle.bits(solve(told, "stable-egalitarian", source, 0).pairings());
            assertThat(stable).contains(equal);
            assertThat(oracle.cost(equal))
                    .isEqualTo(stable.stream().mapToLong(oracle::cost).min().orElseThrow());
            long least = oracle.bits(solve(told, "stable-min-regret", source, 0).pairings());
            assertThat(stable).contains(least);
            assertThat(oracle.regret(least))
                    .isEqualTo(stable.stream().mapToLong(oracle::regret).min().orElseThrow());
        }
    }

    private static MatchingResult solve(Told told, String strategy, PreferenceSource source, long seed) {
        Options settings = Options.of(Map.of(PreferenceSource.SETTING, new Options.Text(source.text())));
        MatchingResult result = PairingStrategies.standard()
                .solve(told.problem(), new StrategyUsed(strategy, seed, settings), RunControl.none());
        assertThat(CertificateChecker.verify(told.problem(), result).valid()).isTrue();
        return result;
    }
}
