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
import java.util.BitSet;
import java.util.List;

/**
 * Pursues objectives one after another on a {@link PairingNetwork}, each among the flows that are best for all before, and
 * keeps the potentials of each as evidence.
 *
 * <p>Objectives by class take as many classes at once as their weights fit into exact arithmetic (Sokkalingam, Aneja 1998,
 * "Lexicographic bottleneck combinatorial problems", split up). Classes of which no pair is needed are skipped in one step:
 * minimise the pairs of a range of classes, and see whether any is left.
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
    private final long[] weight;
    private final long terms;
    private final long largestWeight;
    private final long mostPairs;
    /** Until the first optimum is kept, flow that avoids the network must be made unattractive. */
    private boolean started;

    ObjectiveChain(TwoSidedProblem problem, PairingNetwork network, RunControl control) {
        this.problem = problem;
        this.network = network;
        this.control = control;
        simplex = network.simplex();
        weight = new long[network.arcs()];
        // Numbers are differences of two potentials, and a rest takes a number of each group besides those of two
        // people.
        terms = (2L + problem.groups().bounds().size()) * (network.nodes() + 1L);
        largestWeight = (1L << 60) / terms;
        mostPairs = Math.min(
                problem.mentees().stream().mapToLong(p -> p.capacity()).sum(),
                problem.mentors().stream().mapToLong(p -> p.capacity()).sum());
    }

    /** Keeps the minimums first, then pursues the objectives. */
    Outcome run(ImmutableList<Objective> objectives) {
        if (network.isStopped()) {
            return Outcome.CANCELLED;
        }
        if (network.hasMinimums()) {
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
        Arrays.fill(weight, 0);
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            weight[arc] = weightOf.of(network.pairOf(arc));
        }
        return bestOfAll(objective);
    }

    private boolean evenLoad() {
        Arrays.fill(weight, 0);
        network.chargeLoads(weight);
        return bestOfAll(Objective.EVEN);
    }

    private boolean bestOfAll(Objective objective) {
        if (!maximise()) {
            return false;
        }
        keep(objective, 0, 0);
        return true;
    }

    private boolean maximise() {
        long most = 0;
        long size = 0;
        for (long each : weight) {
            most = Math.max(most, each);
            size = Math.max(size, Math.abs(each));
        }
        if (!NetworkSimplex.fits(terms, size + 1)) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW,
                    "pairs",
                    "the largest score times the number of people and groups is too large for exact arithmetic");
        }
        return simplex.maximise(weight, started ? 0 : -(most + 1));
    }

    private void keep(Objective objective, long from, long to) {
        record(objective, from, to);
        simplex.keepOptimal();
        started = true;
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

    /** Classes of pairs, numbered by the keys that order them: the class with the smallest key is 0 and comes first. */
    private final class Classes {

        /** The key of each class. */
        private final long[] key;
        /** Whether a key is minus what the class is known by. */
        private final boolean turned;

        private final int[] classOfArc;
        /** Arcs of pairs that may still change and whose class has not had its turn. */
        private final int[] openArc;

        private int openArcs;
        /** Classes before this one have had their turn. */
        private int covered;

        Classes(long[] keyOfArc, boolean turned) {
            this.turned = turned;
            key = Arrays.stream(keyOfArc).sorted().distinct().toArray();
            classOfArc = new int[keyOfArc.length];
            openArc = new int[keyOfArc.length];
            openArcs = keyOfArc.length;
            for (int arc = 0; arc < keyOfArc.length; arc++) {
                classOfArc[arc] = Arrays.binarySearch(key, keyOfArc[arc]);
                openArc[arc] = arc;
            }
        }

        /** The classes of open pairs, ascending. */
        int[] open() {
            BitSet open = new BitSet(key.length);
            int kept = 0;
            for (int k = 0; k < openArcs; k++) {
                int arc = openArc[k];
                if (classOfArc[arc] >= covered && !simplex.isRetired(arc)) {
                    openArc[kept++] = arc;
                    open.set(classOfArc[arc]);
                }
            }
            openArcs = kept;
            return open.stream().toArray();
        }

        /** The first class with an open pair that is made; the number of classes when there is none. */
        int firstMade() {
            int first = key.length;
            for (int k = 0; k < openArcs; k++) {
                if (simplex.flow(openArc[k]) > 0) {
                    first = Math.min(first, classOfArc[openArc[k]]);
                }
            }
            return first;
        }

        /** How many classes have keys below a number. */
        int countBelow(long number) {
            int at = Arrays.binarySearch(key, number);
            return at >= 0 ? at : -at - 1;
        }

        /** Keeps to what is best for a range of classes, which have had their turn then. */
        void keepBest(Objective objective, int first, int last) {
            keep(objective, turned ? -key[first] : key[first], turned ? -key[last] : key[last]);
            covered = last + 1;
        }
    }

    /** Makes as few open pairs as possible of the classes before a limit; false when stopped. */
    private boolean avoid(Classes classes, int limit) {
        Arrays.fill(weight, 0);
        for (int k = 0; k < classes.openArcs; k++) {
            int arc = classes.openArc[k];
            weight[arc] = classes.classOfArc[arc] < limit ? -1 : 0;
        }
        return maximise();
    }

    /**
     * Rules out the first classes of which no pair is needed. What the present flow does without is ruled out for nothing; from
     * there on one class more is tried, then two, four and so on, and halved where that was too many.
     *
     * @param open the open classes, not empty
     * @param most how many of them to rule out at most
     * @return how many were ruled out; -1 when stopped
     */
    private int skip(Objective objective, Classes classes, int[] open, int most) {
        int low = firstFrom(open, classes.firstMade(), most);
        int high = most;
        int step = 1;
        while (low < high) {
            int tried = Math.min(low + step, high);
            if (!avoid(classes, limit(classes, open, tried))) {
                return -1;
            }
            int avoided = firstFrom(open, classes.firstMade(), most);
            low = Math.max(low, avoided);
            if (avoided >= tried) {
                step = Math.min(most, 2 * step);
            } else {
                high = tried - 1;
                step = Math.max(1, (high - low + 1) / 2);
            }
        }
        if (low > 0) {
            if (!avoid(classes, limit(classes, open, low))) {
                return -1;
            }
            classes.keepBest(objective, open[0], open[low - 1]);
        }
        return low;
    }

    /** The class that a number of open classes come before. */
    private static int limit(Classes classes, int[] open, int count) {
        return count == open.length ? classes.key.length : open[count];
    }

    /** How many open classes come before one. */
    private static int firstFrom(int[] open, int one, int most) {
        int at = Arrays.binarySearch(open, one);
        return Math.min(most, at >= 0 ? at : -at - 1);
    }

    private boolean fewestFirst(Objective objective, Classes classes) {
        for (int[] open = classes.open(); open.length > 0; open = classes.open()) {
            int skipped = skip(objective, classes, open, open.length);
            // What was skipped may have settled pairs that come next, so that the classes are looked at again.
            if (skipped < 0 || (skipped == 0 && !together(objective, classes, open, -1))) {
                return false;
            }
        }
        return true;
    }

    private boolean mostFirst(Classes classes) {
        for (int[] open = classes.open(); open.length > 0; open = classes.open()) {
            if (!together(Objective.FIRST_RANKS, classes, open, 1)) {
                return false;
            }
        }
        return true;
    }

    /** Pursues the first open classes, as many as fit: one pair of a class outweighs all pairs of the classes after it. */
    private boolean together(Objective objective, Classes classes, int[] open, int sign) {
        int[] placeOf = new int[classes.key.length];
        for (int at = 0; at < open.length; at++) {
            placeOf[open[at]] = at;
        }
        long[] size = new long[open.length];
        for (int k = 0; k < classes.openArcs; k++) {
            int at = placeOf[classes.classOfArc[classes.openArc[k]]];
            size[at] = Math.min(mostPairs, size[at] + 1);
        }
        int end = 0;
        long product = 1;
        while (end < open.length && (end == 0 || product <= largestWeight / 2 / (size[end] + 1))) {
            product *= size[end] + 1;
            end++;
        }
        long[] weightOfClass = new long[open.length];
        long after = 0;
        for (int at = end - 1; at >= 0; at--) {
            weightOfClass[at] = after + 1;
            after += weightOfClass[at] * size[at];
        }
        Arrays.fill(weight, 0);
        for (int k = 0; k < classes.openArcs; k++) {
            int arc = classes.openArc[k];
            weight[arc] = sign * weightOfClass[placeOf[classes.classOfArc[arc]]];
        }
        if (!maximise()) {
            return false;
        }
        classes.keepBest(objective, open[0], open[end - 1]);
        return true;
    }

    /** Rules out what lies below the best worst score, and shows that a pair of that score is needed. */
    private boolean worst() {
        Classes classes = classes(problem::score, false);
        int[] open = classes.open();
        int most = firstFrom(open, classes.countBelow(lowestCertain()), open.length);
        if (open.length > 0 && skip(Objective.LEXIMIN, classes, open, most) < 0) {
            return false;
        }
        classes.open();
        long certain = lowestCertain();
        int made = classes.firstMade();
        long worst = made == classes.key.length ? certain : Math.min(certain, classes.key[made]);
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
        if (!avoid(classes, made + 1)) {
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
