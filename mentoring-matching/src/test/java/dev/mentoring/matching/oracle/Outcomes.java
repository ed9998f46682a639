package dev.mentoring.matching.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What every matching of a problem comes to, found by trying every set of allowed pairs. */
public final class Outcomes {

    private final List<Told.Pair> allowed;
    private final boolean[] locked;
    private final boolean[] earlier;
    private final List<Part> parts;
    private final int[] degree;
    private final int[][] concerned;
    private final Set<Outcome> found = new HashSet<>();

    /**
     * What a matching comes to.
     *
     * @param pairs how many
     * @param total sum of scores
     * @param kept how many of an earlier result
     */
    public record Outcome(long pairs, long total, long kept) {}

    private Outcomes(Told told) {
        allowed = told.allowed();
        parts = new ArrayList<>(Part.ofMentors(told));
        parts.addAll(Part.ofMentees(told));
        parts.addAll(Part.of(told));
        locked = new boolean[allowed.size()];
        earlier = new boolean[allowed.size()];
        concerned = new int[allowed.size()][];
        degree = new int[parts.size()];
        for (int k = 0; k < locked.length; k++) {
            Told.Pair pair = allowed.get(k);
            locked[k] = told.locked().stream().anyMatch(pair::hasThePeopleOf);
            earlier[k] = told.earlier().stream().anyMatch(pair::hasThePeopleOf);
            concerned[k] = IntStream.range(0, parts.size())
                    .filter(i -> parts.get(i).counts(pair))
                    .toArray();
        }
    }

    /** What the matchings come to; empty where there is none. */
    public static Set<Outcome> of(Told told) {
        Outcomes outcomes = new Outcomes(told);
        outcomes.tryFrom(0, 0, 0, 0);
        return outcomes.found;
    }

    private void tryFrom(int pair, long pairs, long total, long kept) {
        if (pair == locked.length) {
            if (IntStream.range(0, degree.length)
                    .allMatch(i -> degree[i] >= parts.get(i).minimum())) {
                found.add(new Outcome(pairs, total, kept));
            }
            return;
        }
        if (!locked[pair]) {
            tryFrom(pair + 1, pairs, total, kept);
        }
        if (IntStream.of(concerned[pair]).allMatch(i -> degree[i] < parts.get(i).maximum())) {
            IntStream.of(concerned[pair]).forEach(i -> degree[i]++);
            tryFrom(pair + 1, pairs + 1, total + allowed.get(pair).score(), kept + (earlier[pair] ? 1 : 0));
            IntStream.of(concerned[pair]).forEach(i -> degree[i]--);
        }
    }
}
