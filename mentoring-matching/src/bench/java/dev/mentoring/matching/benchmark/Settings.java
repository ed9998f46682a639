package dev.mentoring.matching.benchmark;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What a run of {@link Comparison} is asked for.
 *
 * @param cases what is measured
 * @param solvers who takes part, everybody when empty
 * @param rounds most rounds of a case
 * @param minutes after how many minutes no instance is begun any more
 * @param phaseSeconds seconds for each phase of {@link TimedCalls}
 */
record Settings(ImmutableList<Case> cases, ImmutableSet<String> solvers, int rounds, long minutes, int phaseSeconds) {

    private static final ImmutableSet<String> QUICK =
            ImmutableSet.of("d1-500-1e3", "x-geo-1000", "d2-2000x800", "s1-10k");

    /**
     * Reads arguments: {@code --quick}, {@code --cases=FILE}, {@code --solvers=NAME,...}, {@code --minutes=N}, {@code
     * --seconds=N} and instances.
     *
     * @throws IllegalArgumentException when an argument is unknown, or an instance that the list of cases does not have
     */
    static Settings of(String[] arguments) throws IOException {
        boolean quick = false;
        Path list = Path.of("src", "bench", "cases.txt");
        ImmutableSet<String> solvers = ImmutableSet.of();
        long minutes = Integer.MAX_VALUE;
        int seconds = 3;
        Set<String> instances = new HashSet<>();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.equals("--quick")) {
                quick = true;
                seconds = 1;
            } else if (argument.startsWith("--cases=")) {
                list = Path.of(value);
            } else if (argument.startsWith("--solvers=")) {
                solvers = ImmutableSet.copyOf(Splitter.on(',').splitToList(value));
            } else if (argument.startsWith("--minutes=")) {
                minutes = Long.parseLong(value);
            } else if (argument.startsWith("--seconds=")) {
                seconds = Integer.parseInt(value);
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("there is no argument " + argument);
            } else {
                instances.add(argument);
            }
        }
        ImmutableList<Case> cases = chosen(Case.read(list), quick && instances.isEmpty() ? QUICK : instances);
        return new Settings(cases, solvers, quick ? 1 : Integer.MAX_VALUE, minutes, seconds);
    }

    private static ImmutableList<Case> chosen(ImmutableList<Case> all, Set<String> instances) {
        if (instances.isEmpty()) {
            return all;
        }
        ImmutableSet<String> known = all.stream().map(Case::instance).collect(ImmutableSet.toImmutableSet());
        if (!known.containsAll(instances)) {
            throw new IllegalArgumentException("the cases have no " + Sets.difference(instances, known));
        }
        return all.stream().filter(one -> instances.contains(one.instance())).collect(ImmutableList.toImmutableList());
    }

    boolean takesPart(String solver) {
        return solvers.isEmpty() || solvers.contains(solver);
    }
}
