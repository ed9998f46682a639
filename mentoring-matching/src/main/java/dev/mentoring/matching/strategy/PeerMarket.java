package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TieOrder;
import java.util.Arrays;

/**
 * A one-sided problem as the solver of {@code kernel.general} takes it: people with a place, in the order of the lot, and the pairs between
 * them. People of locked pairs are out of it.
 */
final class PeerMarket {

    private static final int OUTSIDE = -1;

    private final PeerProblem problem;
    private final int[] peerOfVertex;
    private final int[] vertexOfPeer;
    private final int[] first;
    private final int[] second;
    private final int[] pairOf;

    PeerMarket(PeerProblem problem, long seed) {
        this.problem = problem;
        boolean[] outside = outside(problem);
        peerOfVertex = TieOrder.of(problem.peers(), seed).stream()
                .filter(peer -> !outside[peer])
                .toArray();
        vertexOfPeer = new int[outside.length];
        Arrays.fill(vertexOfPeer, OUTSIDE);
        for (int vertex = 0; vertex < peerOfVertex.length; vertex++) {
            vertexOfPeer[peerOfVertex[vertex]] = vertex;
        }
        long[] edges = new long[problem.pairCount()];
        int count = 0;
        for (int peer = 0; peer < outside.length; peer++) {
            for (int pair = problem.rowStart(peer); pair < problem.rowStart(peer + 1); pair++) {
                int other = problem.secondOf(pair);
                if (!outside[peer] && !outside[other]) {
                    int a = Math.min(vertexOfPeer[peer], vertexOfPeer[other]);
                    int b = Math.max(vertexOfPeer[peer], vertexOfPeer[other]);
                    edges[count++] = (long) a << Integer.SIZE | b;
                }
            }
        }
        Arrays.sort(edges, 0, count);
        first = new int[count];
        second = new int[count];
        pairOf = new int[count];
        for (int edge = 0; edge < count; edge++) {
            first[edge] = (int) (edges[edge] >> Integer.SIZE);
            second[edge] = (int) edges[edge];
            pairOf[edge] = problem.pairOf(peerOfVertex[first[edge]], peerOfVertex[second[edge]]);
        }
    }

    /** Who takes no part: people of locked pairs, and people without a place. */
    static boolean[] outside(PeerProblem problem) {
        boolean[] outside = new boolean[problem.peers().size()];
        for (int peer = 0; peer < outside.length; peer++) {
            outside[peer] |= problem.peers().get(peer).capacity() == 0;
            for (int pair = problem.rowStart(peer); pair < problem.rowStart(peer + 1); pair++) {
                if (problem.isLocked(pair)) {
                    outside[peer] = true;
                    outside[problem.secondOf(pair)] = true;
                }
            }
        }
        return outside;
    }

    /** Whether everybody of a one-sided problem has one place at most. */
    static boolean serves(MatchingProblem problem) {
        return problem instanceof PeerProblem peers && peers.peers().stream().allMatch(peer -> peer.capacity() <= 1);
    }

    /**
     * Nothing, if settings name somebody who has been left out before, or say nothing of it.
     *
     * @throws InvalidModelException otherwise
     */
    static void requireSkipped(Options options) {
        if (options.values().containsKey(Claim.SKIPPED)
                && Claim.skipped(options).isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "options/" + Claim.SKIPPED,
                    "the setting \"" + Claim.SKIPPED + "\" must name people, as a list or with commas between them");
        }
    }

    int vertices() {
        return peerOfVertex.length;
    }

    int edges() {
        return first.length;
    }

    /** The smaller end of each edge; must not change. */
    int[] first() {
        return first;
    }

    /** The larger end of each edge; must not change. */
    int[] second() {
        return second;
    }

    /** The score of the pair of an edge. */
    long score(int edge) {
        return problem.score(pairOf[edge]);
    }

    /** The person of a vertex, by index. */
    int peerOf(int vertex) {
        return peerOfVertex[vertex];
    }

    /** The identifier of the person of a vertex. */
    String idOf(int vertex) {
        return problem.peers().get(peerOfVertex[vertex]).id();
    }

    /** The pairings of locked pairs and of a matching, by the mate of each vertex or -1. */
    ImmutableList<Pairing> pairings(int[] mate) {
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        pairings.addAll(problem.lockedPairings());
        for (int peer = 0; peer < vertexOfPeer.length; peer++) {
            int vertex = vertexOfPeer[peer];
            int partner = vertex == OUTSIDE || mate[vertex] < 0 ? OUTSIDE : peerOfVertex[mate[vertex]];
            if (partner > peer) {
                pairings.add(problem.pairing(problem.pairOf(peer, partner), peer));
            }
        }
        return pairings.build();
    }
}
