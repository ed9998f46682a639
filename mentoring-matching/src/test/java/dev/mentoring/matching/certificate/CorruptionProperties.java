package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.oracle.Part;
import dev.mentoring.matching.oracle.Question;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Tally;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CorruptionProperties {

    @Property(seed = "2", tries = 300)
    void refuses_every_changed_figure(@ForAll long seed) {
        TwoSidedProblem problem = RandomTold.nested(seed).problem();
        List<Question> questions = Question.all(Math.floorMod(seed, 1_000_000));
        MatchingResult result = solve(problem, questions.get((int) Math.floorMod(seed >> 8, (long) questions.size())));
        for (MatchingResult changed : changes(result)) {
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

    @Property(seed = "4", tries = 300)
    void accepts_other_pairings_with_everything_made_to_fit_exactly_when_they_are_as_good(@ForAll long seed) {
        Told told = RandomTold.nested(seed);
        TwoSidedProblem problem = told.problem();
        Tally tally = new Tally(told);
        for (Question question : Question.all(Math.floorMod(seed, 1_000_000))) {
            MatchingResult result = solve(problem, question);
            if (result.status() == Status.SOLVED) {
                List<Objective> proved = proved(result.certificate().orElseThrow(), question);
                List<Long> best = tally.vector(proved, result.pairings());
                for (List<Pairing> other : neighbours(problem, result.pairings())) {
                    boolean asGood = keepsBounds(told, other)
                            && tally.vector(proved, other).equals(best);
                    assertThat(CertificateChecker.verify(problem, remade(problem, result, other))
                                    .valid())
                            .as("%s, %s", question, other)
                            .isEqualTo(asGood);
                }
            }
        }
    }

    @Property(seed = "5", tries = 300)
    void accepts_no_worse_pairings_whatever_ranges_of_scores_are_ruled_out_before(@ForAll long seed) {
        Told told = RandomTold.nested(seed);
        TwoSidedProblem problem = told.problem();
        Tally tally = new Tally(told);
        Question question = Question.of("bottleneck", 0);
        List<Objective> claimed = List.of(Objective.SERVED, Objective.WORST);
        MatchingResult result = solve(problem, question);
        if (result.status() != Status.SOLVED) {
            return;
        }
        List<Long> best = tally.vector(claimed, result.pairings());
        for (List<Pairing> other : neighbours(problem, result.pairings())) {
            if (keepsBounds(told, other) && !tally.vector(claimed, other).equals(best)) {
                for (Certificate forged :
                        forged(told, (LevelsCertificate) result.certificate().orElseThrow(), other)) {
                    MatchingResult with = MatchingResult.answering(problem, result.strategy())
                            .pairings(other)
                            .certificate(forged)
                            .build(Status.SOLVED);
                    assertThat(CertificateChecker.verify(problem, with).valid())
                            .as("%s, %s", other, forged)
                            .isFalse();
                }
            }
        }
    }

    /** Levels that state the worst score of other pairings, after ruling out any range of scores. */
    private static List<Certificate> forged(Told told, LevelsCertificate made, List<Pairing> other) {
        List<Level> start = made.levels().stream()
                .takeWhile(level -> level.objective() == Objective.MINIMUMS || level.objective() == Objective.SERVED)
                .toList();
        if (start.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        Level last = start.get(start.size() - 1);
        ImmutableLongArray groups = zeros(last.groups().length());
        ImmutableLongArray mentors = zeros(last.mentors().length());
        ImmutableLongArray mentees = zeros(last.mentees().length());
        ImmutableLongArray less = ImmutableLongArray.copyOf(mentees.stream().map(n -> -1));
        long worst = other.stream().mapToLong(Pairing::score).min().orElseThrow();
        long[] scores =
                told.allowed().stream().mapToLong(Told.Pair::score).distinct().toArray();
        List<Certificate> all = new ArrayList<>();
        for (long from : scores) {
            for (long to : scores) {
                Level range = new Level(Objective.LEXIMIN, from, to, mentors, mentees, groups);
                Level stated = new Level(Objective.WORST, worst, worst, mentors, less, groups);
                all.add(new LevelsCertificate(plus(plus(start, range), stated)));
            }
        }
        return all;
    }

    private static ImmutableLongArray zeros(int count) {
        return ImmutableLongArray.copyOf(new long[count]);
    }

    /** A proof for assignments leaves the tie-breaks out; levels hold them too. */
    private static List<Objective> proved(Certificate certificate, Question question) {
        if (certificate instanceof ScoreCertificate) {
            return List.of(Objective.TOTAL);
        }
        return certificate instanceof CoverageCertificate
                ? List.of(Objective.SERVED, Objective.TOTAL)
                : question.objectives();
    }

    /** The pairings with one left out, one more, or one exchanged for another. */
    private static List<List<Pairing>> neighbours(TwoSidedProblem problem, List<Pairing> pairings) {
        List<List<Pairing>> fewer = new ArrayList<>();
        for (int drop = 0; drop < pairings.size(); drop++) {
            List<Pairing> copy = new ArrayList<>(pairings);
            copy.remove(drop);
            fewer.add(copy);
        }
        List<List<Pairing>> all = new ArrayList<>(fewer);
        fewer.add(pairings);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            Pairing more = problem.pairing(pair, problem.menteeOf(pair));
            if (!pairings.contains(more)) {
                fewer.forEach(list -> all.add(plus(list, more)));
            }
        }
        return all;
    }

    private static boolean keepsBounds(Told told, List<Pairing> pairings) {
        List<Part> parts = new ArrayList<>(Part.ofMentors(told));
        parts.addAll(Part.ofMentees(told));
        parts.addAll(Part.of(told));
        boolean within = parts.stream().allMatch(part -> {
            long count = pairings.stream()
                    .filter(p -> part.counts(new Told.Pair(p.mentor(), p.mentee(), p.score())))
                    .count();
            return count >= part.minimum() && count <= part.maximum();
        });
        return within
                && pairings.stream().filter(Pairing::locked).count()
                        == told.locked().size();
    }

    private static MatchingResult solve(TwoSidedProblem problem, Question question) {
        return PairingStrategies.standard().solve(problem, question.how(), RunControl.none());
    }

    private static MatchingResult remade(TwoSidedProblem problem, MatchingResult result, List<Pairing> pairings) {
        return MatchingResult.answering(problem, result.strategy())
                .pairings(pairings)
                .certificate(result.certificate().orElseThrow())
                .build(result.status());
    }

    /** Results with one thing changed, none of which can be right. */
    private static List<MatchingResult> changes(MatchingResult r) {
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
        changeCertificate(r, changes);
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

    /** Certificates of the kinds that the result has not, with numbers for more people than there are. */
    private static void changeCertificate(MatchingResult r, List<MatchingResult> changes) {
        ImmutableLongArray nine = ImmutableLongArray.copyOf(new long[9]);
        Stream.of(
                        new ScoreCertificate(nine, nine),
                        new CoverageCertificate(0, nine, nine, ImmutableList.of(), ImmutableList.of()),
                        new LevelsCertificate(ImmutableList.of(new Level(Objective.MINIMUMS, 0, 0, nine, nine, nine))),
                        new ShortageCertificate(1, ImmutableList.of(), ImmutableList.of(), r.pairings()),
                        new BoundCertificate(r.totals().score(), nine, nine),
                        new SerialCertificate(ImmutableList.of()))
                .filter(other ->
                        !other.getClass().equals(r.certificate().orElseThrow().getClass()))
                .forEach(other -> changes.add(with(r, other)));
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
                r.remedies(),
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
