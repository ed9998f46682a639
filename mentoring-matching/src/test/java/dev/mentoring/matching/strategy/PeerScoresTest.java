package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.OddSetCertificate;
import dev.mentoring.matching.certificate.OddSetCertificate.OddSet;
import dev.mentoring.matching.certificate.Remedy;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.ToldPeers;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Peers by score against every matching of small problems. */
class PeerScoresTest {

    private static final long SEED = 20261122;

    @Test
    void agree_with_every_matching_of_small_problems() {
        run(2_000);
    }

    @Test
    @Tag("thorough")
    void agree_with_every_matching_of_fifty_thousand_small_problems() {
        System.out.println("PeerScoresTest: 50,000 problems from seed " + SEED);
        run(50_000);
    }

    private static void run(int problems) {
        int infeasible = 0;
        int withSets = 0;
        for (int k = 0; k < problems; k++) {
            ToldPeers told = ToldPeers.random(SEED + k);
            List<List<Pairing>> all = told.matchings();
            MatchingResult score = check(told, k, "peer-max-score", Options.none(), all, byScore());
            check(told, k, "peer-max-coverage", Options.none(), all, byPairs());
            List<String> skipped = told.people().stream()
                    .map(Person::id)
                    .filter(id -> id.hashCode() % 3 == 0)
                    .toList();
            check(told, k, "peer-max-coverage", skipped(skipped), all, bySkips(skipped));
            infeasible += score.status() == Status.INFEASIBLE ? 1 : 0;
            withSets += ((OddSetCertificate) score.certificate().orElseThrow())
                            .sets()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(infeasible).isPositive();
        assertThat(withSets).isPositive();
    }

    private static Options skipped(List<String> ids) {
        return ids.isEmpty()
                ? Options.none()
                : Options.of(Map.of(Claim.SKIPPED, new Options.Texts(ImmutableList.copyOf(ids))));
    }

    private static Comparator<List<Pairing>> byScore() {
        return Comparator.<List<Pairing>>comparingLong(PeerScoresTest::total).thenComparingInt(List::size);
    }

    private static Comparator<List<Pairing>> byPairs() {
        return Comparator.<List<Pairing>>comparingInt(List::size).thenComparingLong(PeerScoresTest::total);
    }

    private static Comparator<List<Pairing>> bySkips(List<String> skipped) {
        return Comparator.<List<Pairing>>comparingInt(List::size)
                .thenComparingLong(made -> made.stream()
                        .mapToLong(p -> (skipped.contains(p.mentor()) ? 1 : 0) + (skipped.contains(p.mentee()) ? 1 : 0))
                        .sum())
                .thenComparingLong(PeerScoresTest::total);
    }

    private static long total(List<Pairing> made) {
        return made.stream().mapToLong(Pairing::score).sum();
    }

    private static MatchingResult check(
            ToldPeers told,
            int k,
            String strategy,
            Options settings,
            List<List<Pairing>> all,
            Comparator<List<Pairing>> order) {
        StrategyUsed how = new StrategyUsed(strategy, k % 3, settings);
        MatchingResult result = solve(told.problem(k), how);
        assertThat(result).isEqualTo(solve(told.problem(k + 1), how));
        if (all.isEmpty()) {
            assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        } else {
            assertThat(result.status()).isEqualTo(Status.SOLVED);
            List<Pairing> best = all.stream().max(order).orElseThrow();
            assertThat(order.compare(result.pairings(), best)).isZero();
        }
        if (k % 20 == 0) {
            refusesForgeries(told.problem(k), result, all, order);
        }
        return result;
    }

    /** Other pairings under the same proof, and the same under a changed one, are accepted only where they are as good. */
    private static void refusesForgeries(
            PeerProblem problem, MatchingResult result, List<List<Pairing>> all, Comparator<List<Pairing>> order) {
        for (List<Pairing> other : all) {
            MatchingResult forged =
                    remade(problem, result, other, result.certificate().orElseThrow());
            assertThat(CertificateChecker.verify(problem, forged).valid())
                    .isEqualTo(result.status() == Status.SOLVED && order.compare(other, result.pairings()) == 0);
        }
        if (all.isEmpty()) {
            return;
        }
        for (Certificate changed :
                changes((OddSetCertificate) result.certificate().orElseThrow())) {
            for (Status status : List.of(Status.SOLVED, Status.INFEASIBLE)) {
                MatchingResult forged = MatchingResult.answering(problem, result.strategy())
                        .pairings(worst(all, order))
                        .certificate(changed)
                        .build(status);
                assertThat(CertificateChecker.verify(problem, forged).valid()).isFalse();
            }
        }
    }

    private static List<Pairing> worst(List<List<Pairing>> all, Comparator<List<Pairing>> order) {
        List<Pairing> worst = all.stream().min(order).orElse(List.of());
        List<Pairing> best = all.stream().max(order).orElse(List.of());
        boolean same = all.isEmpty() || order.compare(worst, best) == 0;
        return same ? List.of(new Pairing("p0", "p0", 0, false)) : worst;
    }

    private static MatchingResult remade(
            PeerProblem problem, MatchingResult result, List<Pairing> pairings, Certificate certificate) {
        return MatchingResult.answering(problem, result.strategy())
                .pairings(pairings)
                .certificate(certificate)
                .build(Status.SOLVED);
    }

    private static List<Certificate> changes(OddSetCertificate c) {
        List<Certificate> changes = new ArrayList<>();
        for (int k = 0; k < c.numbers().length(); k++) {
            for (long by : new long[] {-2, -1, 1, 2, Long.MIN_VALUE}) {
                long[] numbers = c.numbers().toArray();
                numbers[k] += by;
                changes.add(new OddSetCertificate(
                        c.scoreFactor(), c.pairBonus(), c.skipBonus(), ImmutableLongArray.copyOf(numbers), c.sets()));
            }
        }
        for (int k = 0; k < c.sets().size(); k++) {
            OddSet set = c.sets().get(k);
            for (OddSet other : List.of(
                    new OddSet(set.number() + 1, set.within(), set.peers()),
                    new OddSet(set.number() - 1, set.within(), set.peers()),
                    new OddSet(set.number(), k, set.peers()),
                    new OddSet(set.number(), Integer.MAX_VALUE, set.peers()),
                    new OddSet(Long.MIN_VALUE, set.within(), set.peers()),
                    new OddSet(set.number(), set.within(), ImmutableList.of("nobody")))) {
                List<OddSet> sets = new ArrayList<>(c.sets());
                sets.set(k, other);
                changes.add(new OddSetCertificate(
                        c.scoreFactor(), c.pairBonus(), c.skipBonus(), c.numbers(), ImmutableList.copyOf(sets)));
            }
        }
        for (long factor : new long[] {-1, 0, Long.MAX_VALUE, Long.MIN_VALUE}) {
            changes.add(new OddSetCertificate(factor, c.pairBonus(), c.skipBonus(), c.numbers(), c.sets()));
            changes.add(new OddSetCertificate(c.scoreFactor(), factor - 1, c.skipBonus(), c.numbers(), c.sets()));
            changes.add(new OddSetCertificate(c.scoreFactor(), c.pairBonus(), factor - 1, c.numbers(), c.sets()));
        }
        return changes;
    }

    @Test
    void offers_whoever_is_left_to_join_the_pair_that_suits_best() {
        PeerProblem problem = PeerProblem.builder("five")
                .addPeer(Person.of("ada"))
                .addPeer(Person.of("ben"))
                .addPeer(Person.of("cy"))
                .addPeer(Person.of("di"))
                .addPeer(Person.of("eli"))
                .pair("ada", "ben", 9)
                .pair("cy", "di", 8)
                .pair("ada", "eli", 1)
                .pair("ben", "eli", 2)
                .pair("cy", "eli", 2)
                .pair("di", "eli", 3)
                .build();
        Options trio = Options.of(Map.of(Claim.ODD, new Options.Text(Claim.TRIO)));

        assertThat(solve(problem, new StrategyUsed("peer-max-score", 0, trio)).remedies())
                .containsExactly(new Remedy(Remedy.Kind.TRIO, "eli", ImmutableList.of("cy", "di")));
        assertThat(solve(problem, StrategyUsed.of("peer-max-score")).remedies()).isEmpty();
    }

    @Test
    void leaves_out_who_was_left_out_least_often() {
        PeerProblem problem = PeerProblem.builder("three")
                .addPeer(Person.of("ada"))
                .addPeer(Person.of("ben"))
                .addPeer(Person.of("cy"))
                .pair("ada", "ben", 9)
                .pair("ada", "cy", 8)
                .pair("ben", "cy", 1)
                .build();
        Options history = Options.parse(Map.of(Claim.SKIPPED, "ben, cy, cy, gone"));

        assertThat(solve(problem, new StrategyUsed("peer-max-coverage", 0, history))
                        .pairings())
                .containsExactly(new Pairing("ben", "cy", 1, false));
        assertThat(solve(problem, StrategyUsed.of("peer-max-coverage")).pairings())
                .containsExactly(new Pairing("ada", "ben", 9, false));
    }

    @Test
    void refuses_what_it_does_not_serve() {
        PeerProblem several = PeerProblem.builder("two places")
                .addPeer(Person.of("ada", 2))
                .allowEveryPair()
                .build();
        PeerProblem.Builder many = PeerProblem.builder("too large");
        for (int k = 0; k < 3_000; k++) {
            many.addPeer(new Person("p" + k, 1, 1, Optional.empty()));
        }
        many.pair(0, 1, MatchingProblem.LARGEST_SCORE);

        assertThatThrownBy(() -> solve(several, StrategyUsed.of("peer-max-score")))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("STRATEGY_UNSUITED");
        assertThatThrownBy(() -> solve(many.build(), StrategyUsed.of("peer-max-score")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("SCORE_OVERFLOW");
    }

    private static MatchingResult solve(PeerProblem problem, StrategyUsed how) {
        return PairingStrategies.standard().solve(problem, how, RunControl.none());
    }
}
