package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CorruptionProperties {

    @Property(seed = "2", tries = 400)
    void refuses_every_changed_figure(@ForAll long seed, @ForAll boolean coverage) {
        TwoSidedProblem problem = RandomTold.of(seed).problem();
        MatchingResult result = solve(problem, coverage);
        for (MatchingResult changed : changes(problem, result)) {
            assertThat(changed).isNotEqualTo(result);
            assertThat(CertificateChecker.verify(problem, changed).valid())
                    .as("sealed, %s", changed)
                    .isFalse();
            assertThat(CertificateChecker.verify(problem, changed.unsealed()).valid())
                    .as("unsealed, %s", changed)
                    .isFalse();
            assertThat(CertificateChecker.verify(problem, changed.sealed()).valid())
                    .as("sealed anew, %s", changed)
                    .isFalse();
        }
    }

    @Property(seed = "3", tries = 400)
    void refuses_every_dual_that_is_off_by_one(@ForAll long seed, @ForAll boolean coverage) {
        TwoSidedProblem problem = RandomTold.of(seed).problem();
        MatchingResult result = solve(problem, coverage);
        for (Certificate certificate : duals(result)) {
            MatchingResult changed = with(result, certificate);
            assertThat(CertificateChecker.verify(problem, changed).valid()).isFalse();
            assertThat(CertificateChecker.verify(problem, changed.unsealed()).valid())
                    .as("valid exactly when it is a proof all the same: %s", certificate)
                    .isEqualTo(proves(problem, result, certificate));
        }
    }

    @Property(seed = "4", tries = 400)
    void accepts_no_other_pairings_with_everything_made_to_fit_unless_they_are_as_good(
            @ForAll long seed, @ForAll boolean coverage) {
        TwoSidedProblem problem = RandomTold.of(seed).problem();
        MatchingResult result = solve(problem, coverage);
        for (int drop = 0; drop < result.pairings().size(); drop++) {
            List<Pairing> fewer = new ArrayList<>(result.pairings());
            fewer.remove(drop);
            MatchingResult made = remade(problem, result, fewer);
            boolean asGood =
                    !coverage && made.totals().score() == result.totals().score();
            if (!asGood) {
                assertThat(CertificateChecker.verify(problem, made).valid()).isFalse();
            }
        }
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            Pairing more = new Pairing(
                    problem.mentors().get(problem.mentorOf(pair)).id(),
                    problem.mentees().get(problem.menteeOf(pair)).id(),
                    problem.score(pair),
                    problem.isLocked(pair));
            if (result.status() == Status.SOLVED && !result.pairings().contains(more)) {
                List<Pairing> added = new ArrayList<>(result.pairings());
                added.add(more);
                MatchingResult made = remade(problem, result, added);
                boolean asGood = !coverage && more.score() == 0 && keepsCapacity(problem, added);
                assertThat(CertificateChecker.verify(problem, made).valid()).isEqualTo(asGood);
            }
        }
    }

    private static boolean keepsCapacity(TwoSidedProblem problem, List<Pairing> pairings) {
        return problem.mentors().stream()
                        .allMatch(p -> pairings.stream()
                                        .filter(x -> x.mentor().equals(p.id()))
                                        .count()
                                <= p.capacity())
                && problem.mentees().stream()
                        .allMatch(p -> pairings.stream()
                                        .filter(x -> x.mentee().equals(p.id()))
                                        .count()
                                <= p.capacity());
    }

    private static MatchingResult solve(TwoSidedProblem problem, boolean coverage) {
        return PairingStrategies.standard()
                .solve(problem, StrategyUsed.of(coverage ? "max-coverage" : "max-score"), RunControl.none());
    }

    private static MatchingResult remade(TwoSidedProblem problem, MatchingResult result, List<Pairing> pairings) {
        return MatchingResult.answering(problem, result.strategy())
                .pairings(pairings)
                .certificate(result.certificate().orElseThrow())
                .build(result.status());
    }

    /** Results with one thing changed, none of which can be right. */
    private static List<MatchingResult> changes(TwoSidedProblem problem, MatchingResult r) {
        List<MatchingResult> changes = new ArrayList<>();
        changes.add(result(r, "other", r.status(), r.pairings(), r.unmatched(), r.totals(), r.certificate()));
        for (Status status : Status.values()) {
            if (status != r.status()) {
                changes.add(
                        result(r, r.problemDigest(), status, r.pairings(), r.unmatched(), r.totals(), r.certificate()));
            }
        }
        for (long by : new long[] {-1, 1}) {
            Totals t = r.totals();
            changes.add(totals(r, new Totals(t.pairs() + by, t.score())));
            changes.add(totals(r, new Totals(t.pairs(), t.score() + by)));
        }
        changes.add(
                result(r, r.problemDigest(), r.status(), r.pairings(), r.unmatched(), r.totals(), Optional.empty()));
        changePairings(r, changes);
        changeUnmatched(r, changes);
        changeCertificate(problem, r, changes);
        return changes;
    }

    private static void changePairings(MatchingResult r, List<MatchingResult> changes) {
        ImmutableList<Pairing> all = r.pairings();
        changes.add(pairings(r, plus(all, new Pairing("nobody", "none", 0, false))));
        for (int k = 0; k < all.size(); k++) {
            Pairing p = all.get(k);
            List<Pairing> dropped = new ArrayList<>(all);
            dropped.remove(k);
            changes.add(pairings(r, dropped));
            changes.add(pairings(r, plus(all, p)));
            changes.add(pairings(r, replaced(all, k, new Pairing(p.mentor(), p.mentee(), p.score() + 1, p.locked()))));
            changes.add(pairings(r, replaced(all, k, new Pairing(p.mentor(), p.mentee(), p.score(), !p.locked()))));
            if (k > 0) {
                changes.add(pairings(r, replaced(replaced(all, k, all.get(k - 1)), k - 1, p)));
            }
        }
    }

    private static void changeUnmatched(MatchingResult r, List<MatchingResult> changes) {
        for (int k = 0; k < r.unmatched().size(); k++) {
            Unmatched u = r.unmatched().get(k);
            List<Unmatched> fewer = new ArrayList<>(r.unmatched());
            fewer.remove(k);
            changes.add(unmatched(r, fewer));
            for (UnmatchedReason reason : UnmatchedReason.values()) {
                if (reason != u.reason()) {
                    changes.add(unmatched(r, replaced(r.unmatched(), k, new Unmatched(u.id(), u.side(), reason))));
                }
            }
            changes.add(unmatched(r, replaced(r.unmatched(), k, new Unmatched(u.id(), Side.PEER, u.reason()))));
        }
    }

    private static void changeCertificate(TwoSidedProblem problem, MatchingResult r, List<MatchingResult> changes) {
        Certificate certificate = r.certificate().orElseThrow();
        if (certificate instanceof ShortageCertificate s) {
            changes.add(with(r, shortage(s, s.people(), s.required() + 1, s.capacity(), s.otherPairs())));
            changes.add(with(r, shortage(s, s.people(), s.required(), s.capacity() - 1, s.otherPairs())));
            changes.add(with(r, shortage(s, s.people(), s.required(), s.capacity(), s.otherPairs() - 1)));
            changes.add(with(
                    r,
                    shortage(s, s.people().subList(1, s.people().size()), s.required(), s.capacity(), s.otherPairs())));
            changes.add(with(r, shortage(s, plus(s.people(), "nobody"), s.required(), s.capacity(), s.otherPairs())));
        } else {
            changes.add(with(r, new ShortageCertificate(Side.MENTEE, ImmutableList.of(), ImmutableList.of(), 1, 0, 0)));
        }
        if (certificate instanceof ScoreCertificate score) {
            changes.add(with(
                    r,
                    new ScoreCertificate(
                            ImmutableLongArray.builder()
                                    .addAll(score.mentors())
                                    .add(0)
                                    .build(),
                            score.mentees())));
        }
        if (certificate instanceof CoverageCertificate c && !problem.mentors().isEmpty()) {
            changes.add(with(
                    r,
                    new CoverageCertificate(
                            c.pairPrice(),
                            c.mentors(),
                            c.mentees(),
                            plus(c.coverMentors(), problem.mentors().get(0).id()),
                            plus(c.coverMentees(), "nobody"))));
        }
    }

    private static ShortageCertificate shortage(
            ShortageCertificate s, List<String> people, long required, long capacity, long otherPairs) {
        return new ShortageCertificate(
                s.side(), ImmutableList.copyOf(people), s.places(), required, capacity, otherPairs);
    }

    /** The certificate with each number off by one either way, and each member of a cover left out or put in. */
    private static List<Certificate> duals(MatchingResult result) {
        List<Certificate> duals = new ArrayList<>();
        Certificate certificate = result.certificate().orElseThrow();
        if (certificate instanceof ScoreCertificate score) {
            nudged(score.mentors()).forEach(m -> duals.add(new ScoreCertificate(m, score.mentees())));
            nudged(score.mentees()).forEach(m -> duals.add(new ScoreCertificate(score.mentors(), m)));
        } else if (certificate instanceof CoverageCertificate c) {
            nudged(c.mentors())
                    .forEach(m -> duals.add(new CoverageCertificate(
                            c.pairPrice(), m, c.mentees(), c.coverMentors(), c.coverMentees())));
            nudged(c.mentees())
                    .forEach(m -> duals.add(new CoverageCertificate(
                            c.pairPrice(), c.mentors(), m, c.coverMentors(), c.coverMentees())));
            nudged(ImmutableLongArray.of(c.pairPrice()))
                    .forEach(t -> duals.add(new CoverageCertificate(
                            t.get(0), c.mentors(), c.mentees(), c.coverMentors(), c.coverMentees())));
            without(c.coverMentors())
                    .forEach(ids -> duals.add(
                            new CoverageCertificate(c.pairPrice(), c.mentors(), c.mentees(), ids, c.coverMentees())));
            without(c.coverMentees())
                    .forEach(ids -> duals.add(
                            new CoverageCertificate(c.pairPrice(), c.mentors(), c.mentees(), c.coverMentors(), ids)));
        }
        return duals;
    }

    private static List<ImmutableLongArray> nudged(ImmutableLongArray numbers) {
        List<ImmutableLongArray> nudged = new ArrayList<>();
        for (int k = 0; k < numbers.length(); k++) {
            for (long by : new long[] {-1, 1}) {
                long[] copy = numbers.toArray();
                copy[k] += by;
                nudged.add(ImmutableLongArray.copyOf(copy));
            }
        }
        return nudged;
    }

    private static List<ImmutableList<String>> without(ImmutableList<String> ids) {
        List<ImmutableList<String>> lists = new ArrayList<>();
        for (String id : ids) {
            lists.add(ids.stream().filter(x -> !x.equals(id)).collect(ImmutableList.toImmutableList()));
        }
        return lists;
    }

    /** The inequality of {@link Certificate} worked out again, in the plainest way. */
    private static boolean proves(TwoSidedProblem problem, MatchingResult result, Certificate certificate) {
        long pairs = result.totals().pairs();
        BigInteger total = BigInteger.valueOf(result.totals().score());
        if (certificate instanceof ScoreCertificate score) {
            return bound(
                            problem,
                            true,
                            score.mentors().toArray(),
                            score.mentees().toArray(),
                            0,
                            0)
                    .equals(total);
        }
        CoverageCertificate c = (CoverageCertificate) certificate;
        long[] mentors = problem.mentors().stream()
                .mapToLong(p -> c.coverMentors().contains(p.id()) ? 1 : 0)
                .toArray();
        long[] mentees = problem.mentees().stream()
                .mapToLong(p -> c.coverMentees().contains(p.id()) ? 1 : 0)
                .toArray();
        return bound(problem, false, mentors, mentees, 0, 0).equals(BigInteger.valueOf(pairs))
                && bound(problem, true, c.mentors().toArray(), c.mentees().toArray(), c.pairPrice(), pairs)
                        .equals(total);
    }

    private static BigInteger bound(
            TwoSidedProblem problem, boolean score, long[] v, long[] u, long price, long pairs) {
        BigInteger sum = BigInteger.valueOf(price).multiply(BigInteger.valueOf(pairs));
        int[] lockedOfMentor = new int[v.length];
        int[] lockedOfMentee = new int[u.length];
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int j = problem.mentorOf(pair);
            int i = problem.menteeOf(pair);
            long rest = (score ? problem.score(pair) : 1) - u[i] - v[j] - price;
            if (problem.isLocked(pair)) {
                lockedOfMentor[j]++;
                lockedOfMentee[i]++;
            }
            sum = sum.add(BigInteger.valueOf(problem.isLocked(pair) ? rest : Math.max(0, rest)));
        }
        return sum.add(bounds(problem.mentors(), v, lockedOfMentor)).add(bounds(problem.mentees(), u, lockedOfMentee));
    }

    private static BigInteger bounds(List<Person> people, long[] numbers, int[] locked) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < numbers.length; i++) {
            long count = numbers[i] > 0
                    ? people.get(i).capacity()
                    : Math.max(people.get(i).minimum(), locked[i]);
            sum = sum.add(BigInteger.valueOf(count).multiply(BigInteger.valueOf(numbers[i])));
        }
        return sum;
    }

    private static MatchingResult with(MatchingResult r, Certificate certificate) {
        return result(
                r, r.problemDigest(), r.status(), r.pairings(), r.unmatched(), r.totals(), Optional.of(certificate));
    }

    private static MatchingResult pairings(MatchingResult r, List<Pairing> pairings) {
        return result(r, r.problemDigest(), r.status(), pairings, r.unmatched(), r.totals(), r.certificate());
    }

    private static MatchingResult unmatched(MatchingResult r, List<Unmatched> unmatched) {
        return result(r, r.problemDigest(), r.status(), r.pairings(), unmatched, r.totals(), r.certificate());
    }

    private static MatchingResult totals(MatchingResult r, Totals totals) {
        return result(r, r.problemDigest(), r.status(), r.pairings(), r.unmatched(), totals, r.certificate());
    }

    private static MatchingResult result(
            MatchingResult r,
            String digest,
            Status status,
            List<Pairing> pairings,
            List<Unmatched> unmatched,
            Totals totals,
            Optional<Certificate> certificate) {
        return new MatchingResult(
                r.problemId(),
                digest,
                r.strategy(),
                status,
                ImmutableList.copyOf(pairings),
                ImmutableList.copyOf(unmatched),
                totals,
                r.notes(),
                certificate,
                r.seal());
    }

    private static <T> ImmutableList<T> plus(List<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }

    private static <T> ImmutableList<T> replaced(List<T> list, int k, T other) {
        List<T> copy = new ArrayList<>(list);
        copy.set(k, other);
        return ImmutableList.copyOf(copy);
    }
}
