package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.oracle.Question;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The assignment solvers behind max-score and max-coverage, and the network simplex method behind {@code ordered} with the same
 * objectives, come to the same end, and the checker accepts both.
 */
class EngineAgreementTest {

    private static final long SEED = 20_260_201L;

    @Test
    void two_engines_agree_on_hundreds_of_people() {
        agree(30, 100, 800);
    }

    @Test
    @Tag("thorough")
    void two_engines_agree_on_thousands_of_people() {
        System.out.println("engines: seeds " + SEED + " and following");
        agree(200, 1_000, 5_000);
    }

    private static void agree(int count, int fewest, int most) {
        int infeasible = 0;
        for (long seed = SEED; seed < SEED + count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TwoSidedProblem problem = problem(random, random.nextInt(fewest, most + 1), seed);
            agree(problem, "max-score", List.of(Objective.TOTAL), seed);
            infeasible += agree(problem, "max-coverage", List.of(Objective.SERVED, Objective.TOTAL), seed) ? 0 : 1;
        }
        assertThat(infeasible).as("minimums can mostly be kept").isLessThan(count / 2);
    }

    private static boolean agree(TwoSidedProblem problem, String name, List<Objective> objectives, long seed) {
        MatchingResult one = solve(problem, Question.of(name, seed % 3));
        MatchingResult other = solve(problem, Question.ordered(seed % 3, objectives));
        assertThat(other.status()).as("status of seed %d", seed).isEqualTo(one.status());
        assertThat(other.totals()).as("totals of seed %d, %s", seed, name).isEqualTo(one.totals());
        assertThat(squaresOfLoads(other))
                .as("evenness of seed %d, %s", seed, name)
                .isEqualTo(squaresOfLoads(one));
        return one.status() == Status.SOLVED;
    }

    private static MatchingResult solve(TwoSidedProblem problem, Question question) {
        MatchingResult result = PairingStrategies.standard()
                .named(question.how().name())
                .pair(problem, question.how(), RunControl.none());
        assertThat(CertificateChecker.verify(problem, result).refusals()).isEmpty();
        return result;
    }

    private static long squaresOfLoads(MatchingResult result) {
        return result.pairings().stream()
                .collect(Collectors.groupingBy(Pairing::mentor, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(load -> load * load)
                .sum();
    }

    /**
     * Sparse or, one time in five, dense; few places or many; with ties or without; now and then with minimums,
     * and with mentees of one place each, as some solvers want them.
     */
    private static TwoSidedProblem problem(SplittableRandom random, int people, long seed) {
        boolean dense = seed % 5 == 0;
        int all = dense ? people / 5 : people;
        int mentors = all / (2 + random.nextInt(3));
        int mentees = all - mentors;
        int candidates = dense ? mentors : Math.min(mentors, random.nextInt(10, 31));
        int places = 1 + random.nextInt(4);
        boolean minimums = seed % 3 == 0;
        boolean onePlaceEach = seed % 2 == 0;
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("engines");
        for (int j = 0; j < mentors; j++) {
            int capacity = random.nextInt(places + 1);
            int minimum = minimums && random.nextInt(20) == 0 ? Math.min(1, capacity) : 0;
            builder.addMentor(new Person("m" + j, capacity, minimum, Optional.empty()));
        }
        for (int i = 0; i < mentees; i++) {
            int minimum = minimums && random.nextInt(20) == 0 ? 1 : 0;
            builder.addMentee(
                    new Person("e" + i, !onePlaceEach && random.nextInt(10) == 0 ? 2 : 1, minimum, Optional.empty()));
        }
        long largest = largest(random);
        for (int i = 0; i < mentees; i++) {
            for (int j : random.ints(0, mentors).distinct().limit(candidates).toArray()) {
                builder.pair(j, i, random.nextLong(-largest / 8, largest + 1));
            }
        }
        return builder.build();
    }

    private static long largest(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 3;
            case 2 -> 100;
            default -> 1_000_000_000L;
        };
    }
}
