package dev.mentoring.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What a reader can work out of a table of counts, and what must be kept from them so that they cannot.
 *
 * <p>Problem: a table in which every sum is the sum of its parts is a circulation in a network with one arc for each cell and each
 * total. Whoever reads the table knows some arcs and of the others only that they are 0 or more. The values of one arc over all such
 * circulations are the whole numbers of an interval, since the network's matrix is totally unimodular (Hoffman and Kruskal 1956). An
 * arc is safe when the interval holds every value from 0 to {@code least - 1}, or as many of them as it would if nothing at all were
 * published.
 *
 * <p>Published arcs count as known exactly. Rounding comes on top: what is safe holds for somebody who has the exact counts from
 * elsewhere, and what is chosen to be suppressed tells less of where the true counts lie between two multiples.
 *
 * <p>Idea: the true table is itself such a circulation. Starting from it, flow is moved round the arc until the arc is 0, and then,
 * again from the true table, until it is {@code least - 1}, along paths that are cheapest in the network in which every published arc
 * may be suppressed for its worth; the published arcs that a path needs become suppressed. Suppressing only adds circulations, so that
 * what was safe stays so. When no path is left though everything on the way is suppressed, nothing published is what narrows the
 * interval. Paths that suppress nothing come first, and of these the shortest (Edmonds and Karp 1972).
 *
 * <p>Bound: each arc is made safe once; for each, every augmentation suppresses something or empties an arc. Space is linear in the
 * arcs. Values are at most 10^12 and {@link #FREE} is 2^60, so that no sum overflows. Ties: lower node and lower arc first.
 *
 * <p>Departure: which cells are suppressed is found cell by cell, not as an optimum over all of them, which is NP-hard (Kelly, Golden
 * and Assad 1992; exact by branch and cut in Fischetti and Salazar-González 2001).
 *
 * <p>References: Cox, L. H. (1995), Network models for complementary cell suppression, JASA 90(432). Edmonds, J., Karp, R. M. (1972),
 * JACM 19(2). Fischetti, M., Salazar-González, J. J. (2001), Management Science 47(7). Kelly, J. P., Golden, B. L., Assad, A. A. (1992),
 * Networks 22(4).
 */
final class CountNetwork {

    /** No upper bound. */
    static final long FREE = 1L << 60;

    private static final long UNREACHED = Long.MAX_VALUE;

    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final int[] worth;
    private final long[] value;
    private final long[] low;
    private final long[] high;
    private final State[] state;

    /** Twice the arc, and one more when it is gone through backwards, by node; made when the first path is looked for. */
    private int[][] steps = new int[0][];

    /** Small arcs, which are to be made safe. */
    private final List<Integer> small = new ArrayList<>();

    private long[] flow = new long[0];

    /** What is told of an arc. */
    enum State {
        /** It does not exist, or is known to be what it is. */
        FIXED,
        /** It is told. */
        PUBLISHED,
        /** Nothing is told of it. */
        SUPPRESSED
    }

    /** A network of arcs that do not exist yet. */
    CountNetwork(int nodes, int arcs) {
        this.nodes = nodes;
        this.tail = new int[arcs];
        this.head = new int[arcs];
        this.worth = new int[arcs];
        this.value = new long[arcs];
        this.low = new long[arcs];
        this.high = new long[arcs];
        this.state = new State[arcs];
        Arrays.fill(state, State.FIXED);
    }

    /** Says between which nodes an arc runs and what it truly carries. */
    void arc(int arc, int from, int to, long carries, int itsWorth) {
        tail[arc] = from;
        head[arc] = to;
        value[arc] = carries;
        worth[arc] = itsWorth;
        low[arc] = carries;
        high[arc] = carries;
    }

    /** Publishes an arc. */
    void publish(int arc) {
        state[arc] = State.PUBLISHED;
    }

    /** Suppresses an arc that is to be made safe. */
    void suppressSmall(int arc) {
        suppress(arc);
        small.add(arc);
    }

    private void suppress(int arc) {
        state[arc] = State.SUPPRESSED;
        low[arc] = 0;
        high[arc] = FREE;
    }

    /** What is told of an arc. */
    State state(int arc) {
        return state[arc];
    }

    /**
     * Suppresses further arcs until every small one is safe.
     *
     * @param least one more than the greatest value that must remain possible
     */
    void protect(long least) {
        index();
        for (int arc : small) {
            flow = value.clone();
            move(arc, tail[arc], head[arc], value[arc]);
            flow = value.clone();
            move(arc, head[arc], tail[arc], least - 1 - value[arc]);
        }
    }

    /** Moves an amount from one end of an arc to the other without using it, as far as that is possible at all. */
    private void move(int arc, int from, int to, long amount) {
        long left = amount;
        while (left > 0) {
            int[] path = cheapestPath(arc, from, to);
            if (path.length == 0) {
                return;
            }
            long most = left;
            for (int step : path) {
                if (room(step) == 0) {
                    suppress(step >> 1);
                }
                most = Math.min(most, room(step));
            }
            for (int step : path) {
                flow[step >> 1] += (step & 1) == 0 ? most : -most;
            }
            left -= most;
        }
    }

    /** How much more may go through an arc in a direction. */
    private long room(int step) {
        int arc = step >> 1;
        return (step & 1) == 0 ? high[arc] - flow[arc] : flow[arc] - low[arc];
    }

    /** What it costs to go through an arc in a direction: nothing, its worth, or too much. */
    private long cost(int step) {
        if (room(step) > 0) {
            return 0;
        }
        int arc = step >> 1;
        boolean helps = state[arc] == State.PUBLISHED && ((step & 1) == 0 || flow[arc] > 0);
        return helps ? worth[arc] : UNREACHED;
    }

    /** The steps from one node to another at the least cost, then of the fewest; none when there is no way. */
    private int[] cheapestPath(int without, int from, int to) {
        long[] distance = new long[nodes];
        int[] by = new int[nodes];
        Arrays.fill(distance, UNREACHED);
        Arrays.fill(by, -1);
        PriorityQueue<long[]> queue =
                new PriorityQueue<>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        distance[from] = 0;
        queue.add(new long[] {0, from});
        while (!queue.isEmpty()) {
            long[] next = queue.remove();
            int node = (int) next[1];
            if (node == to) {
                return pathTo(from, to, by);
            }
            if (next[0] > distance[node]) {
                continue;
            }
            for (int step : steps[node]) {
                long cost = step >> 1 == without ? UNREACHED : cost(step);
                int other = (step & 1) == 0 ? head[step >> 1] : tail[step >> 1];
                // the number of steps counts below any worth
                if (cost != UNREACHED && next[0] + cost * nodes + 1 < distance[other]) {
                    distance[other] = next[0] + cost * nodes + 1;
                    by[other] = step;
                    queue.add(new long[] {distance[other], other});
                }
            }
        }
        return new int[0];
    }

    private int[] pathTo(int from, int to, int[] by) {
        int length = 0;
        for (int node = to; node != from; node = before(by[node])) {
            length++;
        }
        int[] path = new int[length];
        for (int node = to; node != from; node = before(by[node])) {
            length--;
            path[length] = by[node];
        }
        return path;
    }

    private int before(int step) {
        return (step & 1) == 0 ? tail[step >> 1] : head[step >> 1];
    }

    /** Fixed arcs are left out: nothing can be moved along them. */
    private void index() {
        int[] degree = new int[nodes];
        for (int arc = 0; arc < state.length; arc++) {
            if (state[arc] != State.FIXED) {
                degree[tail[arc]]++;
                degree[head[arc]]++;
            }
        }
        steps = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            steps[node] = new int[degree[node]];
        }
        for (int arc = state.length - 1; arc >= 0; arc--) {
            if (state[arc] != State.FIXED) {
                degree[tail[arc]]--;
                steps[tail[arc]][degree[tail[arc]]] = 2 * arc;
                degree[head[arc]]--;
                steps[head[arc]][degree[head[arc]]] = 2 * arc + 1;
            }
        }
    }
}
