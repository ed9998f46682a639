package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** The bound D of {@link Certificate}, in one pass over the pairs. */
final class DualBound {

    /**
     * The largest number of a person or price of a pair, either way. Three of them and a score stay within 64 bits, and no
     * solver that keeps its own overflow bound needs more.
     */
    static final long LARGEST = 1L << 61;

    private final TwoSidedProblem problem;
    private final ImmutableLongArray mentors;
    private final ImmutableLongArray mentees;
    private final long price;

    /** Takes one number for everybody, each within {@link #LARGEST}. */
    DualBound(TwoSidedProblem problem, ImmutableLongArray mentors, ImmutableLongArray mentees, long price) {
        this.problem = problem;
        this.mentors = mentors;
        this.mentees = mentees;
        this.price = price;
    }

    /**
     * The bound.
     *
     * @param byScore whether pairs weigh their scores; otherwise each weighs 1
     * @param count the number of pairs to which it applies, when the price is not zero
     */
    WideSum value(boolean byScore, long count) {
        WideSum sum = new WideSum();
        sum.addProduct(price, count);
        int[] lockedOfMentor = new int[problem.mentors().size()];
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            long known = mentees.get(mentee) + price;
            int locked = 0;
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                int mentor = problem.mentorOf(pair);
                long rest = (byScore ? problem.score(pair) : 1) - known - mentors.get(mentor);
                if (problem.isLocked(pair)) {
                    locked++;
                    lockedOfMentor[mentor]++;
                    sum.add(rest);
                } else if (rest > 0) {
                    sum.add(rest);
                }
            }
            addBounds(sum, problem.mentees().get(mentee), locked, mentees.get(mentee));
        }
        ImmutableList<Person> all = problem.mentors();
        for (int mentor = 0; mentor < all.size(); mentor++) {
            addBounds(sum, all.get(mentor), lockedOfMentor[mentor], mentors.get(mentor));
        }
        return sum;
    }

    private static void addBounds(WideSum sum, Person person, int locked, long number) {
        sum.addProduct(number > 0 ? person.capacity() : Math.max(person.minimum(), locked), number);
    }
}
