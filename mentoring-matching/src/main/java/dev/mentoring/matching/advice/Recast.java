package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/** Makes a problem anew with something about it changed: other people of the same names, fewer pairs, no scores. */
final class Recast {

    private final TwoSidedProblem problem;
    private BiFunction<Side, Person, Person> people = (side, person) -> person;
    private IntPredicate pairs = pair -> true;
    private boolean scores = true;
    private boolean bounds = true;
    private ImmutableList<String> first = ImmutableList.of();

    private Recast(TwoSidedProblem problem) {
        this.problem = problem;
    }

    static Recast of(TwoSidedProblem problem) {
        return new Recast(problem);
    }

    @CanIgnoreReturnValue
    Recast withPeople(BiFunction<Side, Person, Person> others) {
        people = others;
        return this;
    }

    @CanIgnoreReturnValue
    Recast withPairs(IntPredicate kept) {
        pairs = kept;
        return this;
    }

    @CanIgnoreReturnValue
    Recast withoutScores() {
        scores = false;
        return this;
    }

    /** Leaves out locks and bounds on groups. */
    @CanIgnoreReturnValue
    Recast withoutBounds() {
        bounds = false;
        return this;
    }

    /** Tells these mentees first, in their order, then the others. */
    @CanIgnoreReturnValue
    Recast withFirst(ImmutableList<String> mentees) {
        first = mentees;
        return this;
    }

    TwoSidedProblem build() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(problem.id());
        problem.mentors().forEach(mentor -> builder.addMentor(people.apply(Side.MENTOR, mentor)));
        List<Person> mentees = new ArrayList<>(problem.mentees());
        mentees.sort(Comparator.comparingInt(mentee -> {
            int at = first.indexOf(mentee.id());
            return at < 0 ? first.size() : at;
        }));
        int[] toldAt = new int[mentees.size()];
        for (int told = 0; told < toldAt.length; told++) {
            toldAt[problem.indexOfMentee(mentees.get(told).id())] = told;
            builder.addMentee(people.apply(Side.MENTEE, mentees.get(told)));
        }
        for (int mentee = 0; mentee < toldAt.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (pairs.test(pair)) {
                    builder.pair(problem.mentorOf(pair), toldAt[mentee], scores ? problem.score(pair) : 0);
                }
            }
        }
        if (bounds) {
            problem.lockedPairings().forEach(pairing -> builder.lock(pairing.mentor(), pairing.mentee()));
            problem.groups().bounds().forEach(builder::group);
        }
        return builder.build();
    }
}
