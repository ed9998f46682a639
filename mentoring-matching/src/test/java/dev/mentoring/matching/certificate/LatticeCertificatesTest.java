package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.oracle.RandomMarket;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates about all stable matchings, and whatever is changed in them, against every matching of small markets. */
class LatticeCertificatesTest {

    private static final long SEED = 20261123;

    @Test
    void accepts_a_changed_certificate_exactly_when_it_is_a_proof_all_the_same() {
        run(800, 10);
    }

    @Test
    @Tag("thorough")
    void accepts_a_changed_certificate_exactly_when_it_is_a_proof_on_thousands_of_markets() {
        System.out.println("LatticeCertificatesTest: 25,000 markets from seed " + SEED);
        run(25_000, 4);
    }

    private static void run(int markets, int oneOf) {
        Map<String, Integer> seen = new TreeMap<>();
        for (int k = 0; k < markets; k++) {
            Told told = switch (k % 4) {
                case 0 -> RandomMarket.strict(SEED + k);
                case 1 -> RandomMarket.oneToOne(SEED + k);
                default -> rich(SEED + k);
            };
            TwoSidedProblem problem = told.problem();
            Preferences ranks = Preferences.of(problem, PreferenceSource.CHOICES);
            if (!ranks.hasTies()) {
                check(problem, new PlainLattice(problem, ranks), k, k % 16 == 2 ? 1 : oneOf, seen);
            }
        }
        assertThat(seen).containsKeys("flow", "witness", "three", "incomplete", "valid RotationsCertificate");
        assertThat(seen.getOrDefault("refused", 0)).isGreaterThan(20 * seen.getOrDefault("valid", 0));
    }

    /** Four and four with the most stable matchings, changed here and there, some with two places. */
    private static Told rich(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int changes = random.nextInt(7);
        int[][] mentees = new int[4][4];
        int[][] mentors = new int[4][4];
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                mentees[i][k] = i ^ k;
                mentors[i][k] = i ^ (3 - k);
            }
        }
        for (int change = 0; change < changes; change++) {
            int[] list = (random.nextBoolean() ? mentees : mentors)[random.nextInt(4)];
            int at = random.nextInt(3);
            int moved = list[at];
            list[at] = list[at + 1];
            list[at + 1] = moved;
        }
        int extra = random.nextInt(3) == 0 ? 2 : 1;
        return new Told(
                people("m", mentors, "e", random, extra),
                people("e", mentees, "m", random, random.nextInt(6) == 0 ? extra : 1),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Person> people(String prefix, int[][] lists, String other, SplittableRandom random, int most) {
        List<Person> people = new ArrayList<>();
        for (int k = 0; k < lists.length; k++) {
            ImmutableList.Builder<ImmutableList<String>> list = ImmutableList.builder();
            for (int choice : lists[k]) {
                list.add(ImmutableList.of(other + choice));
            }
            people.add(new Person(prefix + k, 1 + random.nextInt(most), 0, Optional.of(list.build())));
        }
        Collections.reverse(people);
        return people;
    }

    private static void check(
            TwoSidedProblem problem, PlainLattice plain, int seed, int oneOf, Map<String, Integer> seen) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> stable = plain.stable();
        if (problem.mentees().stream().allMatch(p -> p.capacity() <= 1)) {
            MatchingResult least = solve(problem, "stable-egalitarian", Options.none());
            long made = plain.bits(least);
            assertThat(plain.cost(made))
                    .isEqualTo(stable.stream().mapToLong(plain::cost).min().orElseThrow());
            RotationsCertificate rotations =
                    (RotationsCertificate) least.certificate().orElseThrow();
            seen.merge(rotations.precedences().isEmpty() ? "no flow" : "flow", 1, Integer::sum);
            change(problem, least, oneOf, random, seen, c -> plain.proves((RotationsCertificate) c, made));
        }
        MatchingResult regret = solve(problem, "stable-min-regret", Options.none());
        long made = plain.bits(regret);
        assertThat(plain.regret(made))
                .isEqualTo(stable.stream().mapToInt(plain::regret).min().orElseThrow());
        boolean isWitnessed = !((RegretCertificate) regret.certificate().orElseThrow())
                .couples()
                .isEmpty();
        seen.merge(isWitnessed ? "witness" : "no witness", 1, Integer::sum);
        change(problem, regret, oneOf, random, seen, c -> plain.proves((RegretCertificate) c, made));
        int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 100;
        MatchingResult all = solve(
                problem,
                "stable-all",
                limit == 100 ? Options.none() : Options.of(Map.of(Claim.LIMIT, new Options.Whole(limit))));
        ListingCertificate listing = (ListingCertificate) all.certificate().orElseThrow();
        assertThat(listing.complete()).isEqualTo(stable.size() <= limit);
        assertThat(plain.bits(all)).isEqualTo(plain.best());
        seen.merge(stable.size() > 2 ? "three" : "few", 1, Integer::sum);
        seen.merge(listing.complete() ? "complete" : "incomplete", 1, Integer::sum);
        change(problem, all, oneOf, random, seen, c -> plain.proves((ListingCertificate) c, plain.best(), limit));
    }

    /** What a plain check makes of a certificate. */
    private interface Proof {

        boolean holds(Certificate certificate);
    }

    private static void change(
            TwoSidedProblem problem,
            MatchingResult result,
            int oneOf,
            SplittableRandom random,
            Map<String, Integer> seen,
            Proof proof) {
        Certificate made = result.certificate().orElseThrow();
        assertThat(proof.holds(made))
                .as("the plain check accepts what was made")
                .isTrue();
        for (Certificate changed : LatticeMutations.of(made)) {
            if (random.nextInt(oneOf) > 0) {
                continue;
            }
            boolean expected = proof.holds(changed);
            assertThat(CertificateChecker.verify(problem, with(result, changed).unsealed())
                            .valid())
                    .as("%s", changed)
                    .isEqualTo(expected);
            seen.merge(expected ? "valid" : "refused", 1, Integer::sum);
            if (expected) {
                seen.merge("valid " + changed.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
    }

    private static MatchingResult solve(TwoSidedProblem problem, String strategy, Options settings) {
        return PairingStrategies.standard().solve(problem, new StrategyUsed(strategy, 0, settings), RunControl.none());
    }

    private static MatchingResult with(MatchingResult r, Certificate certificate) {
        return new MatchingResult(
                r.problemId(),
                r.problemDigest(),
                r.strategy(),
                r.status(),
                r.pairings(),
                r.unmatched(),
                r.totals(),
                r.remedies(),
                r.notes(),
                Optional.of(certificate),
                r.seal());
    }
}
