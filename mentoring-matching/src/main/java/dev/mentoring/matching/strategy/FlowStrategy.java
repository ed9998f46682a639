package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths.Goal;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** The strategies that are flows of largest weight: one for the score, one for the number of pairs first. */
final class FlowStrategy implements PairingStrategy {

    static final FlowStrategy MAX_SCORE = new FlowStrategy(
            "max-score",
            "The largest total score; a pair with negative score is made only where a minimum or a lock requires it.",
            Claim.LARGEST_SCORE,
            Goal.WEIGHT);
    static final FlowStrategy MAX_COVERAGE = new FlowStrategy(
            "max-coverage",
            "The most pairs; among those, the largest total score.",
            Claim.MOST_PAIRS_THEN_SCORE,
            Goal.PAIRS_THEN_WEIGHT);

    private final String name;
    private final String claim;
    private final Claim proves;
    private final Goal goal;

    private FlowStrategy(String name, String claim, Claim proves, Goal goal) {
        this.name = name;
        this.claim = claim;
        this.proves = proves;
        this.goal = goal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String claim() {
        return claim;
    }

    @Override
    public Claim proves() {
        return proves;
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem;
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        if (!(problem instanceof TwoSidedProblem twoSided)) {
            throw StrategyException.of(
                    ProblemCode.STRATEGY_UNSUITED, "strategy/name", name + " serves two-sided problems only");
        }
        how.options().requireOnly(name, ImmutableList.of());
        requireExact(twoSided);
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        FlowInstance instance = new FlowInstance(twoSided, how.seed());
        SuccessiveShortestPaths solver = instance.solver(control);
        return switch (solver.solve(goal)) {
            case CANCELLED -> result.build(Status.CANCELLED);
            case INFEASIBLE ->
                result.certificate(shortage(twoSided, instance, solver)).build(Status.INFEASIBLE);
            case SOLVED ->
                result.pairings(pairings(twoSided, instance, solver))
                        .certificate(optimum(twoSided, instance, solver))
                        .build(Status.SOLVED);
        };
    }

    private static void requireExact(TwoSidedProblem problem) {
        long largest = 0;
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            largest = Math.max(largest, Math.abs(problem.score(pair)));
        }
        long people = (long) problem.mentors().size() + problem.mentees().size();
        long places = Math.min(places(problem.mentors()), places(problem.mentees()));
        long most = Math.min(places, problem.pairCount());
        if (!SuccessiveShortestPaths.fits(Math.max(people, most), largest)) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW,
                    "pairs",
                    "the largest score times the number of people, or of pairs that can be made, reaches 2^60");
        }
    }

    private static long places(ImmutableList<Person> people) {
        return people.stream().mapToLong(Person::capacity).sum();
    }

    private static ImmutableList<Pairing> pairings(
            TwoSidedProblem problem, FlowInstance instance, SuccessiveShortestPaths solver) {
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        for (int row = 0; row < problem.mentees().size(); row++) {
            int mentee = instance.menteeOf(row);
            for (int column : solver.columnsOf(row)) {
                pairings.add(pairing(problem, problem.pairOf(instance.mentorOf(column), mentee), mentee));
            }
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair)) {
                    pairings.add(pairing(problem, pair, mentee));
                }
            }
        }
        return pairings.build();
    }

    private static Pairing pairing(TwoSidedProblem problem, int pair, int mentee) {
        return new Pairing(
                problem.mentors().get(problem.mentorOf(pair)).id(),
                problem.mentees().get(mentee).id(),
                problem.score(pair),
                problem.isLocked(pair));
    }

    private Certificate optimum(TwoSidedProblem problem, FlowInstance instance, SuccessiveShortestPaths solver) {
        long[] ofMentor = new long[problem.mentors().size()];
        long[] ofMentee = new long[problem.mentees().size()];
        boolean[] coverMentor = new boolean[ofMentor.length];
        boolean[] coverMentee = new boolean[ofMentee.length];
        var reachedRows = solver.reachedRows();
        var reachedColumns = solver.reachedColumns();
        for (int column = 0; column < ofMentor.length; column++) {
            ofMentor[instance.mentorOf(column)] = solver.potentialOfColumn(column);
            coverMentor[instance.mentorOf(column)] = reachedColumns.get(column);
        }
        for (int row = 0; row < ofMentee.length; row++) {
            ofMentee[instance.menteeOf(row)] = solver.potentialOfRow(row);
            coverMentee[instance.menteeOf(row)] = !reachedRows.get(row);
        }
        ImmutableLongArray mentors = ImmutableLongArray.copyOf(ofMentor);
        ImmutableLongArray mentees = ImmutableLongArray.copyOf(ofMentee);
        return goal == Goal.WEIGHT
                ? new ScoreCertificate(mentors, mentees)
                : new CoverageCertificate(
                        solver.price(),
                        mentors,
                        mentees,
                        ids(problem.mentors(), coverMentor),
                        ids(problem.mentees(), coverMentee));
    }

    private static ShortageCertificate shortage(
            TwoSidedProblem problem, FlowInstance instance, SuccessiveShortestPaths solver) {
        boolean[] mentor = new boolean[problem.mentors().size()];
        boolean[] mentee = new boolean[problem.mentees().size()];
        solver.reachedColumns().stream().forEach(column -> mentor[instance.mentorOf(column)] = true);
        solver.reachedRows().stream().forEach(row -> mentee[instance.menteeOf(row)] = true);
        ImmutableList<String> mentors = ids(problem.mentors(), mentor);
        ImmutableList<String> mentees = ids(problem.mentees(), mentee);
        return solver.rowsAreShort()
                ? ShortageCertificate.ofMentees(problem, mentees, mentors)
                : ShortageCertificate.ofMentors(problem, mentors, mentees);
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
