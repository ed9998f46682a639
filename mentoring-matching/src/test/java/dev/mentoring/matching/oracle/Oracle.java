package dev.mentoring.matching.oracle;

import dev.mentoring.matching.certificate.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Tries every set of allowed pairs, once for any number of questions; shares nothing with any solver or checker. */
public final class Oracle {

    private final Tally tally;
    private final boolean[] mustBeMade;
    /** Whose numbers of pairs are bounded: mentors, mentees, parts of groups; and for each pair whom it concerns. */
    private final int[] least;

    private final int[] most;
    private final int[] degree;
    private final int[][] concerned;
    private final int[][] components;
    private final long[][] best;
    private long shortage = Long.MAX_VALUE;

    private Oracle(Told told, List<List<Objective>> questions) {
        tally = new Tally(told);
        List<Told.Pair> allowed = tally.allowed();
        mustBeMade = new boolean[allowed.size()];
        for (int k = 0; k < mustBeMade.length; k++) {
            mustBeMade[k] = told.locked().stream().anyMatch(allowed.get(k)::hasThePeopleOf);
        }
        List<Part> parts = new ArrayList<>(Part.ofMentors(told));
        parts.addAll(Part.ofMentees(told));
        parts.addAll(Part.of(told));
        least = parts.stream().mapToInt(Part::minimum).toArray();
        most = parts.stream().mapToInt(Part::maximum).toArray();
        degree = new int[parts.size()];
        concerned = new int[allowed.size()][];
        for (int k = 0; k < concerned.length; k++) {
            Told.Pair pair = allowed.get(k);
            concerned[k] = IntStream.range(0, parts.size())
                    .filter(i -> parts.get(i).counts(pair))
                    .toArray();
        }
        components = questions.stream().map(tally::components).toArray(int[][]::new);
        best = new long[components.length][];
    }

    /**
     * What is best.
     *
     * @param shortage by how much minimums have to be lowered in all before there is a matching: 0 where there is one
     * @param best the best vector for each list of objectives, in the order of the questions; nothing where there is no
     *     matching
     */
    public record Answer(long shortage, List<List<Long>> best) {

        /** Whether some matching keeps every bound. */
        public boolean feasible() {
            return shortage == 0;
        }
    }

    /** The best of a problem for each of several lists of objectives. */
    public static Answer of(Told told, List<List<Objective>> questions) {
        Oracle oracle = new Oracle(told, questions);
        oracle.tryFrom(0);
        return new Answer(
                oracle.shortage,
                oracle.shortage > 0
                        ? List.of()
                        : Arrays.stream(oracle.best)
                                .map(v -> LongStream.of(v).boxed().toList())
                                .toList());
    }

    private void tryFrom(int pair) {
        if (pair == mustBeMade.length) {
            consider();
            return;
        }
        if (!mustBeMade[pair]) {
            tryFrom(pair + 1);
        }
        for (int i : concerned[pair]) {
            if (degree[i] == most[i]) {
                return;
            }
        }
        for (int i : concerned[pair]) {
            degree[i]++;
        }
        tally.add(pair);
        tryFrom(pair + 1);
        tally.remove(pair);
        for (int i : concerned[pair]) {
            degree[i]--;
        }
    }

    private void consider() {
        long missing = 0;
        for (int i = 0; i < least.length; i++) {
            missing += Math.max(0, least[i] - degree[i]);
        }
        shortage = Math.min(shortage, missing);
        if (missing == 0) {
            for (int question = 0; question < components.length; question++) {
                considerFor(question);
            }
        }
    }

    private void considerFor(int question) {
        int[] codes = components[question];
        long[] known = best[question];
        boolean better = known == null;
        for (int k = 0; k < codes.length && !better; k++) {
            long value = tally.value(codes[k]);
            if (value < known[k]) {
                return;
            }
            better = value > known[k];
        }
        if (better) {
            best[question] = Arrays.stream(codes).mapToLong(tally::value).toArray();
        }
    }
}
