package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.Outcomes;
import dev.mentoring.matching.oracle.Outcomes.Outcome;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RematchOracleTest {

    private static final long SEED = 20_261_122L;

    @Test
    void at_most_so_many_changes_and_every_price_agree_with_every_matching_tried() {
        agrees(2_000);
    }

    @Test
    @Tag("thorough")
    void at_most_so_many_changes_and_every_price_agree_with_every_matching_tried_many_times() {
        System.out.println("rematch oracle: seeds " + SEED + " and following");
        agrees(20_000);
    }

    private static void agrees(int count) {
        int limited = 0;
        int branched = 0;
        for (long seed = SEED; seed < SEED + count; seed++) {
            Told told = told(seed);
            Set<Outcome> outcomes = Outcomes.of(told);
            for (boolean pairsFirst : new boolean[] {true, false}) {
                for (long changes = seed % 2; changes < 4; changes += 2) {
                    MatchingResult result = solve(told, seed, pairsFirst, "changes", changes);
                    if (agrees(
                            told, outcomes, result, pairsFirst, changes, 0, "changes " + changes + ", seed " + seed)) {
                        limited++;
                        branched += branches(result);
                    }
                }
                long price = new SplittableRandom(seed).nextLong(200);
                MatchingResult priced = solve(told, seed, pairsFirst, "price", price);
                agrees(told, outcomes, priced, pairsFirst, Long.MAX_VALUE, price, "price " + price + ", seed " + seed);
                MatchingResult plain = solve(told, seed, pairsFirst, "branchings", 0);
                agrees(told, outcomes, plain, pairsFirst, Long.MAX_VALUE, 0, "no limit, seed " + seed);
            }
        }
        assertThat(limited).as("limits bind").isGreaterThan(count / 20);
        assertThat(branched).as("branching is needed").isPositive();
    }

    private static int branches(MatchingResult result) {
        RematchCertificate proof = (RematchCertificate) result.certificate().orElseThrow();
        return proof.total().size() + proof.kept().size() > 2 ? 1 : 0;
    }

    /** Problems with more earlier pairs than usual, and only now and then groups. */
    private static Told told(long seed) {
        Told told = RandomTold.nested(seed);
        SplittableRandom random = new SplittableRandom(seed);
        return new Told(
                told.mentors(),
                told.mentees(),
                told.pairs(),
                told.locked(),
                told.forbidden(),
                told.allowed().stream().filter(pair -> random.nextInt(2) == 0).toList(),
                told.groups());
    }

    private static MatchingResult solve(Told told, long seed, boolean pairsFirst, String setting, long value) {
        Map<String, Options.Value> options = new TreeMap<>();
        options.put(setting, new Options.Whole(value));
        if (!pairsFirst || seed % 2 == 0) {
            options.put("goal", new Options.Text(pairsFirst ? "max-coverage" : "max-score"));
        }
        StrategyUsed how = new StrategyUsed("rematch", seed, Options.of(options));
        TwoSidedProblem problem = told.problem();
        MatchingResult result = RematchStrategy.REMATCH.pair(problem, how, RunControl.none());
        assertThat(CertificateChecker.verify(problem, result).refusals())
                .as("seed %d, %s %d, pairs first %s", seed, setting, value, pairsFirst)
                .isEmpty();
        return result;
    }

    /** Whether the limit made a difference. */
    private static boolean agrees(
            Told told,
            Set<Outcome> outcomes,
            MatchingResult result,
            boolean pairsFirst,
            long changes,
            long price,
            String name) {
        if (outcomes.isEmpty()) {
            assertThat(result.status()).as(name).isEqualTo(Status.INFEASIBLE);
            return false;
        }
        long keepable = outcomes.stream().mapToLong(Outcome::kept).max().orElseThrow();
        ToLongFunction<Outcome> value = outcome -> outcome.total() + price * outcome.kept();
        Comparator<Outcome> order = Comparator.comparingLong(value).thenComparingLong(Outcome::kept);
        order = pairsFirst ? Comparator.comparingLong(Outcome::pairs).thenComparing(order) : order;
        Outcome best = outcomes.stream()
                .filter(outcome -> outcome.kept() >= keepable - changes)
                .max(order)
                .orElseThrow();
        RematchCertificate proof = (RematchCertificate) result.certificate().orElseThrow();
        Outcome made = new Outcome(result.totals().pairs(), result.totals().score(), kept(told, result));
        assertThat(result.status()).as(name).isEqualTo(Status.SOLVED);
        assertThat(proof.keepable()).as(name).isEqualTo(keepable);
        assertThat(value.applyAsLong(made)).as(name).isEqualTo(value.applyAsLong(best));
        assertThat(made.kept()).as(name).isEqualTo(best.kept());
        assertThat(made.pairs()).as(name).isGreaterThanOrEqualTo(pairsFirst ? best.pairs() : 0);
        return outcomes.stream().max(order).orElseThrow().kept() < keepable - changes;
    }

    private static long kept(Told told, MatchingResult result) {
        return result.pairings().stream()
                .map(pairing -> new Told.Pair(pairing.mentor(), pairing.mentee(), 0))
                .filter(pair -> told.earlier().stream().anyMatch(pair::hasThePeopleOf))
                .count();
    }
}
