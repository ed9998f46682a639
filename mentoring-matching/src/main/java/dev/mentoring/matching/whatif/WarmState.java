package dev.mentoring.matching.whatif;

import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.ProvedMatching;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.kernel.flow.ResidualAssignment;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Optional;

/**
 * A result made ready for repair: its pairs with the numbers of its certificate, for the solver and for the checker, without solving
 * anything. Mentees are rows and mentors columns; locked pairs are taken out with the places that they fill.
 *
 * <p>Numbers of a certificate prove one goal; the second one, which decides between equally good matchings, is brought in by numbers
 * of 0 and 1 from {@link ReachedFromPlaces}.
 */
final class WarmState {

    /** How many people may come before sums have to be bounded anew. */
    private static final int NEWCOMERS = 64;

    private final TwoSidedProblem problem;
    private final BitSet made;
    private final Weighting weighting;
    private final long largestScore;
    private final int[] lockedOfMentor;
    private final int[] lockedOfMentee;
    private final ResidualAssignment repair;
    private final ProvedMatching proved;

    private WarmState(
            TwoSidedProblem problem,
            BitSet made,
            Weighting weighting,
            long largestScore,
            Numbers numbers,
            ProvedMatching proved) {
        this.problem = problem;
        this.made = made;
        this.weighting = weighting;
        this.largestScore = largestScore;
        this.proved = proved;
        lockedOfMentor = new int[problem.mentors().size()];
        lockedOfMentee = new int[problem.mentees().size()];
        repair = repair(numbers);
    }

    /** Numbers of mentors and mentees, by index. */
    private static final class Numbers {

        private final long[] mentors;
        private final long[] mentees;

        Numbers(long[] mentors, long[] mentees) {
            this.mentors = mentors;
            this.mentees = mentees;
        }
    }

    /**
     * Takes a result, if it is of a kind that can be repaired.
     *
     * @param largestScore of the problem, or of the changes if that is larger
     */
    static Optional<WarmState> of(TwoSidedProblem problem, MatchingResult result, BitSet made, long largestScore) {
        long people = (long) problem.mentors().size() + problem.mentees().size() + NEWCOMERS;
        if (!problem.groups().isEmpty()
                || result.status() != Status.SOLVED
                || result.certificate().isEmpty()
                || !Weighting.fits(people, largestScore)) {
            return Optional.empty();
        }
        if (result.strategy().name().equals("max-score")
                && result.certificate().get() instanceof ScoreCertificate score) {
            Numbers plain =
                    new Numbers(score.mentors().toArray(), score.mentees().toArray());
            return of(problem, made, Weighting.totalFirst(), largestScore, ofScore(problem, made, plain));
        }
        if (result.strategy().name().equals("max-coverage")
                && result.certificate().get() instanceof CoverageCertificate coverage) {
            Weighting weighting = Weighting.pairsFirst(people, largestScore, -coverage.pairPrice());
            return of(problem, made, weighting, largestScore, ofCoverage(problem, coverage, weighting));
        }
        return Optional.empty();
    }

    private static Optional<WarmState> of(
            TwoSidedProblem problem, BitSet made, Weighting weighting, long largestScore, Optional<Numbers> numbers) {
        return numbers.flatMap(
                all -> ProvedMatching.of(problem, made, all.mentors, all.mentees, weighting.scale(), weighting.bonus())
                        .map(proved -> new WarmState(problem, made, weighting, largestScore, all, proved)));
    }

    /** Of a largest total: scaled, and raised by a cover of the pairs that could be exchanged without loss. */
    private static Optional<Numbers> ofScore(TwoSidedProblem problem, BitSet made, Numbers plain) {
        if (anyBeyond(plain.mentors, ResidualAssignment.LARGEST / 16)
                || anyBeyond(plain.mentees, ResidualAssignment.LARGEST / 16)) {
            return Optional.empty();
        }
        int[] menteeOf = problem.menteeOfPairs();
        ReachedFromPlaces reached = ReachedFromPlaces.of(
                problem,
                made,
                mentee -> plain.mentees[mentee] == 0,
                pair -> problem.score(pair) == plain.mentors[problem.mentorOf(pair)] + plain.mentees[menteeOf[pair]]);
        long scale = Weighting.totalFirst().scale();
        long[] mentors = plain.mentors.clone();
        long[] mentees = plain.mentees.clone();
        for (int k = 0; k < mentors.length; k++) {
            mentors[k] = scale * mentors[k] + (reached.mentor(k) ? 1 : 0);
        }
        for (int k = 0; k < mentees.length; k++) {
            mentees[k] = scale * mentees[k] + (reached.mentee(k) ? 0 : 1);
        }
        return Optional.of(new Numbers(mentors, mentees));
    }

    /** Of the most pairs: raised by the cover as far as the bonus is raised. */
    private static Optional<Numbers> ofCoverage(
            TwoSidedProblem problem, CoverageCertificate coverage, Weighting weighting) {
        long price = coverage.pairPrice();
        long[] mentors = coverage.mentors().toArray();
        long[] mentees = coverage.mentees().toArray();
        long largest = ResidualAssignment.LARGEST / 4;
        if (anyBeyond(mentors, largest)
                || anyBeyond(mentees, largest)
                || anyBeyond(new long[] {price}, largest)
                || weighting.bonus() > largest) {
            return Optional.empty();
        }
        long more = weighting.bonus() + price;
        coverage.coverMentors().forEach(mentor -> mentors[problem.indexOfMentor(mentor)] += more);
        coverage.coverMentees().forEach(mentee -> mentees[problem.indexOfMentee(mentee)] += more);
        return Optional.of(new Numbers(mentors, mentees));
    }

    private static boolean anyBeyond(long[] numbers, long largest) {
        for (long number : numbers) {
            if (number > largest || number < -largest) {
                return true;
            }
        }
        return false;
    }

    private ResidualAssignment repair(Numbers numbers) {
        int rows = lockedOfMentee.length;
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[problem.pairCount()];
        long[] weight = new long[columnOf.length];
        BitSet off = new BitSet();
        for (int mentee = 0; mentee < rows; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                columnOf[pair] = problem.mentorOf(pair);
                weight[pair] = weighting.weight(problem.score(pair));
                if (problem.isLocked(pair)) {
                    off.set(pair);
                    lockedOfMentee[mentee]++;
                    lockedOfMentor[columnOf[pair]]++;
                }
            }
            rowStart[mentee + 1] = problem.rowStart(mentee + 1);
        }
        int people = rows + lockedOfMentor.length;
        int[] lower = new int[people];
        int[] upper = new int[people];
        long[] number = new long[people];
        for (int k = 0; k < people; k++) {
            boolean isRow = k < rows;
            Person person = isRow ? problem.mentees().get(k) : problem.mentors().get(k - rows);
            int locked = isRow ? lockedOfMentee[k] : lockedOfMentor[k - rows];
            lower[k] = Math.max(0, person.minimum() - locked);
            upper[k] = person.capacity() - locked;
            number[k] = isRow ? numbers.mentees[k] : numbers.mentors[k - rows];
        }
        BitSet free = (BitSet) made.clone();
        free.andNot(off);
        return new ResidualAssignment(lower, upper, number, rowStart, columnOf, weight, free, off);
    }

    TwoSidedProblem problem() {
        return problem;
    }

    /** Whether the result makes a pair of the problem. */
    boolean isMade(int pair) {
        return made.get(pair);
    }

    Weighting weighting() {
        return weighting;
    }

    /** The largest score of changes that can be answered. */
    long largestScore() {
        return largestScore;
    }

    /** How many people may come. */
    int newcomers() {
        return NEWCOMERS;
    }

    int lockedOfMentor(int mentor) {
        return lockedOfMentor[mentor];
    }

    int lockedOfMentee(int mentee) {
        return lockedOfMentee[mentee];
    }

    ResidualAssignment repair() {
        return repair;
    }

    ProvedMatching proved() {
        return proved;
    }
}
