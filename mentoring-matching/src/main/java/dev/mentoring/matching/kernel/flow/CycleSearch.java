package dev.mentoring.matching.kernel.flow;

/**
 * Shortest paths in a {@link ResidualGraph}, which close a changed arc to a cycle (Dijkstra 1959, on reduced weights).
 *
 * <p>An arc leads from a row to a column by an unmade pair, back by a made one, from a row above its least or a column with a
 * place to the balance node, and from there to a row with a place or a column above its least. The balance node has an arc with
 * nearly everybody, so that a search that went on from it would be everywhere at once: where the search from the beginning of the path
 * comes to it, a second one goes backwards from the end, and both meet (Nicholson 1966, "Finding the shortest route between two
 * points in a network"). So what is looked at lies around the two ends, and the balance node never moves.
 */
final class CycleSearch {

    private static final int NONE = DistanceLabels.NONE;
    private static final long UNREACHED = DistanceLabels.UNREACHED;

    private final ResidualGraph graph;
    private final DistanceLabels ahead = new DistanceLabels();
    private final DistanceLabels back = new DistanceLabels();

    private int target;
    private long limit;
    private long length;
    /** How far the first search went, and how far back the second one. */
    private long radius;

    private boolean met;
    private int meetFrom;
    private int meetTo;
    private int meetPair;

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
        target = to;
        limit = shorterThan;
        length = UNREACHED;
        met = false;
        ahead.begin(from, graph.nodes());
        while (!ahead.isEmpty() && ahead.nearest() < limit) {
            int node = ahead.settle();
            if (node == to) {
                length = ahead.distance(to);
                radius = length;
                return length;
            }
            if (node == ResidualGraph.BALANCE) {
                radius = ahead.distance(node);
                findBackwards();
                return length;
            }
            expand(node, ahead.distance(node));
        }
        radius = limit;
        return UNREACHED;
    }

    private void findBackwards() {
        met = true;
        length = limit;
        meetPair = NONE;
        meetFrom = NONE;
        back.begin(target, graph.nodes());
        while (!back.isEmpty() && radius + back.nearest() < length) {
            int node = back.settle();
            expandBack(node, back.distance(node), false);
        }
        if (meetFrom == NONE) {
            length = UNREACHED;
        }
    }

    /** All distances from a node, the balance node being passed through. */
    DistanceLabels allFrom(int source) {
        ahead.begin(source, graph.nodes());
        while (!ahead.isEmpty()) {
            int node = ahead.settle();
            if (node == ResidualGraph.BALANCE) {
                expandBalance(ahead.distance(node));
            } else {
                expand(node, ahead.distance(node));
            }
        }
        return ahead;
    }

    /** All distances to a node, the balance node being passed through. */
    DistanceLabels allTo(int sink) {
        back.begin(sink, graph.nodes());
        while (!back.isEmpty()) {
            int node = back.settle();
            if (node == ResidualGraph.BALANCE) {
                expandBackBalance(back.distance(node));
            } else {
                expandBack(node, back.distance(node), true);
            }
        }
        return back;
    }

    private void expand(int node, long here) {
        long potential = graph.potential[node];
        if (ResidualGraph.isRow(node)) {
            for (int k = graph.begin(node); k < graph.end(node); k++) {
                offerUnmade(node, here, k);
            }
            for (int pair = graph.lastNew(node); pair != NONE; pair = graph.before(node, pair)) {
                offerUnmade(node, here, pair);
            }
            if (graph.aboveLower(node)) {
                ahead.offer(ResidualGraph.BALANCE, here + potential, node, NONE);
            }
        } else {
            for (int k = 0; k < graph.madeCount(node); k++) {
                int pair = graph.made(node, k);
                ahead.offer(graph.rowNode(pair), here - graph.rest(pair), node, pair);
            }
            if (graph.hasPlace(node)) {
                ahead.offer(ResidualGraph.BALANCE, here + potential, node, NONE);
            }
        }
    }

    private void offerUnmade(int row, long here, int pair) {
        if (graph.isUnmade(pair)) {
            ahead.offer(graph.columnNode(pair), here + graph.rest(pair), row, pair);
        }
    }

    private void expandBalance(long here) {
        for (int row = 0; row < graph.rows; row++) {
            int node = ResidualGraph.row(row);
            if (graph.hasPlace(node)) {
                ahead.offer(node, here - graph.potential[node], ResidualGraph.BALANCE, NONE);
            }
        }
        for (int column = 0; column < graph.columns; column++) {
            int node = ResidualGraph.column(column);
            if (graph.aboveLower(node)) {
                ahead.offer(node, here - graph.potential[node], ResidualGraph.BALANCE, NONE);
            }
        }
    }

    private void expandBack(int node, long here, boolean through) {
        boolean isRow = ResidualGraph.isRow(node);
        if (isRow) {
            for (int k = 0; k < graph.madeCount(node); k++) {
                int pair = graph.made(node, k);
                offerBack(graph.columnNode(pair), node, here, -graph.rest(pair), pair, through);
            }
        } else {
            for (int k = graph.begin(node); k < graph.end(node); k++) {
                offerBackUnmade(node, here, graph.pairAt(node, k), through);
            }
            for (int pair = graph.lastNew(node); pair != NONE; pair = graph.before(node, pair)) {
                offerBackUnmade(node, here, pair, through);
            }
        }
        if (isRow ? graph.hasPlace(node) : graph.aboveLower(node)) {
            offerBack(ResidualGraph.BALANCE, node, here, -graph.potential[node], NONE, through);
        }
    }

    private void offerBackUnmade(int column, long here, int pair, boolean through) {
        if (graph.isUnmade(pair)) {
            offerBack(graph.rowNode(pair), column, here, graph.rest(pair), pair, through);
        }
    }

    /** Labels a node from which an arc leads to one that is settled, or meets there with the first search. */
    private void offerBack(int node, int to, long here, long rest, int pair, boolean through) {
        if (through || !ahead.isSettled(node)) {
            back.offer(node, here + rest, to, pair);
            return;
        }
        long whole = ahead.distance(node) + rest + here;
        boolean tie = whole == length && meetFrom != NONE && (to < meetTo || (to == meetTo && node < meetFrom));
        if (whole < length || tie) {
            length = whole;
            meetFrom = node;
            meetTo = to;
            meetPair = pair;
        }
    }

    private void expandBackBalance(long here) {
        for (int row = 0; row < graph.rows; row++) {
            int node = ResidualGraph.row(row);
            if (graph.aboveLower(node)) {
                back.offer(node, here + graph.potential[node], ResidualGraph.BALANCE, NONE);
            }
        }
        for (int column = 0; column < graph.columns; column++) {
            int node = ResidualGraph.column(column);
            if (graph.hasPlace(node)) {
                back.offer(node, here + graph.potential[node], ResidualGraph.BALANCE, NONE);
            }
        }
    }

    /** Lets a unit run along the path that was found. */
    void push() {
        int node = met ? meetFrom : target;
        while (ahead.next(node) != NONE) {
            push(ahead.next(node), node, ahead.pair(node));
            node = ahead.next(node);
        }
        if (met) {
            push(meetFrom, meetTo, meetPair);
            for (int at = meetTo; back.next(at) != NONE; at = back.next(at)) {
                push(at, back.next(at), back.pair(at));
            }
        }
    }

    private void push(int from, int to, int pair) {
        if (pair != NONE && ResidualGraph.isRow(from)) {
            graph.make(pair);
        } else if (pair != NONE) {
            graph.undo(pair);
        } else {
            int node = from == ResidualGraph.BALANCE ? to : from;
            boolean more = ResidualGraph.isRow(node) == (from == ResidualGraph.BALANCE);
            graph.setFlow(node, graph.flow[node] + (more ? 1 : -1));
        }
    }

    /**
     * Shifts potentials so that the path has no length and no arc a negative one: by what a node is nearer than the ends of both
     * searches, which together reach as far as the path is long, or as the limit.
     *
     * @return whether all stay within {@link ResidualAssignment#LARGEST}
     */
    boolean shift() {
        boolean fits = true;
        for (int k = 0; k < ahead.settledCount(); k++) {
            int node = ahead.settled(k);
            fits &= shift(node, ahead.distance(node) - radius);
        }
        long rest = Math.min(length, limit) - radius;
        for (int k = 0; met && k < back.settledCount(); k++) {
            int node = back.settled(k);
            fits &= shift(node, Math.max(0, rest - back.distance(node)));
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
