package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Whether no matching of peers is super-stable, because somebody would have to be neither as well off as with a partner nor worse off.
 *
 * <p>Each of the two is assumed in turn. Who can have nobody before a rank asks everybody at that rank, and whoever is asked has to
 * have the one who asks, or else somebody strictly better, for the two would block a matching otherwise. Of two who ask at one rank
 * therefore neither can be had, nor anybody behind the best who asks. Who cannot be had by anybody at their rank asks at the
 * next. When nobody has to ask any more, a contradiction is somebody who has asked beyond the best who asks them, or who is left with that one
 * alone and has been outdone there. Takes time linear in the pairs, but for sorting them by rank.
 */
final class ImpasseCheck {

    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;
    private static final int END = Integer.MAX_VALUE;

    private final PeerProblem problem;
    private final PeerPreferences ranks;
    private final List<Refusal> refusals;
    /** The pairs of each person that could be made, best first. */
    private final int[][] pairsOf;

    private final int[] firstOfPair;

    private final int[] reach;
    private final int[] asked;
    private final int[] held;
    private final int[] bestAsking;
    private final int[] asking;

    ImpasseCheck(PeerProblem problem, PeerPreferences ranks, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.refusals = refusals;
        int people = problem.peers().size();
        pairsOf = pairsByRank(problem, ranks, OddSetCheck.outside(problem));
        firstOfPair = problem.firstOfPairs();
        reach = new int[people];
        asked = new int[people];
        held = new int[people];
        bestAsking = new int[people];
        asking = new int[people];
    }

    private static int[][] pairsByRank(PeerProblem problem, PeerPreferences ranks, boolean[] outside) {
        int people = outside.length;
        int[] count = new int[people];
        int[][] pairsOf = new int[people][];
        long[][] keys = new long[people][];
        for (int fill = 0; fill < 2; fill++) {
            for (int first = 0; first < people; first++) {
                for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                    int second = problem.secondOf(pair);
                    if (outside[first] || outside[second]) {
                        continue;
                    }
                    count[first]++;
                    count[second]++;
                    if (fill == 1) {
                        keys[first][keys[first].length - count[first]] = key(ranks.ofFirst(pair), pair);
                        keys[second][keys[second].length - count[second]] = key(ranks.ofSecond(pair), pair);
                    }
                }
            }
            if (fill == 0) {
                Arrays.setAll(keys, person -> new long[count[person]]);
                Arrays.fill(count, 0);
            }
        }
        for (int person = 0; person < people; person++) {
            long[] sorted = keys[person];
            Arrays.sort(sorted);
            pairsOf[person] = Arrays.stream(sorted).mapToInt(key -> (int) key).toArray();
        }
        return pairsOf;
    }

    private static long key(int rank, int pair) {
        return (long) rank << Integer.SIZE | pair;
    }

    void run(ImpasseCertificate impasse) {
        int person = problem.indexOfPeer(impasse.person());
        int partner = problem.indexOfPeer(impasse.partner());
        int pair = person < 0 || partner < 0 || person == partner ? -1 : problem.pairOf(person, partner);
        if (problem.peers().stream().anyMatch(peer -> peer.capacity() > 1)) {
            refuse("PROBLEM_KIND", "the proof is for people of one place at most");
        } else if (pair < 0 || Arrays.stream(pairsOf[person]).noneMatch(k -> k == pair)) {
            refuse("CERTIFICATE_SHAPE", "the two people of the certificate could not be paired");
        } else if (!isContradiction(person, ranks.of(pair, person), false)) {
            refuse("NOT_PROVED", "nothing speaks against somebody having the partner, or anybody as good or better");
        } else if (!isContradiction(person, ranks.of(pair, person), true)) {
            refuse("NOT_PROVED", "nothing speaks against somebody having anybody worse than the partner, or nobody");
        }
    }

    /** Whether somebody cannot have a partner up to a rank, or after it. */
    private boolean isContradiction(int person, int rank, boolean after) {
        Arrays.fill(reach, 0);
        Arrays.fill(asked, 0);
        Arrays.fill(held, 0);
        Arrays.fill(bestAsking, END);
        Arrays.fill(asking, NOBODY);
        if (!after) {
            // As good as being asked by two people at the next rank.
            bestAsking[person] = rank + 1;
            asking[person] = SEVERAL;
        }
        Deque<Integer> left = new ArrayDeque<>();
        for (int peer = 0; peer < reach.length; peer++) {
            left.push(peer);
        }
        while (!left.isEmpty()) {
            int peer = left.pop();
            while (reach[peer] != END && (!isHeld(peer) || (after && peer == person && reach[peer] <= rank))) {
                askNext(peer, left);
            }
        }
        for (int peer = 0; peer < reach.length; peer++) {
            if (isOutdone(peer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody at a person's rank could still have the person, as far as only their own askers go. */
    private boolean isHeld(int peer) {
        while (held[peer] < asked[peer] && asking[other(pairsOf[peer][held[peer]], peer)] != peer) {
            held[peer]++;
        }
        return held[peer] < asked[peer];
    }

    private void askNext(int peer, Deque<Integer> left) {
        int[] pairs = pairsOf[peer];
        held[peer] = asked[peer];
        reach[peer] = asked[peer] == pairs.length ? END : ranks.of(pairs[asked[peer]], peer);
        while (asked[peer] < pairs.length && ranks.of(pairs[asked[peer]], peer) == reach[peer]) {
            int pair = pairs[asked[peer]++];
            int to = other(pair, peer);
            int rank = ranks.of(pair, to);
            if (rank <= bestAsking[to]) {
                if (asking[to] >= 0) {
                    left.push(asking[to]);
                }
                asking[to] = rank < bestAsking[to] ? peer : SEVERAL;
                bestAsking[to] = rank;
            }
        }
    }

    private boolean isOutdone(int peer) {
        if (bestAsking[peer] == END || reach[peer] < bestAsking[peer]) {
            return false;
        }
        return reach[peer] > bestAsking[peer] || asking[peer] < 0 || asking[asking[peer]] != peer;
    }

    private int other(int pair, int peer) {
        int second = problem.secondOf(pair);
        return second == peer ? firstOfPair[pair] : second;
    }

    private void refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
    }
}
