package dev.mentoring.matching.advice;

import dev.mentoring.matching.problem.Side;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Who is paired in every, in some or in no matching of the most pairs: the parts into which Dulmage and Mendelsohn 1958,
 * "Coverings of bipartite graphs", sort the people, for people of several places, minimums and locked pairs.
 *
 * <p>A matching of the most pairs is a largest flow from a source through mentors, pairs and mentees to a sink. Two such flows
 * differ by cycles of what the one leaves free. So somebody without a pair can get one exactly when the way from the source to
 * the mentor, or from the mentee to the sink, lies on such a cycle: when both its ends are in one strongly connected part (Tarjan
 * 1972, "Depth-first search and linear graph algorithms"). Somebody with one pair can lose it under the same condition, and
 * somebody with several when that can be done for one after the other (Ford, Fulkerson 1956).
 *
 * <p>Takes time linear in the pairs, and for each person of several pairs who can lose one, as many searches more as there are
 * pairs of that person.
 */
final class Exchanges {

    private static final int NONE = -1;

    private final PairedGraph graph;
    private final int mentors;
    private final int source;
    private final int sink;
    private final BitSet made;
    private final int[] flow;
    private final int[] part;

    /** Takes the pairs of a matching of the most pairs. */
    Exchanges(PairedGraph graph) {
        this.graph = graph;
        mentors = graph.people(Side.MENTOR);
        source = mentors + graph.people(Side.MENTEE);
        sink = source + 1;
        made = graph.made();
        flow = new int[source];
        for (int node = 0; node < source; node++) {
            flow[node] = graph.made(side(node), index(node));
        }
        part = parts();
    }

    private Side side(int node) {
        return node < mentors ? Side.MENTOR : Side.MENTEE;
    }

    private int index(int node) {
        return node < mentors ? node : node - mentors;
    }

    /** What somebody can expect. */
    Chance of(Side side, int index) {
        int node = side == Side.MENTOR ? index : mentors + index;
        boolean moves = part[node] == part[side == Side.MENTOR ? source : sink];
        if (flow[node] == 0) {
            return moves ? Chance.POSSIBLE : Chance.NONE;
        }
        if (!moves || graph.minimum(side, index) > 0 || hasLock(side, index)) {
            return Chance.CERTAIN;
        }
        // With a place left, the cycle may be the way from the source and straight back.
        boolean full = flow[node] == graph.capacity(side, index);
        return flow[node] == 1 && full || canLoseAll(node) ? Chance.POSSIBLE : Chance.CERTAIN;
    }

    private boolean hasLock(Side side, int index) {
        for (int k = 0; k < graph.degree(side, index); k++) {
            if (graph.isLocked(graph.pair(side, index, k))) {
                return true;
            }
        }
        return false;
    }

    /** Moves the pairs of a person elsewhere one by one, on a copy. */
    private boolean canLoseAll(int node) {
        BitSet pairs = (BitSet) made.clone();
        int[] flows = flow.clone();
        boolean moved = true;
        while (moved && flow[node] > 0) {
            moved = node < mentors ? move(source, node, node) : move(node, sink, node);
            if (moved) {
                flow[node]--;
            }
        }
        made.clear();
        made.or(pairs);
        System.arraycopy(flows, 0, flow, 0, flow.length);
        return moved;
    }

    /** Sends one unit along a shortest free way, without the arc between a person and the source or the sink. */
    private boolean move(int from, int to, int barred) {
        int[] before = new int[sink + 1];
        Arrays.fill(before, NONE);
        before[from] = from;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty() && before[to] == NONE) {
            int node = open.remove();
            for (int k = 0; k < arcs(node) && before[to] == NONE; k++) {
                int next = arc(node, k);
                boolean bar = node == barred && next >= source || next == barred && node >= source;
                if (next != NONE && before[next] == NONE && !bar) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        if (before[to] == NONE) {
            return false;
        }
        for (int node = to; node != from; node = before[node]) {
            turn(before[node], node);
        }
        return true;
    }

    /** Changes what an arc of the way stands for. */
    private void turn(int tail, int head) {
        if (tail >= source) {
            flow[head] += tail == source ? 1 : -1;
        } else if (head >= source) {
            flow[tail] += head == sink ? 1 : -1;
        } else {
            Side side = side(tail);
            for (int k = 0; k < graph.degree(side, index(tail)); k++) {
                int pair = graph.pair(side, index(tail), k);
                if (graph.partner(side, pair) == index(head)) {
                    made.flip(pair);
                    return;
                }
            }
        }
    }

    /** How many arcs a node may have at most, free or not. */
    private int arcs(int node) {
        if (node >= source) {
            return node == source ? mentors : source - mentors;
        }
        return 1 + graph.degree(side(node), index(node));
    }

    /** Where a free arc leads: {@link #NONE} for one that is not free. */
    private int arc(int node, int k) {
        if (node == source) {
            return flow[k] < graph.capacity(Side.MENTOR, k) ? k : NONE;
        }
        if (node == sink) {
            return flow[mentors + k] > graph.minimum(Side.MENTEE, k) ? mentors + k : NONE;
        }
        Side side = side(node);
        int index = index(node);
        if (k == 0) {
            return side == Side.MENTOR
                    ? flow[node] > graph.minimum(side, index) ? source : NONE
                    : flow[node] < graph.capacity(side, index) ? sink : NONE;
        }
        int pair = graph.pair(side, index, k - 1);
        boolean free = side == Side.MENTOR ? !made.get(pair) : made.get(pair) && !graph.isLocked(pair);
        if (!free) {
            return NONE;
        }
        return side == Side.MENTOR ? mentors + graph.partner(side, pair) : graph.partner(side, pair);
    }

    /** The strongly connected part of each node, without recursion. */
    private int[] parts() {
        int nodes = sink + 1;
        int[] parts = new int[nodes];
        Arrays.fill(parts, NONE);
        int[] number = new int[nodes];
        int[] low = new int[nodes];
        int[] next = new int[nodes];
        int[] way = new int[nodes];
        int[] pending = new int[nodes];
        int numbered = 0;
        int waiting = 0;
        int found = 0;
        for (int root = 0; root < nodes; root++) {
            if (number[root] != 0) {
                continue;
            }
            int depth = 0;
            way[0] = root;
            number[root] = ++numbered;
            low[root] = numbered;
            pending[waiting++] = root;
            while (depth >= 0) {
                int node = way[depth];
                if (next[node] < arcs(node)) {
                    int head = arc(node, next[node]++);
                    if (head == NONE || parts[head] != NONE) {
                        continue;
                    }
                    if (number[head] == 0) {
                        way[++depth] = head;
                        number[head] = ++numbered;
                        low[head] = numbered;
                        pending[waiting++] = head;
                    } else {
                        low[node] = Math.min(low[node], number[head]);
                    }
                    continue;
                }
                if (low[node] == number[node]) {
                    int member;
                    do {
                        member = pending[--waiting];
                        parts[member] = found;
                    } while (member != node);
                    found++;
                }
                depth--;
                if (depth >= 0) {
                    low[way[depth]] = Math.min(low[way[depth]], low[node]);
                }
            }
        }
        return parts;
    }
}
