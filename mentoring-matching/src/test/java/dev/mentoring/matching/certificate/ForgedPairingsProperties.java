package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.matching.oracle.RandomMarket;
import dev.mentoring.matching.oracle.StableOracle;
import dev.mentoring.matching.oracle.StableOracle.Notion;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever pairings a result of choices has, with everything else made to fit: it is accepted exactly when they are what is claimed. */
class ForgedPairingsProperties {

    @Property(seed = "61", tries = 150)
    void accepts_only_pairings_that_are_what_is_claimed(@ForAll long seed) {
        check(seed);
    }

    @Property(seed = "62", tries = 5_000)
    @Tag("thorough")
    void accepts_only_pairings_that_are_what_is_claimed_in_many_markets(@ForAll long seed) {
        check(seed);
    }

    private static void check(long seed) {
        Told told = Math.floorMod(seed, 2L) == 0 ? RandomMarket.tied(seed) : RandomMarket.strict(seed);
        StableOracle oracle = new StableOracle(told, PreferenceSource.CHOICES);
        StableOracle drawn = oracle.drawn(seed);
        List<Long> stable = drawn.stable(Notion.WEAK);
        List<Long> weak = oracle.stable(Notion.WEAK);
        int largest = weak.stream().mapToInt(Long::bitCount).max().orElseThrow();
        boolean oneEach = told.mentees().stream().allMatch(mentee -> mentee.capacity() <= 1);
        for (long made : drawn.all()) {
            boolean best = stable.contains(made) && drawn.isBestForMentees(made, stable);
            boolean bestForMentors = stable.contains(made) && drawn.isBestForMentors(made, stable);
            assertThat(accepts(told, drawn, made, "stable-mentee", seed)).isEqualTo(best);
            assertThat(accepts(told, drawn, made, "stable-mentor", seed)).isEqualTo(bestForMentors);
            if (accepts(told, oracle, made, "stable-max", seed)) {
                assertThat(weak).contains(made);
                assertThat(3 * Long.bitCount(made)).isGreaterThanOrEqualTo(2 * largest);
            }
            if (oneEach) {
                assertThat(accepts(told, drawn, made, "stable-super", seed))
                        .isEqualTo(oracle.stable(Notion.SUPER).contains(made));
                assertThat(accepts(told, drawn, made, "stable-strong", seed))
                        .isEqualTo(oracle.stable(Notion.STRONG).contains(made));
            }
        }
        for (String mechanism : List.of("top-trading-cycles", "immediate-acceptance")) {
            if (oneEach) {
                StrategyUsed how = new StrategyUsed(mechanism, seed, Options.none());
                MatchingResult result = PairingStrategies.standard().solve(told.problem(), how, RunControl.none());
                for (long made : drawn.all()) {
                    MatchingResult forged =
                            forged(told, drawn, made, how, result.certificate().orElseThrow());
                    assertThat(CertificateChecker.verify(told.problem(), forged).valid())
                            .isEqualTo(made == drawn.bits(result.pairings()));
                }
            }
        }
    }

    private static boolean accepts(Told told, StableOracle oracle, long made, String strategy, long seed) {
        StrategyUsed how = new StrategyUsed(strategy, seed, Options.none());
        Certificate certificate = new StableCertificate();
        if (strategy.equals("stable-max")) {
            StableSizeCertificate proof = (StableSizeCertificate) PairingStrategies.standard()
                    .solve(told.problem(), how, RunControl.none())
                    .certificate()
                    .orElseThrow();
            long pairs = (long) Long.bitCount(made) + told.locked().size();
            long cover = new CoverCheck(told.problem(), new ArrayList<>())
                    .mostPairs(proof.coverMentors(), proof.coverMentees())
                    .orElseThrow();
            certificate = new StableSizeCertificate(
                    pairs,
                    Math.min(cover, pairs + (pairs - told.locked().size()) / 2),
                    proof.coverMentors(),
                    proof.coverMentees());
        }
        return CertificateChecker.verify(told.problem(), forged(told, oracle, made, how, certificate))
                .valid();
    }

    private static MatchingResult forged(
            Told told, StableOracle oracle, long made, StrategyUsed how, Certificate certificate) {
        return MatchingResult.answering(told.problem(), how)
                .pairings(oracle.pairings(made))
                .certificate(certificate)
                .build(Status.SOLVED);
    }
}
