package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds the bottlenecks of one side in a matching of the most pairs: everybody reached from an empty place by exchanges. */
final class HallSets {

    private final PairedGraph graph;
    private final Side side;
    private final Side other;
    private final BitSet people = new BitSet();
    private final BitSet partners = new BitSet();

    HallSets(PairedGraph graph, Side side) {
        this.graph = graph;
        this.side = side;
        this.other = PairedGraph.other(side);
        reach();
    }

    private void reach() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int person = 0; person < graph.people(side); person++) {
            if (graph.made(side, person) < graph.capacity(side, person)) {
                people.set(person);
                open.add(person);
            }
        }
        while (!open.isEmpty()) {
            int person = open.remove();
            for (int k = 0; k < graph.degree(side, person); k++) {
                int pair = graph.pair(side, person, k);
                int partner = graph.partner(side, pair);
                if (!graph.isMade(pair) && !partners.get(partner)) {
                    partners.set(partner);
                    reachFrom(partner, open);
                }
            }
        }
    }

    private void reachFrom(int partner, Deque<Integer> open) {
        for (int k = 0; k < graph.degree(other, partner); k++) {
            int pair = graph.pair(other, partner, k);
            int person = graph.partner(other, pair);
            if (graph.isMade(pair) && !graph.isLocked(pair) && !people.get(person)) {
                people.set(person);
                open.add(person);
            }
        }
    }

    /** The bottlenecks, those that lack most first, then by the first person; those without any possible partner left out. */
    ImmutableList<Bottleneck> bottlenecks() {
        List<Bottleneck> found = new ArrayList<>();
        BitSet left = (BitSet) people.clone();
        for (int person = left.nextSetBit(0); person >= 0; person = left.nextSetBit(person)) {
            Bottleneck bottleneck = bottleneck(person, left);
            if (bottleneck.lacking() > 0
                    && (bottleneck.beside() > 0 || !bottleneck.partners().isEmpty())) {
                found.add(bottleneck);
            }
        }
        found.sort(Comparator.comparingLong(Bottleneck::lacking)
                .reversed()
                .thenComparing(bottleneck -> bottleneck.people().get(0), Ids.ORDER));
        return ImmutableList.copyOf(found);
    }

    /** Everybody who competes with the person, directly or through others. */
    private Bottleneck bottleneck(int first, BitSet left) {
        BitSet mine = new BitSet();
        BitSet theirs = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        left.clear(first);
        mine.set(first);
        open.add(first);
        long beside = 0;
        while (!open.isEmpty()) {
            int person = open.remove();
            for (int k = 0; k < graph.degree(side, person); k++) {
                int partner = graph.partner(side, graph.pair(side, person, k));
                if (!partners.get(partner)) {
                    beside++;
                } else if (!theirs.get(partner)) {
                    theirs.set(partner);
                    for (int j = 0; j < graph.degree(other, partner); j++) {
                        int rival = graph.partner(other, graph.pair(other, partner, j));
                        if (left.get(rival)) {
                            left.clear(rival);
                            mine.set(rival);
                            open.add(rival);
                        }
                    }
                }
            }
        }
        return new Bottleneck(
                side,
                ids(side, mine),
                ids(other, theirs),
                mine.stream().mapToLong(person -> graph.capacity(side, person)).sum(),
                theirs.stream().mapToLong(partner -> placesFor(mine, partner)).sum(),
                beside);
    }

    private long placesFor(BitSet mine, int partner) {
        long places = graph.capacity(other, partner);
        for (int k = 0; k < graph.degree(other, partner); k++) {
            int pair = graph.pair(other, partner, k);
            if (graph.isLocked(pair) && !mine.get(graph.partner(other, pair))) {
                places--;
            }
        }
        return places;
    }

    private ImmutableList<String> ids(Side of, BitSet indexes) {
        return indexes.stream().mapToObj(index -> graph.id(of, index)).collect(ImmutableList.toImmutableList());
    }
}
