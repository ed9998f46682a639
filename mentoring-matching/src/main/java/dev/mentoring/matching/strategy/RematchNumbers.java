package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.RematchLeaf;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;

/** What every pair weighs, and a number for everybody: the evidence of a best matching for one objective, or for several one after another. */
final class RematchNumbers {

    /** No number or weight goes beyond this, so that the rest of a pair stays within 64 bits. */
    private static final long LARGEST = 1L << 60;

    private final long perPair;
    private final long scoreFactor;
    private final long perKept;
    private final long[] numbers;

    /**
     * Takes weights and numbers.
     *
     * @param perPair weight of every pair
     * @param scoreFactor weight of a point of score
     * @param perKept weight of an earlier pair besides
     * @param numbers of mentees, then of mentors, then of parts of groups; not copied
     */
    RematchNumbers(long perPair, long scoreFactor, long perKept, long[] numbers) {
        this.perPair = perPair;
        this.scoreFactor = scoreFactor;
        this.perKept = perKept;
        this.numbers = numbers;
    }

    /**
     * Numbers that prove a later objective among the matchings that are best for these: these as often as makes them outweigh whatever the later ones
     * say of pairs and people that these leave no choice.
     *
     * @param free pairs of which the later objective may say anything, since they are fixed otherwise
     */
    RematchNumbers then(RematchNumbers later, TwoSidedProblem problem, BitSet free) {
        long times = 1;
        Rests rests = new Rests(problem);
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (!problem.isLocked(pair) && !free.get(pair)) {
                    times = atLeast(times, rests.of(this, pair, mentee), rests.of(later, pair, mentee));
                }
            }
        }
        for (int k = 0; k < numbers.length; k++) {
            times = atLeast(times, numbers[k], later.numbers[k]);
        }
        return plus(later, times, problem);
    }

    /** How often the first must be taken at least so that the sum has its sign, which what comes still later relies on. */
    private static long atLeast(long times, long first, long later) {
        if ((first > 0 && later < 0) || (first < 0 && later > 0)) {
            return Math.max(times, Math.abs(later) / Math.abs(first) + 1);
        }
        return times;
    }

    private RematchNumbers plus(RematchNumbers later, long times, TwoSidedProblem problem) {
        try {
            long[] sum = new long[numbers.length];
            long most = 0;
            for (int k = 0; k < sum.length; k++) {
                sum[k] = Math.addExact(Math.multiplyExact(times, numbers[k]), later.numbers[k]);
                most = Math.max(most, Math.abs(sum[k]));
            }
            long pairs = Math.addExact(Math.multiplyExact(times, perPair), later.perPair);
            long score = Math.addExact(Math.multiplyExact(times, scoreFactor), later.scoreFactor);
            long kept = Math.addExact(Math.multiplyExact(times, perKept), later.perKept);
            long points = Math.multiplyExact(score, Math.max(1, problem.largestScore()));
            boolean fits = most <= LARGEST / (1 + problem.groups().bounds().size())
                    && Math.max(Math.abs(pairs), Math.max(points, kept)) <= LARGEST;
            if (fits) {
                return new RematchNumbers(pairs, score, kept, sum);
            }
        } catch (ArithmeticException e) {
            // Falls through to the refusal, like whatever is merely too large for a checker.
        }
        throw tooLarge();
    }

    static InvalidModelException tooLarge() {
        return InvalidModelException.of(
                ProblemCode.SCORE_OVERFLOW,
                "pairs",
                "the scores times the number of people and of earlier pairs are too large for exact arithmetic");
    }

    RematchLeaf leaf(TwoSidedProblem problem, ImmutableList<RematchLeaf.Fixed> fixed) {
        int mentees = problem.mentees().size();
        int people = mentees + problem.mentors().size();
        return new RematchLeaf(
                fixed,
                perPair,
                scoreFactor,
                perKept,
                ImmutableLongArray.copyOf(Arrays.copyOfRange(numbers, mentees, people)),
                ImmutableLongArray.copyOf(Arrays.copyOf(numbers, mentees)),
                ImmutableLongArray.copyOf(Arrays.copyOfRange(numbers, people, numbers.length)));
    }

    /** What is left of a pair's weight after everybody's numbers. */
    private static final class Rests {

        private final TwoSidedProblem problem;
        private final Groups groups;
        private final int[] parts;

        Rests(TwoSidedProblem problem) {
            this.problem = problem;
            groups = problem.groups();
            parts = new int[groups.bounds().size()];
        }

        long of(RematchNumbers of, int pair, int mentee) {
            int mentor = problem.mentorOf(pair);
            int people = problem.mentees().size();
            long rest = of.perPair
                    + of.scoreFactor * problem.score(pair)
                    + (problem.isEarlier(pair) ? of.perKept : 0)
                    - of.numbers[mentee]
                    - of.numbers[people + mentor];
            int count = groups.partsOf(mentor, mentee, parts);
            for (int k = 0; k < count; k++) {
                rest -= of.numbers[people + problem.mentors().size() + parts[k]];
            }
            return rest;
        }
    }
}
