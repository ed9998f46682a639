package dev.mentoring.matching.faulty;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A sound strategy of a user's own, in steps that faulty ones replace: pairs from the best score down, equal ones by lot. */
class BestFirst implements PairingStrategy {

    @Override
    public String name() {
        return "best-first";
    }

    @Override
    public String claim() {
        return "The best pair that still fits is made, again and again.";
    }

    @Override
    public Claim proves() {
        return Claim.WITHIN_BOUNDS;
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem sides
                && sides.groups().isEmpty()
                && IntStream.range(0, sides.mentors().size())
                        .noneMatch(i -> sides.mentors().get(i).minimum() > 0)
                && sides.mentees().stream().noneMatch(mentee -> mentee.minimum() > 0);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        if (!serves(problem)) {
            throw InvalidModelException.of(
                    ProblemCode.STRATEGY_UNSUITED,
                    "strategy/name",
                    "minimums, groups and peers are not served",
                    name());
        }
        how.options().requireOnly(name(), ImmutableList.of());
        TwoSidedProblem sides = (TwoSidedProblem) problem;
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        int[] roomOfMentor =
                sides.mentors().stream().mapToInt(mentor -> mentor.capacity()).toArray();
        int[] roomOfMentee =
                sides.mentees().stream().mapToInt(mentee -> mentee.capacity()).toArray();
        List<Pairing> made = new ArrayList<>();
        for (int pair : order(sides, how.seed())) {
            if (control.cancelled().getAsBoolean()) {
                return cancelled(result, made);
            }
            int mentor = sides.mentorOf(pair);
            int mentee = sides.menteeOf(pair);
            if (fits(roomOfMentor[mentor], roomOfMentee[mentee])) {
                roomOfMentor[mentor]--;
                roomOfMentee[mentee]--;
                made.add(sides.pairing(pair, mentee));
            }
        }
        return finish(result.pairings(made));
    }

    /** Locked pairs, then by falling score, then by lot. */
    List<Integer> order(TwoSidedProblem problem, long seed) {
        int[] mentees = TieOrder.places(problem.mentees(), seed);
        int[] mentors = TieOrder.places(problem.mentors(), seed);
        return IntStream.range(0, problem.pairCount())
                .boxed()
                .sorted(Comparator.comparing((Integer pair) -> !problem.isLocked(pair))
                        .thenComparing(pair -> -problem.score(pair))
                        .thenComparing(pair -> mentees[problem.menteeOf(pair)])
                        .thenComparing(pair -> mentors[problem.mentorOf(pair)]))
                .toList();
    }

    boolean fits(int roomOfMentor, int roomOfMentee) {
        return roomOfMentor > 0 && roomOfMentee > 0;
    }

    MatchingResult cancelled(MatchingResult.Builder result, List<Pairing> made) {
        return result.build(Status.CANCELLED);
    }

    MatchingResult finish(MatchingResult.Builder result) {
        return result.build(Status.BOUNDED);
    }
}
