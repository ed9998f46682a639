import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Locked pairs, then the best pair that still fits, again and again; of equal pairs the one that the lot puts first. */
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
                && Stream.concat(sides.mentors().stream(), sides.mentees().stream())
                        .noneMatch(person -> person.minimum() > 0);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        if (!serves(problem)) {
            throw InvalidModelException.of(
                    ProblemCode.STRATEGY_UNSUITED, "strategy/name", "it takes no minimums, groups or peers", name());
        }
        how.options().requireOnly(name(), List.of());
        TwoSidedProblem sides = (TwoSidedProblem) problem;
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        int[] roomOfMentor = room(sides.mentors());
        int[] roomOfMentee = room(sides.mentees());
        List<Pairing> made = new ArrayList<>();
        for (int pair : order(sides, how.seed())) {
            if (control.cancelled().getAsBoolean()) {
                return result.build(Status.CANCELLED);
            }
            int mentor = sides.mentorOf(pair);
            int mentee = sides.menteeOf(pair);
            if (roomOfMentor[mentor] > 0 && roomOfMentee[mentee] > 0) {
                roomOfMentor[mentor]--;
                roomOfMentee[mentee]--;
                made.add(sides.pairing(pair, mentee));
            }
        }
        return result.pairings(made).build(Status.BOUNDED);
    }

    private static List<Integer> order(TwoSidedProblem problem, long seed) {
        int[] mentors = TieOrder.places(problem.mentors(), seed);
        int[] mentees = TieOrder.places(problem.mentees(), seed);
        return IntStream.range(0, problem.pairCount())
                .boxed()
                .sorted(Comparator.comparing((Integer pair) -> !problem.isLocked(pair))
                        .thenComparing(pair -> -problem.score(pair))
                        .thenComparing(pair -> mentees[problem.menteeOf(pair)])
                        .thenComparing(pair -> mentors[problem.mentorOf(pair)]))
                .toList();
    }

    private static int[] room(ImmutableList<Person> people) {
        return people.stream().mapToInt(Person::capacity).toArray();
    }
}
