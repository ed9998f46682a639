package dev.mentoring.matching.benchmark;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People of one list and pairs of them, with scores drawn evenly from 1 to 1,000.
 *
 * <ul>
 *   <li>{@code g-complete-N}: N people, every pair;
 *   <li>{@code g-sparse-N}: N people in ten pairs each on average, which are drawn evenly.
 * </ul>
 */
final class DrawnGraphs {

    private static final int LARGEST_SCORE = 1_000;
    private static final int PAIRS_OF_PERSON = 10;

    private final Draws draws;
    private final InstanceWriter file;

    DrawnGraphs(Draws draws, InstanceWriter file) {
        this.draws = draws;
        this.file = file;
    }

    /** Writes the instance of a name, in parts. */
    void write(List<String> name) throws IOException {
        int people = Instances.people(name.get(2));
        switch (name.get(1)) {
            case "complete" -> complete(people);
            case "sparse" -> sparse(people);
            default -> throw new IllegalArgumentException("graphs are complete or sparse, not " + name.get(1));
        }
    }

    private void complete(int people) throws IOException {
        int[] first = new int[people * (people - 1) / 2];
        int[] second = new int[first.length];
        int pair = 0;
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++, pair++) {
                first[pair] = one;
                second[pair] = other;
            }
        }
        write(people, first, second);
    }

    private void sparse(int people) throws IOException {
        int[] first = new int[people / 2 * PAIRS_OF_PERSON];
        int[] second = new int[first.length];
        Set<Long> drawn = new HashSet<>();
        for (int pair = 0; pair < first.length; ) {
            int one = draws.below(people);
            int other = draws.below(people);
            int low = Math.min(one, other);
            int high = Math.max(one, other);
            if (low < high && drawn.add((long) low << Integer.SIZE | high)) {
                first[pair] = low;
                second[pair] = high;
                pair++;
            }
        }
        write(people, first, second);
    }

    private void write(int people, int[] first, int[] second) throws IOException {
        file.writeHead(InstanceWriter.PEER_SCORES, people, 0, first.length);
        file.write(first);
        file.write(second);
        for (int pair = 0; pair < first.length; pair++) {
            file.write(1 + draws.below(LARGEST_SCORE));
        }
    }
}
