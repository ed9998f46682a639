package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RematchCheckTest {

    /** Two rings of three, each of which gains by turning as a whole and not by halves, so that limits between need branching. */
    private static TwoSidedProblem rings(int rings) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("rings");
        for (int k = 0; k < 3 * rings; k++) {
            builder.addMentor(Person.of("m" + k));
            builder.addMentee(Person.of("e" + k));
        }
        for (int k = 0; k < 3 * rings; k++) {
            int next = k - k % 3 + (k + 1) % 3;
            builder.pair("m" + k, "e" + k, 10);
            builder.pair("m" + k, "e" + next, 20 + k / 3);
            builder.earlier("m" + k, "e" + k);
        }
        return builder.build();
    }

    private static MatchingResult solve(TwoSidedProblem problem, Map<String, Long> settings) {
        Map<String, Options.Value> values = new TreeMap<>();
        settings.forEach((name, number) -> values.put(name, new Options.Whole(number)));
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed("rematch", 0, Options.of(values)), RunControl.none());
    }

    private static RematchCertificate proof(MatchingResult result) {
        return (RematchCertificate) result.certificate().orElseThrow();
    }

    private static boolean accepts(TwoSidedProblem problem, MatchingResult result, Certificate certificate) {
        MatchingResult other = new MatchingResult(
                result.problemId(),
                result.problemDigest(),
                result.strategy(),
                result.status(),
                result.pairings(),
                result.unmatched(),
                result.totals(),
                result.remedies(),
                result.notes(),
                Optional.of(certificate),
                Optional.empty());
        return CertificateChecker.verify(problem, other).valid();
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "2, 60", "3, 93", "5, 93", "6, 123"})
    void a_ring_turns_as_a_whole_or_not_at_all(long changes, long total) {
        MatchingResult result = solve(rings(2), Map.of("changes", changes));

        assertThat(result.status()).isEqualTo(Status.SOLVED);
        assertThat(result.totals().score()).isEqualTo(total);
    }

    @Test
    void a_tree_of_leaves_proves_a_limit_that_no_price_attains() {
        RematchCertificate proof = proof(solve(rings(2), Map.of("changes", 2L)));

        assertThat(proof.total().size() + proof.kept().size()).isGreaterThan(2);
    }

    @Test
    void without_branching_the_gap_is_proved_instead() {
        TwoSidedProblem problem = rings(2);
        MatchingResult result = solve(problem, Map.of("changes", 2L, "branchings", 0L));

        assertThat(result.status()).isEqualTo(Status.BOUNDED);
        assertThat(result.totals().score()).isEqualTo(60);
        assertThat(proof(result).valueAtMost()).isGreaterThan(60).isLessThan(93);
        assertThat(CertificateChecker.verify(problem, result).valid()).isTrue();
        assertThat(accepts(problem, result, withValue(proof(result), 61))).isFalse();
        TwoSidedProblem tenfold = problem.withScores(pair -> 10 * problem.score(pair));
        MatchingResult coarse = solve(tenfold, Map.of("changes", 2L, "branchings", 0L));
        assertThat(accepts(tenfold, coarse, proof(coarse))).isTrue();
        for (int below = 1; below < 10; below++) {
            assertThat(accepts(
                            tenfold,
                            coarse,
                            withValue(proof(coarse), proof(coarse).valueAtMost() - below)))
                    .as("a bound between two values that there can be")
                    .isFalse();
        }
    }

    private static RematchCertificate withValue(RematchCertificate c, long value) {
        return new RematchCertificate(c.keepable(), c.witness(), value, c.keeping(), c.pairs(), c.total(), c.kept());
    }

    @Test
    void a_spoiled_certificate_is_refused() {
        for (long changes = 0; changes < 7; changes++) {
            TwoSidedProblem problem = rings(2);
            MatchingResult result = solve(problem, Map.of("changes", changes));
            RematchCertificate c = proof(result);
            assertThat(accepts(problem, result, c)).isTrue();
            for (RematchCertificate spoiled : spoiled(c)) {
                assertThat(accepts(problem, result, spoiled))
                        .as("changes %d: %s instead of %s", changes, spoiled, c)
                        .isFalse();
            }
        }
    }

    private static List<RematchCertificate> spoiled(RematchCertificate c) {
        List<RematchCertificate> all = new ArrayList<>();
        for (long by : new long[] {-1, 1, Long.MAX_VALUE / 2}) {
            all.add(withValue(c, c.valueAtMost() + by));
            all.add(new RematchCertificate(
                    c.keepable() + by, c.witness(), c.valueAtMost(), c.keeping(), c.pairs(), c.total(), c.kept()));
        }
        if (!c.witness().isEmpty()) {
            all.add(new RematchCertificate(
                    c.keepable(),
                    c.witness().subList(1, c.witness().size()),
                    c.valueAtMost(),
                    c.keeping(),
                    c.pairs(),
                    c.total(),
                    c.kept()));
        }
        lists(c.keeping()).forEach(l -> all.add(of(c, l, c.pairs(), c.total(), c.kept())));
        lists(c.pairs()).forEach(l -> all.add(of(c, c.keeping(), l, c.total(), c.kept())));
        lists(c.total()).forEach(l -> all.add(of(c, c.keeping(), c.pairs(), l, c.kept())));
        lists(c.kept()).forEach(l -> all.add(of(c, c.keeping(), c.pairs(), c.total(), l)));
        return all;
    }

    private static RematchCertificate of(
            RematchCertificate c,
            ImmutableList<RematchLeaf> keeping,
            ImmutableList<RematchLeaf> pairs,
            ImmutableList<RematchLeaf> total,
            ImmutableList<RematchLeaf> kept) {
        return new RematchCertificate(c.keepable(), c.witness(), c.valueAtMost(), keeping, pairs, total, kept);
    }

    /** Nothing; a leaf less, or twice, or leaves in another order; a leaf whose shape or factors are wrong. */
    private static List<ImmutableList<RematchLeaf>> lists(ImmutableList<RematchLeaf> leaves) {
        List<ImmutableList<RematchLeaf>> all =
                new ArrayList<>(List.of(ImmutableList.of(), leaves.subList(1, leaves.size())));
        all.add(ImmutableList.<RematchLeaf>builder()
                .addAll(leaves)
                .add(leaves.get(0))
                .build());
        if (leaves.size() > 1) {
            all.add(leaves.reverse());
        }
        RematchLeaf first = leaves.get(0);
        RematchLeaf.Fixed unknown = new RematchLeaf.Fixed(new Couple("m0", "nobody"), true);
        List<UnaryOperator<RematchLeaf>> changes = List.of(
                l -> leaf(l, 0, 0, 0, l.mentors()),
                l -> leaf(l, l.pairPrice(), l.scoreFactor(), -1, l.mentors()),
                l -> leaf(l, l.pairPrice(), -1, l.keptPrice(), l.mentors()),
                l -> leaf(l, Long.MIN_VALUE, l.scoreFactor(), l.keptPrice(), l.mentors()),
                l -> leaf(l, l.pairPrice(), Long.MAX_VALUE, l.keptPrice(), l.mentors()),
                l -> leaf(l, l.pairPrice(), l.scoreFactor(), l.keptPrice(), ImmutableLongArray.of()),
                l -> leaf(l, l.pairPrice(), l.scoreFactor(), l.keptPrice(), large(l.mentors())),
                l -> new RematchLeaf(
                        ImmutableList.of(unknown),
                        l.pairPrice(),
                        l.scoreFactor(),
                        l.keptPrice(),
                        l.mentors(),
                        l.mentees(),
                        l.groups()));
        changes.forEach(change -> all.add(ImmutableList.<RematchLeaf>builder()
                .add(change.apply(first))
                .addAll(leaves.subList(1, leaves.size()))
                .build()));
        return all;
    }

    private static RematchLeaf leaf(RematchLeaf l, long pair, long score, long kept, ImmutableLongArray mentors) {
        return new RematchLeaf(l.fixed(), pair, score, kept, mentors, l.mentees(), l.groups());
    }

    private static ImmutableLongArray large(ImmutableLongArray numbers) {
        return ImmutableLongArray.copyOf(numbers.stream().map(n -> Long.MAX_VALUE));
    }

    @Test
    void the_proof_of_one_result_does_not_serve_another() {
        SplittableRandom random = new SplittableRandom(8);
        TwoSidedProblem problem = rings(2);
        List<MatchingResult> results = new ArrayList<>();
        for (long changes = 0; changes < 7; changes++) {
            results.add(solve(problem, Map.of("changes", changes)));
            results.add(solve(problem, Map.of("price", random.nextLong(20))));
        }
        for (MatchingResult one : results) {
            for (MatchingResult other : results) {
                if (!one.totals().equals(other.totals())) {
                    assertThat(accepts(problem, one, proof(other))).isFalse();
                }
            }
        }
    }

    @Test
    void settings_that_are_no_terms_are_refused() {
        TwoSidedProblem problem = rings(1);
        MatchingResult result = solve(problem, Map.of("changes", 1L));
        for (Map<String, Options.Value> settings : List.<Map<String, Options.Value>>of(
                Map.of("changes", new Options.Text("some")),
                Map.of("changes", new Options.Whole(-1)),
                Map.of("goal", new Options.Text("peace")),
                Map.of("changes", new Options.Whole(1), "price", new Options.Whole(1)))) {
            StrategyUsed how = new StrategyUsed("rematch", 0, Options.of(settings));
            assertThat(RematchTerms.of(how.options())).isEmpty();
            MatchingResult told = MatchingResult.answering(problem, how)
                    .pairings(result.pairings())
                    .certificate(proof(result))
                    .build(Status.SOLVED);
            assertThat(CertificateChecker.verify(problem, told).refusals())
                    .extracting(Refusal::code)
                    .contains("SETTING");
        }
    }
}
