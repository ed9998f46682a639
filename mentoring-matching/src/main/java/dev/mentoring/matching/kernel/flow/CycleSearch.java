package dev.mentoring.matching.kernel.flow;

/**
 * Shortest paths in a {@link ResidualGraph}, which close a changed arc to a cycle (Dijkstra 1959, on reduced weights).
 *
 * <p>An arc leads from a row to a column by an unmade pair, back by a made one, from a row above its least or a column with a
 * place to the balance node, and from there to a row with a place or a column above its least.
 *
 * <p>One search goes ahead from the beginning of the path, another back from its end, whichever has had less work, until both
 * together are as far as the path is long (Nicholson 1966, "Finding the shortest route between two points in a network"). So what is looked
 * at lies around the two ends. Potentials fall around the beginning by what a node is nearer than the first search went, and rise around
 * the end by what it is nearer than the second one: no arc can lose by both more than the path that leads along it. The balance node
 * has an arc with nearly everybody. A search that comes to it waits there while the other one goes on, and passes through it only when that has
 * taken long; then it takes the arcs in the order of their lengths, as far as needed.
 */
final class CycleSearch {

    private static final int NONE = DistanceLabels.NONE;
    private static final int BALANCE = ResidualGraph.BALANCE;
    private static final long UNREACHED = DistanceLabels.UNREACHED;
    private static final long FACTOR = 8;
    /** A look at somebody costs so much less than an arc. */
    private static final long PATIENCE = 8;

    private final ResidualGraph graph;
    private final Half ahead = new Half();
    private final Half back = new Half();
    private long length;
    private int meetFrom;
    private int meetTo;
    private int meetPair;

    /** One of the two searches. */
    private static final class Half {
        private final DistanceLabels labels = new DistanceLabels();
        /** Whether the balance node is settled. */
        private boolean reached;
        /** Whether its arcs are taken. */
        private boolean passes;

        private long work;
        private long radius;
        /** How far the node is that was settled last. */
        private long settledTo;
        /** How far the nearest node is that was left out because the other search comes there first. */
        private long left;
        /** The arcs of the balance node that are no longer than this have been taken, where the search passes there. */
        private long arcsTaken;

        private boolean isHeld() {
            return reached && !passes;
        }
    }

    CycleSearch(ResidualGraph graph) {
        this.graph = graph;
    }

    /**
     * Looks for a shortest path that is shorter than a limit.
     *
     * @param shorterThan {@link DistanceLabels#UNREACHED} for a path of any length
     * @return its length; {@link DistanceLabels#UNREACHED} when there is none
     */
    long find(int from, int to, long shorterThan) {
        length = shorterThan;
        meetFrom = NONE;
        begin(ahead, from);
        begin(back, to);
        settle(ahead, true);
        settle(back, false);
        while (!isFound()) {
            boolean goAhead = back.isHeld() || (!ahead.isHeld() && ahead.work <= back.work);
            settle(goAhead ? ahead : back, goAhead);
            goOn(goAhead ? back : ahead, goAhead ? ahead : back);
        }
        ahead.radius = Math.min(nearest(ahead), length);
        back.radius = length - ahead.radius;
        return meetFrom == NONE ? UNREACHED : length;
    }

    private void begin(Half half, int source) {
        half.labels.begin(source, graph.nodes());
        half.reached = false;
        half.passes = false;
        half.work = 0;
        half.arcsTaken = -1;
        half.settledTo = 0;
        half.left = UNREACHED;
    }

    /** Lets a search pass through the balance node, where the other one has had as much work as a look at everybody costs. */
    private void goOn(Half held, Half other) {
        if (held.isHeld() && other.work > ((long) graph.rows + graph.columns) / PATIENCE) {
            held.passes = true;
        }
    }

    private boolean isFound() {
        long one = nearest(ahead);
        long other = nearest(back);
        return one >= length || other >= length - one;
    }

    /** How far a search has gone: what is nearer is settled. */
    private long nearest(Half half) {
        if (half.isHeld()) {
            return half.labels.distance(BALANCE);
        }
        if (half.passes) {
            takeArcs(half);
        }
        return Math.min(half.left, half.labels.isEmpty() ? UNREACHED : half.labels.nearest());
    }

    private void settle(Half half, boolean forward) {
        DistanceLabels labels = half.labels;
        int node = labels.settle();
        half.settledTo = labels.distance(node);
        if (node == BALANCE) {
            half.reached = true;
            DistanceLabels others = (forward ? back : ahead).labels;
            if (others.distance(BALANCE) != UNREACHED) {
                int from = forward ? BALANCE : others.next(BALANCE);
                int to = forward ? others.next(BALANCE) : BALANCE;
                if (from != NONE && to != NONE) {
                    meet(from, to, NONE, labels.distance(BALANCE) + others.distance(BALANCE));
                }
            }
        } else if (forward) {
            expand(node, labels.distance(node), false);
        } else {
            expandBack(node, labels.distance(node), false);
        }
    }

    /** Takes more and more of the balance node's arcs, the short ones first, until none that is left can be the nearest. */
    private void takeArcs(Half half) {
        long here = half.labels.distance(BALANCE);
        while (half.arcsTaken != UNREACHED
                && (half.labels.isEmpty() || half.labels.nearest() - here > half.arcsTaken)) {
            long from = half.arcsTaken;
            // Each pass costs a look at everybody, so that there should not be many.
            long to = from < 0 ? 0 : from > UNREACHED / FACTOR ? UNREACHED - 1 : Math.max(FACTOR, FACTOR * from);
            long left = UNREACHED;
            for (int k = 0; k < graph.rows + graph.columns; k++) {
                int node = k < graph.rows ? ResidualGraph.row(k) : ResidualGraph.column(k - graph.rows);
                long number = number(node);
                if (number > from && isOpen(node, half == ahead)) {
                    if (number <= to) {
                        take(half, node, here, number);
                    } else {
                        left = Math.min(left, number);
                    }
                }
            }
            half.arcsTaken = left == UNREACHED ? UNREACHED : Math.max(to, left / FACTOR);
        }
    }

    private void take(Half half, int node, long here, long number) {
        if (half == ahead) {
            offer(node, BALANCE, here, number, NONE, false);
        } else {
            offerBack(node, BALANCE, here, number, NONE, false);
        }
    }

    /** Whether the balance node has an arc to a node, or one from there. */
    private boolean isOpen(int node, boolean forward) {
        return ResidualGraph.isRow(node) == forward ? graph.hasPlace(node) : graph.aboveLower(node);
    }

    /** The length of the arc between the balance node and another, whichever way it leads. */
    private long number(int node) {
        return Math.abs(graph.potential[node] - graph.potential[BALANCE]);
    }

    /** All distances from a node, the balance node being passed through. */
    DistanceLabels allFrom(int source) {
        begin(ahead, source);
        while (!ahead.labels.isEmpty()) {
            int node = ahead.labels.settle();
            if (node == BALANCE) {
                expandBalance(ahead.labels.distance(node), true);
            } else {
                expand(node, ahead.labels.distance(node), true);
            }
        }
        return ahead.labels;
    }

    /** All distances to a node, the balance node being passed through. */
    DistanceLabels allTo(int sink) {
        begin(back, sink);
        while (!back.labels.isEmpty()) {
            int node = back.labels.settle();
            if (node == BALANCE) {
                expandBalance(back.labels.distance(node), false);
            } else {
                expandBack(node, back.labels.distance(node), true);
            }
        }
        return back.labels;
    }

    private void expandBalance(long here, boolean forward) {
        for (int k = 0; k < graph.rows + graph.columns; k++) {
            int node = k < graph.rows ? ResidualGraph.row(k) : ResidualGraph.column(k - graph.rows);
            if (isOpen(node, forward)) {
                (forward ? ahead : back).labels.offer(node, here + number(node), BALANCE, NONE);
            }
        }
    }

    private void expand(int node, long here, boolean alone) {
        if (ResidualGraph.isRow(node)) {
            int end = graph.end(node);
            ahead.work += end - graph.begin(node) + 4;
            long base = here + graph.potential[node];
            for (int pair = graph.begin(node); pair < end; pair++) {
                if (graph.isUnmade(pair)) {
                    int column = graph.columnNode(pair);
                    offer(column, node, base, -graph.potential[column] - graph.weight(pair), pair, alone);
                }
            }
            for (int pair = graph.lastNew(node); pair != NONE; pair = graph.before(node, pair)) {
                offerUnmade(node, here, pair, alone);
            }
        } else {
            ahead.work += graph.madeCount(node) + 4;
            for (int k = 0; k < graph.madeCount(node); k++) {
                int pair = graph.made(node, k);
                offer(graph.rowNode(pair), node, here, -graph.rest(pair), pair, alone);
            }
        }
        if (isOpen(node, false)) {
            offer(BALANCE, node, here, graph.potential[node] - graph.potential[BALANCE], NONE, alone);
        }
    }

    private void offerUnmade(int row, long here, int pair, boolean alone) {
        if (graph.isUnmade(pair)) {
            offer(graph.columnNode(pair), row, here, graph.rest(pair), pair, alone);
        }
    }

    /** Labels a node to which an arc leads from one that is settled, where it may meet with the other search. */
    private void offer(int node, int from, long here, long rest, int pair, boolean alone) {
        long at = here + rest;
        if (!alone && back.labels.isSettled(node)) {
            meet(from, node, pair, at + back.labels.distance(node));
        }
        if (alone || !isBeyond(ahead, back, at)) {
            ahead.labels.offer(node, at, from, pair);
        }
    }

    private void expandBack(int node, long here, boolean alone) {
        boolean isRow = ResidualGraph.isRow(node);
        if (isRow) {
            back.work += graph.madeCount(node) + 4;
            for (int k = 0; k < graph.madeCount(node); k++) {
                int pair = graph.made(node, k);
                offerBack(graph.columnNode(pair), node, here, -graph.rest(pair), pair, alone);
            }
        } else {
            int end = graph.end(node);
            back.work += end - graph.begin(node) + 4;
            for (int k = graph.begin(node); k < end; k++) {
                offerBackUnmade(node, here, graph.pairAt(node, k), alone);
            }
            for (int pair = graph.lastNew(node); pair != NONE; pair = graph.before(node, pair)) {
                offerBackUnmade(node, here, pair, alone);
            }
        }
        if (isOpen(node, true)) {
            offerBack(BALANCE, node, here, graph.potential[BALANCE] - graph.potential[node], NONE, alone);
        }
    }

    private void offerBackUnmade(int column, long here, int pair, boolean alone) {
        if (graph.isUnmade(pair)) {
            offerBack(graph.rowNode(pair), column, here, graph.rest(pair), pair, alone);
        }
    }

    /** Labels a node from which an arc leads to one that is settled, where it may meet with the other search. */
    private void offerBack(int node, int to, long here, long rest, int pair, boolean alone) {
        long at = here + rest;
        if (!alone && ahead.labels.isSettled(node)) {
            meet(node, to, pair, ahead.labels.distance(node) + at);
        }
        if (alone || !isBeyond(back, ahead, at)) {
            back.labels.offer(node, at, to, pair);
        }
    }

    /** Whether a node is so far that the other search will have come there first, so that its label is not needed. */
    private boolean isBeyond(Half half, Half other, long at) {
        if (at < length - other.settledTo) {
            return false;
        }
        half.left = Math.min(half.left, at);
        return true;
    }

    private void meet(int from, int to, int pair, long whole) {
        boolean tie = whole == length && meetFrom != NONE && (to < meetTo || (to == meetTo && from < meetFrom));
        if (whole < length || tie) {
            length = whole;
            meetFrom = from;
            meetTo = to;
            meetPair = pair;
        }
    }

    /** Lets a unit run along the path that was found. */
    void push() {
        push(meetFrom, meetTo, meetPair);
        for (int at = meetFrom; ahead.labels.next(at) != NONE; at = ahead.labels.next(at)) {
            push(ahead.labels.next(at), at, ahead.labels.pair(at));
        }
        for (int at = meetTo; back.labels.next(at) != NONE; at = back.labels.next(at)) {
            push(at, back.labels.next(at), back.labels.pair(at));
        }
    }

    private void push(int from, int to, int pair) {
        if (pair != NONE && ResidualGraph.isRow(from)) {
            graph.make(pair);
        } else if (pair != NONE) {
            graph.undo(pair);
        } else {
            int node = from == BALANCE ? to : from;
            boolean more = ResidualGraph.isRow(node) == (from == BALANCE);
            graph.setFlow(node, graph.flow[node] + (more ? 1 : -1));
        }
    }

    /**
     * Shifts potentials so that the path, or as much of it as the limit, has no length and no arc a negative one.
     *
     * @return whether all stay within {@link ResidualAssignment#LARGEST}
     */
    boolean shift() {
        boolean fits = true;
        for (int k = 0; k < ahead.labels.settledCount(); k++) {
            int node = ahead.labels.settled(k);
            fits &= shift(node, Math.min(0, ahead.labels.distance(node) - ahead.radius));
        }
        for (int k = 0; k < back.labels.settledCount(); k++) {
            int node = back.labels.settled(k);
            fits &= shift(node, Math.max(0, back.radius - back.labels.distance(node)));
        }
        return fits;
    }

    private boolean shift(int node, long by) {
        if (by == 0) {
            return true;
        }
        long to = graph.potential[node] + by;
        graph.setPotential(node, to);
        return Math.abs(to) <= ResidualAssignment.LARGEST;
    }
}
