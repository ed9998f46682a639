package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths.Goal;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/** Solves a problem without groups by the assignment solvers: for the largest total, or for the most pairs before it. */
final class AssignmentPairing {

    private final TwoSidedProblem problem;
    private final StrategyUsed how;
    private final RunControl control;
    private final Goal goal;

    private AssignmentPairing(TwoSidedProblem problem, StrategyUsed how, RunControl control, Goal goal) {
        this.problem = problem;
        this.how = how;
        this.control = control;
        this.goal = goal;
    }

    static MatchingResult largestScore(TwoSidedProblem problem, StrategyUsed how, RunControl control) {
        return new AssignmentPairing(problem, how, control, Goal.WEIGHT).solve();
    }

    static MatchingResult mostPairs(TwoSidedProblem problem, StrategyUsed how, RunControl control) {
        return new AssignmentPairing(problem, how, control, Goal.PAIRS_THEN_WEIGHT).solve();
    }

    private MatchingResult solve() {
        requireExact();
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        boolean plain = OptimumSearch.isPlain(problem, goal);
        AssignmentInstance instance = new AssignmentInstance(problem, how.seed(), plain);
        OptimumSearch.Ended ended = plain
                ? OptimumSearch.byAssignment(problem, instance, goal, control)
                : OptimumSearch.byShortestPaths(instance, goal, control);
        return switch (ended.outcome()) {
            case CANCELLED -> result.build(Status.CANCELLED);
            case INFEASIBLE -> new ChainPairing(problem, how, control).solve(ImmutableList.of());
            case SOLVED -> {
                Optimum optimum = ended.optimum().orElseThrow();
                TightPairs tight = new TightPairs(instance, optimum);
                yield tight.balance(control)
                        ? result.pairings(pairings(instance, tight))
                                .certificate(certificate(instance, optimum))
                                .build(Status.SOLVED)
                        : result.build(Status.CANCELLED);
            }
        };
    }

    private void requireExact() {
        long people = (long) problem.mentors().size() + problem.mentees().size();
        long places = Math.min(places(problem.mentors()), places(problem.mentees()));
        long most = Math.min(places, problem.pairCount());
        if (!SuccessiveShortestPaths.fits(Math.max(people, most), problem.largestScore())) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW,
                    "pairs",
                    "the largest score times the number of people, or of pairs that can be made, reaches 2^60");
        }
    }

    private static long places(ImmutableList<Person> people) {
        return people.stream().mapToLong(Person::capacity).sum();
    }

    /** Made by index, which is the order of identifiers, so that nothing has to be sorted by identifier. */
    private ImmutableList<Pairing> pairings(AssignmentInstance instance, TightPairs tight) {
        long[] made = new long[tight.count() + problem.lockedCount()];
        int[] end = {0};
        tight.eachMade((row, column) ->
                made[end[0]++] = (long) instance.mentorOf(column) << Integer.SIZE | instance.menteeOf(row));
        for (int mentee = 0; problem.lockedCount() > 0 && mentee < instance.rows(); mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair)) {
                    made[end[0]++] = (long) problem.mentorOf(pair) << Integer.SIZE | mentee;
                }
            }
        }
        Arrays.sort(made);
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builderWithExpectedSize(made.length);
        for (long pair : made) {
            int mentee = (int) pair;
            pairings.add(problem.pairing(problem.pairOf((int) (pair >>> Integer.SIZE), mentee), mentee));
        }
        return pairings.build();
    }

    private Certificate certificate(AssignmentInstance instance, Optimum optimum) {
        long[] ofMentor = new long[problem.mentors().size()];
        long[] ofMentee = new long[problem.mentees().size()];
        boolean[] coverMentor = new boolean[ofMentor.length];
        boolean[] coverMentee = new boolean[ofMentee.length];
        for (int column = 0; column < ofMentor.length; column++) {
            ofMentor[instance.mentorOf(column)] = optimum.ofColumn(column);
            coverMentor[instance.mentorOf(column)] = optimum.coversColumn(column);
        }
        for (int row = 0; row < ofMentee.length; row++) {
            ofMentee[instance.menteeOf(row)] = optimum.ofRow(row);
            coverMentee[instance.menteeOf(row)] = optimum.coversRow(row);
        }
        ImmutableLongArray mentors = ImmutableLongArray.copyOf(ofMentor);
        ImmutableLongArray mentees = ImmutableLongArray.copyOf(ofMentee);
        return goal == Goal.WEIGHT
                ? new ScoreCertificate(mentors, mentees)
                : new CoverageCertificate(
                        optimum.price(),
                        mentors,
                        mentees,
                        ids(problem.mentors(), coverMentor),
                        ids(problem.mentees(), coverMentee));
    }

    private static ImmutableList<String> ids(ImmutableList<Person> people, boolean[] chosen) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                ids.add(people.get(i).id());
            }
        }
        return ids.build();
    }
}
