package dev.mentoring.matching.oracle;

import dev.mentoring.matching.problem.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every set of allowed pairs; shares nothing with any solver or checker. */
public final class Oracle {

    private final Told told;
    private final List<Told.Pair> allowed;
    private final Map<String, Integer> degree = new HashMap<>();
    private boolean feasible;
    private long bestScore = Long.MIN_VALUE;
    private long mostPairs = -1;
    private long bestScoreOfMost = Long.MIN_VALUE;

    private Oracle(Told told) {
        this.told = told;
        allowed = told.allowed();
    }

    /** What is best: whether anything is, the largest total, the most pairs, and the largest total of those. */
    public record Best(boolean feasible, long score, long mostPairs, long scoreOfMost) {}

    /** The best of a problem. */
    public static Best of(Told told) {
        Oracle oracle = new Oracle(told);
        oracle.tryFrom(0, 0, 0);
        return new Best(oracle.feasible, oracle.bestScore, oracle.mostPairs, oracle.bestScoreOfMost);
    }

    private void tryFrom(int k, long pairs, long score) {
        if (k == allowed.size()) {
            consider(pairs, score);
            return;
        }
        Told.Pair pair = allowed.get(k);
        if (told.locked().stream()
                .noneMatch(l -> l.mentor().equals(pair.mentor()) && l.mentee().equals(pair.mentee()))) {
            tryFrom(k + 1, pairs, score);
        }
        String mentor = "mentor " + pair.mentor();
        String mentee = "mentee " + pair.mentee();
        degree.merge(mentor, 1, Integer::sum);
        degree.merge(mentee, 1, Integer::sum);
        if (within("mentor ", told.mentors(), false) && within("mentee ", told.mentees(), false)) {
            tryFrom(k + 1, pairs + 1, score + pair.score());
        }
        degree.merge(mentor, -1, Integer::sum);
        degree.merge(mentee, -1, Integer::sum);
    }

    private boolean within(String kind, List<Person> people, boolean minimums) {
        return people.stream().allMatch(p -> {
            int has = degree.getOrDefault(kind + p.id(), 0);
            return has <= p.capacity() && (!minimums || has >= p.minimum());
        });
    }

    private void consider(long pairs, long score) {
        if (!within("mentor ", told.mentors(), true) || !within("mentee ", told.mentees(), true)) {
            return;
        }
        feasible = true;
        bestScore = Math.max(bestScore, score);
        if (pairs > mostPairs || (pairs == mostPairs && score > bestScoreOfMost)) {
            mostPairs = pairs;
            bestScoreOfMost = score;
        }
    }
}
