package dev.mentoring.matching.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one flow of a network turns into another: cycles round which a unit moves. Any of them can be gone round without the others, since
 * none leads over an arc against another.
 */
final class RematchCycles {

    private final PairingNetwork network;
    /** What is still missing on each arc. */
    private final int[] missing;
    /** The arcs with something missing by the node where their way starts, in linked lists. */
    private final int[] firstOfNode;

    private final int[] nextOfArc;

    private RematchCycles(PairingNetwork network, int[] from, int[] to) {
        this.network = network;
        missing = new int[from.length];
        firstOfNode = new int[network.nodes()];
        nextOfArc = new int[from.length];
        Arrays.fill(firstOfNode, -1);
        for (int arc = from.length - 1; arc >= 0; arc--) {
            missing[arc] = to[arc] - from[arc];
            if (missing[arc] != 0) {
                int node = start(arc);
                nextOfArc[arc] = firstOfNode[node];
                firstOfNode[node] = arc;
            }
        }
    }

    /** The cycles, each as the arcs that it leads over. */
    static List<int[]> between(PairingNetwork network, int[] from, int[] to) {
        return new RematchCycles(network, from, to).all();
    }

    private int start(int arc) {
        return missing[arc] > 0 ? network.tail(arc) : network.head(arc);
    }

    private int end(int arc) {
        return missing[arc] > 0 ? network.head(arc) : network.tail(arc);
    }

    private List<int[]> all() {
        List<int[]> cycles = new ArrayList<>();
        int[] placeOnPath = new int[firstOfNode.length];
        Arrays.fill(placeOnPath, -1);
        int[] path = new int[firstOfNode.length];
        for (int origin = 0; origin < firstOfNode.length; origin++) {
            int length = 0;
            int node = origin;
            placeOnPath[node] = 0;
            while (true) {
                int arc = nextArc(node);
                if (arc < 0) {
                    // What comes to a node leaves it again, so that only the origin can have nothing left.
                    placeOnPath[node] = -1;
                    break;
                }
                path[length++] = arc;
                node = end(arc);
                if (placeOnPath[node] >= 0) {
                    int back = placeOnPath[node];
                    int[] cycle = Arrays.copyOfRange(path, back, length);
                    for (int each : cycle) {
                        placeOnPath[end(each)] = -1;
                    }
                    for (int each : cycle) {
                        missing[each] -= Integer.signum(missing[each]);
                    }
                    cycles.add(cycle);
                    length = back;
                }
                placeOnPath[node] = length;
            }
        }
        return cycles;
    }

    private int nextArc(int node) {
        int arc = firstOfNode[node];
        while (arc >= 0 && missing[arc] == 0) {
            arc = nextOfArc[arc];
        }
        firstOfNode[node] = arc;
        return arc;
    }
}
