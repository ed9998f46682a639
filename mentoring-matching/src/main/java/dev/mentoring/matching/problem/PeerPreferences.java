package dev.mentoring.matching.problem;

/**
 * At which rank each of the two people of a pair puts the other, 1 being best, for every allowed pair of a one-sided problem; as
 * {@link Preferences} for two-sided ones.
 */
public final class PeerPreferences {

    private final PeerProblem problem;
    private final Incidence pairsOfPeer;
    private final int[] ofFirst;
    private final int[] ofSecond;

    private PeerPreferences(PeerProblem problem, Incidence pairsOfPeer, int[] ofFirst, int[] ofSecond) {
        this.problem = problem;
        this.pairsOfPeer = pairsOfPeer;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
    }

    /** The ranks of all allowed pairs, in time linear in the pairs but for sorting each person's. */
    public static PeerPreferences of(PeerProblem problem, PreferenceSource source) {
        PeerPreferences preferences = new PeerPreferences(
                problem,
                Incidence.ofPeers(problem.pairs()),
                new int[problem.pairCount()],
                new int[problem.pairCount()]);
        int[] rankOfPair = new int[problem.pairCount()];
        PairRanking ranking = new PairRanking(problem.pairs(), source, rankOfPair);
        for (int k = 0; k < problem.peers().size(); k++) {
            int peer = k;
            int[] pairs = preferences.pairsOfPeer.of(peer);
            ranking.rank(
                    problem.peers().get(peer), problem.choices(), peer, other -> problem.pairOf(peer, other), pairs);
            preferences.keep(peer, pairs, rankOfPair);
        }
        return preferences;
    }

    /** Takes over the ranks that somebody gives to their pairs. */
    private void keep(int peer, int[] pairs, int[] rankOfPair) {
        for (int pair : pairs) {
            (isFirst(peer, pair) ? ofFirst : ofSecond)[pair] = rankOfPair[pair];
        }
    }

    /** The rank that the first person of a pair gives to the second, from 1. */
    public int ofFirst(int pair) {
        return ofFirst[pair];
    }

    /** The rank that the second person of a pair gives to the first, from 1. */
    public int ofSecond(int pair) {
        return ofSecond[pair];
    }

    /** The rank that one of the two people of a pair gives to the other, from 1. */
    public int of(int pair, int peer) {
        return isFirst(peer, pair) ? ofFirst[pair] : ofSecond[pair];
    }

    private boolean isFirst(int peer, int pair) {
        return problem.secondOf(pair) != peer;
    }

    /** Whether somebody puts two partners at one rank. */
    public boolean hasTies() {
        int[] rankOfPair = new int[problem.pairCount()];
        TieBreaking ties = new TieBreaking(rankOfPair);
        for (int peer = 0; peer < problem.peers().size(); peer++) {
            if (ties.hasTies(ranked(peer, rankOfPair))) {
                return true;
            }
        }
        return false;
    }

    /** The same without ties, as {@link Preferences#drawn}. */
    public PeerPreferences drawn(long seed) {
        PeerPreferences drawn = new PeerPreferences(problem, pairsOfPeer, ofFirst.clone(), ofSecond.clone());
        int[] lotOfPeer = TieOrder.places(problem.peers(), seed);
        int[] firstOfPair = problem.firstOfPairs();
        int[] rankOfPair = new int[problem.pairCount()];
        TieBreaking ties = new TieBreaking(rankOfPair);
        for (int peer = 0; peer < problem.peers().size(); peer++) {
            int[] pairs = ranked(peer, rankOfPair);
            int owner = peer;
            ties.draw(
                    pairs,
                    pair -> lotOfPeer[problem.secondOf(pair) == owner ? firstOfPair[pair] : problem.secondOf(pair)]);
            drawn.keep(peer, pairs, rankOfPair);
        }
        return drawn;
    }

    /** Writes the ranks that somebody gives to their pairs, and gives those pairs. */
    private int[] ranked(int peer, int[] rankOfPair) {
        int[] pairs = pairsOfPeer.of(peer);
        for (int pair : pairs) {
            rankOfPair[pair] = of(pair, peer);
        }
        return pairs;
    }
}
