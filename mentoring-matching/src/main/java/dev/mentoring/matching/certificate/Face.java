package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * The matchings that are as good as the result for all levels checked so far: which pairs each of them makes, which none of
 * them makes, and between which numbers of pairs everybody stays.
 */
final class Face {

    /** Whether a pair is made by every matching of the face, by none, or by some. */
    private static final byte FREE = 0;

    private static final byte CERTAIN = 1;
    private static final byte RULED_OUT = 2;

    private final TwoSidedProblem problem;
    private final Groups groups;
    private final byte[] fate;
    /** Least and largest number of pairs: of mentees, then of mentors, then of parts of groups. */
    private final int[] lower;

    private final int[] upper;
    private final int mentees;
    private final int mentors;
    private final int[] partsOfPair;

    Face(TwoSidedProblem problem) {
        this.problem = problem;
        groups = problem.groups();
        mentees = problem.mentees().size();
        mentors = problem.mentors().size();
        fate = new byte[problem.pairCount()];
        lower = new int[mentees + mentors + groups.parts()];
        upper = new int[lower.length];
        partsOfPair = new int[groups.bounds().size()];
        bounds(problem.mentees(), 0);
        bounds(problem.mentors(), mentees);
        for (int part = 0; part < groups.parts(); part++) {
            lower[mentees + mentors + part] = groups.minimum(part);
            upper[mentees + mentors + part] = groups.maximum(part);
        }
        keepLocked();
    }

    private void bounds(ImmutableList<Person> people, int first) {
        for (int i = 0; i < people.size(); i++) {
            lower[first + i] = people.get(i).minimum();
            upper[first + i] = people.get(i).capacity();
        }
    }

    /** Locked pairs are certain from the start, and as many are the least that everybody concerned has. */
    private void keepLocked() {
        if (problem.lockedCount() == 0) {
            return;
        }
        int[] locked = new int[lower.length];
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair)) {
                    fate[pair] = CERTAIN;
                    int mentor = problem.mentorOf(pair);
                    locked[mentee]++;
                    locked[mentees + mentor]++;
                    int count = groups.partsOf(mentor, mentee, partsOfPair);
                    for (int k = 0; k < count; k++) {
                        locked[mentees + mentors + partsOfPair[k]]++;
                    }
                }
            }
        }
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Math.max(lower[i], locked[i]);
        }
    }

    /** Leaves the matchings that make a pair, or those that do not; a locked pair stays as it is. */
    void fix(int pair, boolean made) {
        if (!problem.isLocked(pair)) {
            fate[pair] = made ? CERTAIN : RULED_OUT;
        }
    }

    boolean isFree(int pair) {
        return fate[pair] == FREE;
    }

    boolean isCertain(int pair) {
        return fate[pair] == CERTAIN;
    }

    boolean isRuledOut(int pair) {
        return fate[pair] == RULED_OUT;
    }

    /**
     * The bound D of the face.
     *
     * @param weights weight of each pair
     * @param numbers number of everybody: mentees, then mentors, then parts
     * @param even whether each mentor adds minus the square of the number of pairs
     */
    WideSum bound(PairWeights weights, long[] numbers, boolean even) {
        WideSum sum = new WideSum();
        eachRest(weights, numbers, (pair, rest) -> {
            if (isCertain(pair) || (isFree(pair) && rest > 0)) {
                sum.add(rest);
            }
        });
        for (int i = 0; i < lower.length; i++) {
            if (even && isMentor(i)) {
                long most = mostEven(i, numbers[i]);
                sum.addProduct(numbers[i], most);
                sum.add(-most * most);
            } else {
                sum.addProduct(numbers[i] > 0 ? upper[i] : lower[i], numbers[i]);
            }
        }
        return sum;
    }

    /** Leaves the matchings that attain the bound. */
    void keepAttaining(PairWeights weights, long[] numbers, boolean even) {
        eachRest(weights, numbers, (pair, rest) -> {
            if (isFree(pair) && rest != 0) {
                fate[pair] = rest > 0 ? CERTAIN : RULED_OUT;
            }
        });
        for (int i = 0; i < lower.length; i++) {
            if (even && isMentor(i)) {
                keepMostEven(i, numbers[i]);
            } else if (numbers[i] > 0) {
                lower[i] = upper[i];
            } else if (numbers[i] < 0) {
                upper[i] = lower[i];
            }
        }
    }

    private boolean isMentor(int i) {
        return i >= mentees && i < mentees + mentors;
    }

    /** The largest L between the bounds for which number L - L&sup2; is largest: half the number, rounded up, where it fits. */
    private long mostEven(int i, long number) {
        long half = Math.floorDiv(number + 1, 2);
        return Math.max(lower[i], Math.min(upper[i], half));
    }

    private void keepMostEven(int i, long number) {
        int most = (int) mostEven(i, number);
        // L - 1 is as good as L where number (L - 1) - (L - 1)^2 = number L - L^2, that is number = 2 L - 1.
        int least = most > lower[i] && number == 2L * most - 1 ? most - 1 : most;
        lower[i] = least;
        upper[i] = most;
    }

    private interface RestVisitor {
        void visit(int pair, long rest);
    }

    private void eachRest(PairWeights weights, long[] numbers, RestVisitor visitor) {
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (!isRuledOut(pair)) {
                    int mentor = problem.mentorOf(pair);
                    long rest = weights.of(pair) - numbers[mentee] - numbers[mentees + mentor];
                    int count = groups.partsOf(mentor, mentee, partsOfPair);
                    for (int k = 0; k < count; k++) {
                        rest -= numbers[mentees + mentors + partsOfPair[k]];
                    }
                    visitor.visit(pair, rest);
                }
            }
        }
    }

    /** The classes of free pairs, ascending and once each. */
    long[] freeClasses(PairWeights classOf) {
        long[] classes = new long[fate.length];
        int count = 0;
        for (int pair = 0; pair < fate.length; pair++) {
            if (isFree(pair)) {
                classes[count++] = classOf.of(pair);
            }
        }
        return Arrays.stream(Arrays.copyOf(classes, count)).sorted().distinct().toArray();
    }

    /** Whether some pair is free and has a number above one bound and below another. */
    boolean anyFree(PairWeights numberOf, long above, long below) {
        for (int pair = 0; pair < fate.length; pair++) {
            if (isFree(pair) && numberOf.of(pair) > above && numberOf.of(pair) < below) {
                return true;
            }
        }
        return false;
    }

    /** Whether some made pair is free and of a class of a range. */
    boolean anyFreeMade(BitSet made, PairWeights classOf, long least, long most) {
        for (int pair = made.nextSetBit(0); pair >= 0; pair = made.nextSetBit(pair + 1)) {
            long of = classOf.of(pair);
            if (isFree(pair) && of >= least && of <= most) {
                return true;
            }
        }
        return false;
    }

    /** Everybody's numbers in one array: of mentees, of mentors, of parts. */
    static long[] numbers(Level level) {
        return numbers(level.mentees(), level.mentors(), level.groups());
    }

    static long[] numbers(ImmutableLongArray mentees, ImmutableLongArray mentors, ImmutableLongArray groups) {
        return LongStream.concat(LongStream.concat(mentees.stream(), mentors.stream()), groups.stream())
                .toArray();
    }
}
