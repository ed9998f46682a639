package dev.mentoring.matching.benchmark;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of the list of cases: an instance and who solves it.
 *
 * @param instance name of the instance
 * @param seeds how many instances of the kind there are; the rounds take them in turn
 * @param rounds how often every solver runs
 * @param heap largest heap of a JVM, as {@code -Xmx} takes it
 * @param seconds after how many seconds on the clock a process is ended
 * @param solvers names of the solvers, in the order in which they run
 */
record Case(String instance, int seeds, int rounds, String heap, int seconds, ImmutableSet<String> solvers) {

    private static final ImmutableList<String> OURS =
            ImmutableList.of("kernel", "max-score", "max-score/strategy", "max-score/check");
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** Reads a list; everything after a {@code #} that stands after a blank, or at the start of a line, is a comment. */
    static ImmutableList<Case> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> WORDS.splitToList(line.replaceAll("(^|\\s)#.*", "")))
                    .filter(words -> !words.isEmpty())
                    .map(Case::of)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static Case of(List<String> words) {
        ImmutableSet.Builder<String> solvers = ImmutableSet.builder();
        for (String solver : words.subList(5, words.size())) {
            if (solver.equals("ours")) {
                solvers.addAll(OURS);
            } else {
                solvers.add(solver);
            }
        }
        return new Case(
                words.get(0),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                words.get(3),
                Integer.parseInt(words.get(4)),
                solvers.build());
    }

    /** The name of the instance of a round, from 1; the first seed has the name alone. */
    String instanceOf(int round) {
        int seed = 1 + (round - 1) % seeds;
        return seed == 1 ? instance : instance + "#" + seed;
    }
}
