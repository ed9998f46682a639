package dev.mentoring.matching.benchmark;

import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Locale;

/**
 * A matching problem as plain numbers, from which every solver's own model is made. Each mentee has one place.
 *
 * @param name what the instance is called; everything in it follows from the name
 * @param places how many mentees each mentor takes, by mentor
 * @param rowStart first pair of each mentee, and the number of pairs at the end
 * @param mentorOf mentor of each pair, ascending for each mentee
 * @param score points of each pair, not negative
 */
record Instance(
        String name,
        ImmutableIntArray places,
        ImmutableIntArray rowStart,
        ImmutableIntArray mentorOf,
        ImmutableIntArray score) {

    int mentees() {
        return rowStart.length() - 1;
    }

    int mentors() {
        return places.length();
    }

    int pairs() {
        return score.length();
    }

    /** The places of all mentors. */
    int totalPlaces() {
        return places.stream().sum();
    }

    /** Whether everybody may be paired with everybody and both sides are of one size, with one place each. */
    boolean isSquare() {
        return mentees() == mentors() && totalPlaces() == mentors() && pairs() == mentees() * mentors();
    }

    /** A number of points above the total score of every matching, so that a pair worth it comes before any score. */
    long aboveEveryTotal() {
        return 1L + (long) mentees() * score.stream().max().orElse(0);
    }

    /** The problem as this library takes it, built by index. */
    TwoSidedProblem problem() {
        TwoSidedProblem.Builder problem = TwoSidedProblem.builder(name);
        for (int mentor = 0; mentor < mentors(); mentor++) {
            problem.addMentor(Person.of(id("mentor", mentor), places.get(mentor)));
        }
        for (int mentee = 0; mentee < mentees(); mentee++) {
            problem.addMentee(Person.of(id("mentee", mentee)));
        }
        for (int mentee = 0; mentee < mentees(); mentee++) {
            for (int pair = rowStart.get(mentee); pair < rowStart.get(mentee + 1); pair++) {
                problem.pair(mentorOf.get(pair), mentee, score.get(pair));
            }
        }
        return problem.build();
    }

    /** Digits are padded, so that the order of identifiers is the order of indexes. */
    private static String id(String side, int index) {
        return String.format(Locale.ROOT, "%s-%07d", side, index);
    }
}
