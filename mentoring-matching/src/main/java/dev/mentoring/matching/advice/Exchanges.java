package dev.mentoring.matching.advice;

import dev.mentoring.matching.problem.Side;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Who of one side is paired in every, in some or in no matching of the most pairs: the parts into which Dulmage and Mendelsohn
 * 1958, "Coverings of bipartite graphs", sort the people, for people of several places, minimums and locked pairs.
 *
 * <p>A matching of the most pairs is a largest flow from a source through the people of the other side, pairs and the people of
 * this side to a sink. Two such flows differ by cycles of what the one leaves free. So somebody without a pair can get one
 * exactly when the way from the person to the sink lies on such a cycle: when both its ends are in one strongly connected part
 * (Tarjan 1972, "Depth-first search and linear graph algorithms"). Somebody with one pair and one place can lose it under the
 * same condition, and others when their pairs can be moved elsewhere one after the other (Ford, Fulkerson 1956).
 *
 * <p>Takes time linear in the pairs, and for each person of several places who can lose a pair, as many searches more as there
 * are pairs of that person.
 */
final class Exchanges {

    private static final int NONE = -1;

    private final PairedGraph graph;
    private final Side side;
    private final Side other;
    /** Nodes are the people of the other side, then those of this one, then source and sink. */
    private final int others;

    private final int source;
    private final int sink;
    private final BitSet made;
    private final int[] flow;
    private final int[] part;

    /** Takes the pairs of a matching of the most pairs, and the side that is asked about. */
    Exchanges(PairedGraph graph, Side side) {
        this.graph = graph;
        this.side = side;
        other = PairedGraph.other(side);
        others = graph.people(other);
        source = others + graph.people(side);
        sink = source + 1;
        made = graph.made();
        flow = new int[source];
        for (int node = 0; node < source; node++) {
            flow[node] = graph.made(side(node), index(node));
        }
        part = parts();
    }

    private Side side(int node) {
        return node < others ? other : side;
    }

    private int index(int node) {
        return node < others ? node : node - others;
    }

    /** What somebody of the side can expect. */
    Chance of(int index) {
        int node = others + index;
        boolean moves = part[node] == part[sink];
        if (flow[node] == 0) {
            return moves ? Chance.POSSIBLE : Chance.NONE;
        }
        if (!moves || graph.minimum(side, index) > 0 || hasLock(index)) {
            return Chance.CERTAIN;
        }
        // With a place left, the cycle may be the way to the sink and straight back.
        boolean single = flow[node] == 1 && graph.capacity(side, index) == 1;
        return single || canLoseAll(node) ? Chance.POSSIBLE : Chance.CERTAIN;
    }

    private boolean hasLock(int index) {
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
            moved = move(node);
        }
        made.clear();
        made.or(pairs);
        System.arraycopy(flows, 0, flow, 0, flow.length);
        return moved;
    }

    /** Moves a pair along a shortest free way from the person to the sink that is not the direct one. */
    private boolean move(int person) {
        int[] before = new int[sink + 1];
        int[] arcBefore = new int[sink + 1];
        Arrays.fill(before, NONE);
        before[person] = person;
        int[] open = new int[sink + 1];
        int opened = 1;
        open[0] = person;
        for (int at = 0; at < opened && before[sink] == NONE; at++) {
            int node = open[at];
            // The first arc of a person leads to the source or the sink.
            int last = arcs(node);
            for (int k = node == person ? 1 : 0; k < last; k++) {
                int next = arc(node, k);
                if (next != NONE && before[next] == NONE) {
                    before[next] = node;
                    arcBefore[next] = k;
                    open[opened++] = next;
                    if (next == sink) {
                        break;
                    }
                }
            }
        }
        if (before[sink] == NONE) {
            return false;
        }
        for (int node = sink; node != person; node = before[node]) {
            turn(before[node], arcBefore[node], node);
        }
        flow[person]--;
        return true;
    }

    /** Changes what an arc of the way stands for. */
    private void turn(int tail, int k, int head) {
        if (tail >= source) {
            flow[head] += tail == source ? 1 : -1;
        } else if (head >= source) {
            flow[tail] += head == sink ? 1 : -1;
        } else {
            made.flip(graph.pair(side(tail), index(tail), k - 1));
        }
    }

    /** How many arcs a node may have at most, free or not. */
    private int arcs(int node) {
        if (node >= source) {
            return node == source ? others : source - others;
        }
        return 1 + graph.degree(side(node), index(node));
    }

    /** Where a free arc leads: {@link #NONE} for one that is not free. */
    private int arc(int node, int k) {
        if (node >= source) {
            return node == source ? fromSource(k) : fromSink(others + k);
        }
        int index = index(node);
        if (node < others) {
            return k == 0 ? toSource(node) : takes(graph.pair(other, index, k - 1));
        }
        return k == 0 ? toSink(node) : gives(graph.pair(side, index, k - 1));
    }

    private int fromSource(int node) {
        return flow[node] < graph.capacity(other, node) ? node : NONE;
    }

    private int fromSink(int node) {
        return flow[node] > graph.minimum(side, index(node)) ? node : NONE;
    }

    private int toSource(int node) {
        return flow[node] > graph.minimum(other, node) ? source : NONE;
    }

    private int toSink(int node) {
        return flow[node] < graph.capacity(side, index(node)) ? sink : NONE;
    }

    /** A pair that is not made may be. */
    private int takes(int pair) {
        return made.get(pair) ? NONE : others + graph.partner(other, pair);
    }

    /** A pair that is made and not locked may be given up. */
    private int gives(int pair) {
        return made.get(pair) && !graph.isLocked(pair) ? graph.partner(side, pair) : NONE;
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
