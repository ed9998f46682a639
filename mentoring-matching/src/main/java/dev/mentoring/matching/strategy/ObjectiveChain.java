package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Level;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.kernel.flow.NetworkSimplex;
import dev.mentoring.matching.problem.MenteeRanks;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pursues objectives one after another on a {@link PairingNetwork}, each among the flows that are best for all before, and
 * keeps the potentials of each as evidence.
 *
 * <p>Objectives by class take as many classes at once as their weights fit into exact arithmetic (Sokkalingam, Aneja 1998,
 * "Lexicographic bottleneck combinatorial problems", split up). Classes of which no pair is needed are skipped in one step, found by
 * halving: minimise the pairs of a range of classes, and see whether any is left.
 */
final class ObjectiveChain {

    /** How a run ended. */
    enum Outcome {
        SOLVED,
        INFEASIBLE,
        CANCELLED
    }

    private final TwoSidedProblem problem;
    private final PairingNetwork network;
    private final NetworkSimplex simplex;
    private final RunControl control;
    private final List<Level> levels = new ArrayList<>();
    private final long largestWeight;
    private final long mostPairs;
    /** Until the first optimum is kept, flow that avoids the network must be made unattractive. */
    private boolean started;

    ObjectiveChain(TwoSidedProblem problem, PairingNetwork network, RunControl control) {
        this.problem = problem;
        this.network = network;
        this.control = control;
        simplex = network.simplex();
        // Numbers are differences of two potentials, and a rest takes a number of each group besides those of two
        // people.
        largestWeight = (1L << 60) / (2L + problem.groups().bounds().size()) / (network.nodes() + 1L);
        mostPairs = Math.min(
                problem.mentees().stream().mapToLong(p -> p.capacity()).sum(),
                problem.mentors().stream().mapToLong(p -> p.capacity()).sum());
    }

    /** Keeps the minimums first, then pursues the objectives. */
    Outcome run(ImmutableList<Objective> objectives) {
        if (network.hasMinimums()) {
            long[] weight = new long[network.arcs()];
            network.rewardMinimums(weight);
            // A unit of flow meets at most the minimum of each group, of a mentee and of a mentor.
            if (!simplex.maximise(weight, -(3L + problem.groups().bounds().size()))) {
                return Outcome.CANCELLED;
            }
            for (int holder = 0; holder < network.holders(); holder++) {
                if (network.missing(holder) > 0) {
                    return Outcome.INFEASIBLE;
                }
            }
            keep(Objective.MINIMUMS, 0, 0);
        }
        for (int k = 0; k < objectives.size(); k++) {
            control.progress().at(k, objectives.size());
            if (!pursue(objectives.get(k))) {
                return Outcome.CANCELLED;
            }
        }
        control.progress().at(objectives.size(), objectives.size());
        return Outcome.SOLVED;
    }

    ImmutableList<Level> levels() {
        return ImmutableList.copyOf(levels);
    }

    private boolean pursue(Objective objective) {
        return switch (objective) {
            case SERVED -> linear(objective, pair -> 1);
            case TOTAL -> linear(objective, problem::score);
            case KEPT -> linear(objective, pair -> problem.isEarlier(pair) ? 1 : 0);
            case EVEN -> evenLoad();
            case WORST -> worst();
            case LEXIMIN -> fewestFirst(objective, classes(problem::score, false));
            case LAST_RANKS -> fewestFirst(objective, classes(MenteeRanks.of(problem)::of, true));
            case FIRST_RANKS -> mostFirst(classes(MenteeRanks.of(problem)::of, false));
            case MINIMUMS -> true;
        };
    }

    private interface PairWeight {
        long of(int pair);
    }

    private boolean linear(Objective objective, PairWeight weightOf) {
        long[] weight = new long[network.arcs()];
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            weight[arc] = weightOf.of(network.pairOf(arc));
        }
        return maximise(weight) && keep(objective, 0, 0);
    }

    private boolean evenLoad() {
        long[] weight = new long[network.arcs()];
        network.chargeLoads(weight);
        return maximise(weight) && keep(Objective.EVEN, 0, 0);
    }

    private boolean maximise(long[] weight) {
        long most = 0;
        long size = 0;
        for (long each : weight) {
            most = Math.max(most, each);
            size = Math.max(size, Math.abs(each));
        }
        if (size > largestWeight - 1) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW,
                    "pairs",
                    "the largest score times the number of people and groups is too large for exact arithmetic");
        }
        return simplex.maximise(weight, started ? 0 : -(most + 1));
    }

    private boolean keep(Objective objective, long from, long to) {
        record(objective, from, to);
        simplex.keepOptimal();
        started = true;
        return true;
    }

    private void record(Objective objective, long from, long to) {
        levels.add(new Level(
                objective, from, to, network.numbersOfMentors(), network.numbersOfMentees(), network.numbersOfParts()));
    }

    private Classes classes(PairWeight classOf, boolean turned) {
        long[] key = new long[network.pairArcs()];
        for (int arc = 0; arc < key.length; arc++) {
            long of = classOf.of(network.pairOf(arc));
            key[arc] = turned ? -of : of;
        }
        return new Classes(key, turned);
    }

    /** Classes of pairs by keys that order them: the class with the smallest key comes first. */
    private final class Classes {

        private final long[] key;
        /** Whether a key is minus the class. */
        private final boolean turned;
        /** Keys up to this one have had their turn. */
        private long covered = Long.MIN_VALUE;

        Classes(long[] key, boolean turned) {
            this.key = key;
            this.turned = turned;
        }

        boolean isOpen(int arc) {
            return key[arc] > covered && !simplex.isRetired(arc);
        }

        /** The keys of pairs that may still change and have not had their turn, ascending and once each. */
        long[] open() {
            long[] open = new long[key.length];
            int count = 0;
            for (int arc = 0; arc < key.length; arc++) {
                if (isOpen(arc)) {
                    open[count++] = key[arc];
                }
            }
            return Arrays.stream(open, 0, count).sorted().distinct().toArray();
        }

        /** The lowest open key of a made pair; the largest number when there is none. */
        long lowestMade() {
            long lowest = Long.MAX_VALUE;
            for (int arc = 0; arc < key.length; arc++) {
                if (isOpen(arc) && simplex.flow(arc) > 0) {
                    lowest = Math.min(lowest, key[arc]);
                }
            }
            return lowest;
        }

        /** Keeps to what is best for the keys of a range, which have had their turn then. */
        void keepBest(Objective objective, long first, long last) {
            keep(objective, turned ? -first : first, turned ? -last : last);
            covered = last;
        }
    }

    /** Makes as few pairs as possible with keys below a limit; false when stopped. */
    private boolean avoid(Classes classes, long below) {
        long[] weight = new long[network.arcs()];
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            weight[arc] = classes.isOpen(arc) && classes.key[arc] < below ? -1 : 0;
        }
        return maximise(weight);
    }

    /**
     * Rules out the first classes of which no pair is needed.
     *
     * @param open the open keys, not empty
     * @param most how many of them to rule out at most
     * @return how many were ruled out; -1 when stopped
     */
    private int skip(Objective objective, Classes classes, long[] open, int most) {
        int low = 0;
        int high = most;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            long below = middle == open.length ? Long.MAX_VALUE : open[middle];
            if (!avoid(classes, below)) {
                return -1;
            }
            long made = classes.lowestMade();
            if (made >= below) {
                low = Math.max(middle, firstFrom(open, made, most));
            } else {
                low = Math.max(low, firstFrom(open, made, most));
                high = middle - 1;
            }
        }
        if (low > 0) {
            if (!avoid(classes, low == open.length ? Long.MAX_VALUE : open[low])) {
                return -1;
            }
            classes.keepBest(objective, open[0], open[low - 1]);
        }
        return low;
    }

    /** How many open keys lie before the key of a made pair, which can all be avoided. */
    private static int firstFrom(long[] open, long made, int most) {
        int at = Arrays.binarySearch(open, made);
        return Math.min(most, at >= 0 ? at : -at - 1);
    }

    private boolean fewestFirst(Objective objective, Classes classes) {
        for (long[] open = classes.open(); open.length > 0; open = classes.open()) {
            int skipped = skip(objective, classes, open, open.length);
            // What was skipped may have settled pairs that come next, so that the classes are looked at again.
            if (skipped < 0 || (skipped == 0 && !together(objective, classes, open, -1))) {
                return false;
            }
        }
        return true;
    }

    private boolean mostFirst(Classes classes) {
        for (long[] open = classes.open(); open.length > 0; open = classes.open()) {
            if (!together(Objective.FIRST_RANKS, classes, open, 1)) {
                return false;
            }
        }
        return true;
    }

    /** Pursues the first open classes, as many as fit: one pair of a class outweighs all pairs of the classes after it. */
    private boolean together(Objective objective, Classes classes, long[] open, int sign) {
        long[] size = new long[open.length];
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            if (classes.isOpen(arc)) {
                int at = Arrays.binarySearch(open, classes.key[arc]);
                size[at] = Math.min(mostPairs, size[at] + 1);
            }
        }
        int end = 0;
        long product = 1;
        while (end < open.length && (end == 0 || product <= largestWeight / 2 / (size[end] + 1))) {
            product = Math.max(1, end == 0 ? size[end] + 1 : product * (size[end] + 1));
            end++;
        }
        long[] weightOfClass = new long[end];
        long after = 0;
        for (int at = end - 1; at >= 0; at--) {
            weightOfClass[at] = after + 1;
            after += weightOfClass[at] * size[at];
        }
        long[] weight = new long[network.arcs()];
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            int at = classes.isOpen(arc) ? Arrays.binarySearch(open, 0, end, classes.key[arc]) : -1;
            weight[arc] = at < 0 ? 0 : sign * weightOfClass[at];
        }
        if (!maximise(weight)) {
            return false;
        }
        classes.keepBest(objective, open[0], open[end - 1]);
        return true;
    }

    /** Rules out what lies below the best worst score, and shows that a pair of that score is needed. */
    private boolean worst() {
        Classes classes = classes(problem::score, false);
        long[] open = classes.open();
        int most = firstFrom(open, lowestCertain(), open.length);
        if (open.length > 0 && skip(Objective.LEXIMIN, classes, open, most) < 0) {
            return false;
        }
        long certain = lowestCertain();
        long worst = Math.min(certain, classes.lowestMade());
        if (worst == Long.MAX_VALUE) {
            return true;
        }
        if (worst == certain) {
            levels.add(new Level(
                    Objective.WORST,
                    worst,
                    worst,
                    zeros(problem.mentors().size()),
                    zeros(problem.mentees().size()),
                    zeros(problem.groups().parts())));
            return true;
        }
        if (!avoid(classes, worst + 1)) {
            return false;
        }
        record(Objective.WORST, worst, worst);
        return true;
    }

    /** The lowest score of a pair that every flow as good as this one makes. */
    private long lowestCertain() {
        long lowest = Long.MAX_VALUE;
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            if (simplex.isRetired(arc) && simplex.flow(arc) > 0) {
                lowest = Math.min(lowest, problem.score(network.pairOf(arc)));
            }
        }
        for (int pair = 0; problem.lockedCount() > 0 && pair < problem.pairCount(); pair++) {
            if (problem.isLocked(pair)) {
                lowest = Math.min(lowest, problem.score(pair));
            }
        }
        return lowest;
    }

    private static ImmutableLongArray zeros(int count) {
        return ImmutableLongArray.copyOf(new long[count]);
    }
}
