package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.RematchLeaf;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The largest value of all matchings that keep at least a number of earlier pairs, with a proof.
 *
 * <p><b>Problem.</b> Maximise V(M), the number of pairs or the total score, over the matchings M of a network with at least c earlier pairs. The
 * condition cuts across the network, so that its best flow need not be whole.
 *
 * <p><b>Idea.</b> For whole numbers q and p the network finds the largest q V + p kept in one go; that number less p c, divided by q, bounds V. The
 * best bound is where a best flow with fewer kept pairs meets one with more, and is found by asking again and again for the ratio at which
 * the two found last are equal (Dinkelbach 1967, "On nonlinear fractional programming"; Handler, Zang 1980, "A dual algorithm for the
 * constrained shortest path problem"). Between two flows of that ratio lie others, one cycle further each. Where none of them attains the bound, an earlier
 * pair that only one of the two makes is made, then ruled out (branch and bound; Land, Doig 1960).
 *
 * <p><b>Bounds.</b> The ratios of one branch fall or rise strictly, and each costs a run of the network from the flow before. The number of
 * branchings is limited; where the limit is hit, {@link #valueAtMost} is a proved bound.
 *
 * <p><b>Witness.</b> The leaves of the tree, each with numbers that rule out anything better.
 */
final class RematchSearch {

    /** What a value is. */
    enum Value {
        PAIRS,
        SCORE
    }

    private enum End {
        CLOSED,
        OPEN,
        STOPPED
    }

    private final TwoSidedProblem problem;
    private final RematchNetwork network;
    private final Value value;
    private final long least;
    private final long unit;
    private final long branchings;
    private final List<RematchLeaf> leaves = new ArrayList<>();
    private final List<Step> path = new ArrayList<>();
    private Optional<Point> best = Optional.empty();
    private long openAtMost = Long.MIN_VALUE;
    /** Nothing at or below the floor is looked for, and nothing more once the other is found. */
    private final long floor;

    private final long enough;

    /** A branching on the way from the root to where the search is. */
    private record Step(int arc, boolean made) {}

    /** A flow with what it comes to. */
    static final class Point {
        private final int[] flows;
        private final long value;
        private final long kept;

        private Point(int[] flows, long value, long kept) {
            this.flows = flows;
            this.value = value;
            this.kept = kept;
        }

        /** The flow of each arc; not a copy. */
        int[] flows() {
            return flows;
        }

        long value() {
            return value;
        }

        long kept() {
            return kept;
        }
    }

    /** How a run with factors ended: the flow, its weight, and whether it keeps to what is fixed. */
    private record Weighed(Point point, long weight, boolean sound) {}

    private int branchArc = -1;
    private long bound;

    /**
     * Prepares a search.
     *
     * @param least how many earlier pairs are to be kept
     * @param unit what all values are multiples of
     * @param floor values up to it are not looked for
     * @param enough a value with which the search ends, without a proof then
     * @param branchings how often to branch at most
     */
    RematchSearch(
            TwoSidedProblem problem,
            RematchNetwork network,
            Value value,
            long least,
            long unit,
            long floor,
            long enough,
            long branchings) {
        this.problem = problem;
        this.network = network;
        this.value = value;
        this.least = least;
        this.unit = unit;
        this.floor = floor;
        this.enough = enough;
        this.branchings = branchings;
    }

    /** Searches; false when stopped by the caller. */
    boolean run() {
        long branched = 0;
        while (true) {
            End end = settle();
            if (end == End.STOPPED) {
                return false;
            }
            if (target() >= enough) {
                return true;
            }
            if (end == End.OPEN && branchArc >= 0 && branched < branchings) {
                branched++;
                push(branchArc, true);
                continue;
            }
            if (end == End.OPEN) {
                openAtMost = Math.max(openAtMost, bound);
            }
            leaves.add(network.numbers().leaf(problem, fixed()));
            if (!turn()) {
                return true;
            }
        }
    }

    /** The best flow found; empty when none is above the floor. */
    Optional<Point> best() {
        return best;
    }

    /** What no flow in question passes. */
    long valueAtMost() {
        return Math.max(openAtMost, target());
    }

    /** The proof of that. */
    ImmutableList<RematchLeaf> leaves() {
        return ImmutableList.copyOf(leaves);
    }

    private long target() {
        return best.map(Point::value).orElse(floor);
    }

    private ImmutableList<RematchLeaf.Fixed> fixed() {
        return path.stream()
                .map(step -> {
                    int pair = network.network().pairOf(step.arc());
                    Couple couple = new Couple(
                            problem.mentors().get(problem.mentorOf(pair)).id(),
                            problem.mentees().get(problem.menteeOf(pair)).id());
                    return new RematchLeaf.Fixed(couple, step.made());
                })
                .collect(ImmutableList.toImmutableList());
    }

    private void push(int arc, boolean made) {
        path.add(new Step(arc, made));
        network.fix(arc, made);
    }

    /** Goes on to the next branch; false when there is none left. */
    private boolean turn() {
        while (!path.isEmpty()) {
            Step last = path.remove(path.size() - 1);
            network.release(last.arc());
            if (last.made()) {
                push(last.arc(), false);
                return true;
            }
        }
        return false;
    }

    private Optional<Weighed> weigh(long q, long p) {
        boolean pairs = value == Value.PAIRS;
        if (!network.maximise(pairs ? q : 0, pairs ? 0 : q, p)) {
            return Optional.empty();
        }
        int[] flows = network.flows();
        RematchNetwork.Tally tally = network.tally(flows);
        Point point = new Point(flows, pairs ? tally.pairs() : tally.score(), tally.kept());
        boolean sound = network.broken() == 0;
        if (sound) {
            offer(point);
        }
        return Optional.of(new Weighed(point, weight(q, p, point), sound));
    }

    private static long weight(long q, long p, Point point) {
        try {
            return Math.addExact(Math.multiplyExact(q, point.value()), Math.multiplyExact(p, point.kept()));
        } catch (ArithmeticException e) {
            throw RematchNumbers.tooLarge();
        }
    }

    private void offer(Point point) {
        if (point.kept() >= least && point.value() > target()) {
            best = Optional.of(point);
        }
    }

    /** Whether the numbers of a run rule out everything above the best value found. */
    private boolean closes(Weighed run, long q, long p) {
        if (!run.sound()) {
            return false;
        }
        if (q == 0) {
            return run.point().kept() < least;
        }
        bound = Math.floorDiv(Math.floorDiv(run.weight() - p * least, q), unit) * unit;
        return target() != Long.MIN_VALUE && bound <= target();
    }

    private End settle() {
        branchArc = -1;
        bound = Long.MAX_VALUE;
        Optional<Weighed> free = weigh(1, 0);
        if (free.isEmpty()) {
            return End.STOPPED;
        }
        if (closes(free.get(), 1, 0)) {
            return End.CLOSED;
        }
        Optional<Weighed> keeping = weigh(0, 1);
        if (keeping.isEmpty()) {
            return End.STOPPED;
        }
        if (closes(keeping.get(), 0, 1)) {
            return End.CLOSED;
        }
        if (!free.get().sound() || !keeping.get().sound()) {
            return giveUp();
        }
        return narrow(free.get().point(), keeping.get().point());
    }

    /** Leaves a branch with the bound that it has without any price. */
    private End giveUp() {
        Optional<Weighed> again = weigh(1, 0);
        if (again.isPresent()) {
            // A flow that breaks what is fixed weighs more than any that does not.
            bound = again.get().point().value();
        }
        return again.isPresent() ? End.OPEN : End.STOPPED;
    }

    /** Finds the ratio at which a flow with fewer kept pairs than needed and one with enough are equal and best. */
    private End narrow(Point fewer, Point enough) {
        while (true) {
            long kept = enough.kept() - fewer.kept();
            long worth = fewer.value() - enough.value();
            long common = Math.max(1, LongMath.gcd(kept, worth));
            long q = kept / common;
            long p = worth / common;
            while (!fits(q, p) && q > 1) {
                q = (q + 1) / 2;
                p = (p + 1) / 2;
            }
            Optional<Weighed> run = weigh(q, p);
            if (run.isEmpty()) {
                return End.STOPPED;
            }
            if (!run.get().sound()) {
                return giveUp();
            }
            if (closes(run.get(), q, p)) {
                return End.CLOSED;
            }
            if (run.get().weight() <= Math.max(weight(q, p, fewer), weight(q, p, enough))) {
                walk(enough, fewer);
                return closes(run.get(), q, p) ? End.CLOSED : End.OPEN;
            }
            Point point = run.get().point();
            if (point.kept() >= least) {
                enough = point;
            } else {
                fewer = point;
            }
        }
    }

    private boolean fits(long q, long p) {
        return value == Value.PAIRS ? network.fits(q, 0, p) : network.fits(0, q, p);
    }

    /** Goes from a flow with enough kept pairs towards one with fewer, as far as the condition allows; branches on what is left. */
    private void walk(Point enough, Point fewer) {
        List<Turn> turns = new ArrayList<>();
        for (int[] cycle : RematchCycles.between(network.network(), enough.flows(), fewer.flows())) {
            turns.add(turn(cycle, enough.flows(), fewer.flows()));
        }
        turns.sort(Comparator.comparingLong(Turn::kept));
        int[] flows = enough.flows().clone();
        long kept = enough.kept();
        for (Turn turn : turns) {
            if (turn.value() > 0 && kept + turn.kept() >= least) {
                kept += turn.kept();
                turn.arcs().forEach(arc -> flows[arc] += Integer.signum(fewer.flows()[arc] - enough.flows()[arc]));
            } else if (turn.kept() < 0 && branchArc < 0) {
                branchArc = turn.undone();
            }
        }
        RematchNetwork.Tally tally = network.tally(flows);
        offer(new Point(flows, value == Value.PAIRS ? tally.pairs() : tally.score(), tally.kept()));
        if (branchArc < 0) {
            branchArc = turns.stream()
                    .mapToInt(Turn::undone)
                    .filter(arc -> arc >= 0)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** A cycle, by how much it raises the value and the pairs kept, and an earlier pair that it undoes, or -1. */
    private record Turn(ImmutableIntArray arcs, long value, long kept, int undone) {}

    private Turn turn(int[] cycle, int[] from, int[] to) {
        long gained = 0;
        long kept = 0;
        int undone = -1;
        for (int arc : cycle) {
            if (arc < network.network().pairArcs()) {
                int pair = network.network().pairOf(arc);
                int sign = Integer.signum(to[arc] - from[arc]);
                gained += sign * (value == Value.PAIRS ? 1 : problem.score(pair));
                if (problem.isEarlier(pair)) {
                    kept += sign;
                    undone = sign < 0 ? arc : undone;
                }
            }
        }
        return new Turn(ImmutableIntArray.copyOf(cycle), gained, kept, undone);
    }
}
