package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** The pairs of a {@link ProvedMatching}: those of the problem, and those that came after them. */
final class ProvedPairs {

    /** A pair that the problem does not have. */
    private record NewPair(int mentor, int mentee, long score) {}

    private final TwoSidedProblem problem;
    private final Deque<Runnable> before;
    private final int[] menteeOf;
    private final int[] mentorStart;
    private final int[] pairOfMentor;
    private final BitSet made = new BitSet();
    private final BitSet locked = new BitSet();
    private final BitSet forbidden = new BitSet();
    private final Map<Integer, Long> rescored = new HashMap<>();
    private final List<NewPair> added = new ArrayList<>();
    private final Set<Long> addedKeys = new HashSet<>();

    /**
     * Takes the pairs of a problem, none made and none locked.
     *
     * @param before takes what leads back from each change
     */
    ProvedPairs(TwoSidedProblem problem, Deque<Runnable> before) {
        this.problem = problem;
        this.before = before;
        menteeOf = problem.menteeOfPairs();
        int mentors = problem.mentors().size();
        mentorStart = new int[mentors + 1];
        for (int pair = 0; pair < menteeOf.length; pair++) {
            mentorStart[problem.mentorOf(pair) + 1]++;
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            mentorStart[mentor + 1] += mentorStart[mentor];
        }
        int[] end = mentorStart.clone();
        pairOfMentor = new int[menteeOf.length];
        for (int pair = 0; pair < menteeOf.length; pair++) {
            pairOfMentor[end[problem.mentorOf(pair)]++] = pair;
        }
    }

    int count() {
        return menteeOf.length + added.size();
    }

    int mentorOf(int pair) {
        return pair < menteeOf.length ? problem.mentorOf(pair) : of(pair).mentor();
    }

    int menteeOf(int pair) {
        return pair < menteeOf.length ? menteeOf[pair] : of(pair).mentee();
    }

    private NewPair of(int pair) {
        return added.get(pair - menteeOf.length);
    }

    long score(int pair) {
        Long other = rescored.isEmpty() ? null : rescored.get(pair);
        if (other != null) {
            return other;
        }
        return pair < menteeOf.length ? problem.score(pair) : of(pair).score();
    }

    boolean isMade(int pair) {
        return made.get(pair);
    }

    boolean isLocked(int pair) {
        return locked.get(pair);
    }

    boolean isForbidden(int pair) {
        return forbidden.get(pair);
    }

    void setMade(int pair, boolean value) {
        set(made, pair, value);
    }

    void setLocked(int pair, boolean value) {
        set(locked, pair, value);
    }

    void setForbidden(int pair, boolean value) {
        set(forbidden, pair, value);
    }

    private void set(BitSet marks, int pair, boolean value) {
        boolean was = marks.get(pair);
        marks.set(pair, value);
        before.push(() -> marks.set(pair, was));
    }

    void setScore(int pair, long points) {
        Long was = rescored.put(pair, points);
        before.push(() -> {
            if (was == null) {
                rescored.remove(pair);
            } else {
                rescored.put(pair, was);
            }
        });
    }

    int add(int mentor, int mentee, long points) {
        int pair = count();
        long key = key(mentor, mentee);
        added.add(new NewPair(mentor, mentee, points));
        addedKeys.add(key);
        before.push(() -> {
            added.remove(added.size() - 1);
            addedKeys.remove(key);
        });
        return pair;
    }

    /** Whether the two are a pair, ruled out or not. */
    boolean contains(int mentor, int mentee) {
        boolean told =
                mentor < problem.mentors().size() && mentee < problem.mentees().size();
        return (told && problem.pairOf(mentor, mentee) >= 0) || addedKeys.contains(key(mentor, mentee));
    }

    private static long key(int mentor, int mentee) {
        return (long) mentor << Integer.SIZE | mentee;
    }

    void eachOfMentor(int mentor, IntConsumer visitor) {
        for (int k = start(mentorStart, mentor); k < start(mentorStart, mentor + 1); k++) {
            visitor.accept(pairOfMentor[k]);
        }
        for (int k = 0; k < added.size(); k++) {
            if (added.get(k).mentor() == mentor) {
                visitor.accept(menteeOf.length + k);
            }
        }
    }

    void eachOfMentee(int mentee, IntConsumer visitor) {
        int last = problem.mentees().size();
        for (int k = problem.rowStart(Math.min(mentee, last)); k < problem.rowStart(Math.min(mentee + 1, last)); k++) {
            visitor.accept(k);
        }
        for (int k = 0; k < added.size(); k++) {
            if (added.get(k).mentee() == mentee) {
                visitor.accept(menteeOf.length + k);
            }
        }
    }

    /** The start of somebody's pairs; those who came have none here. */
    private static int start(int[] starts, int index) {
        return starts[Math.min(index, starts.length - 1)];
    }
}
