package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.PartitionCertificate;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TieOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A one-sided problem as the solvers of {@code kernel.stable} take it: people with a place who are in no locked pair, in the order of the lot, and
 * their lists.
 */
final class RoommatesMarket {

    private static final int OUTSIDE = -1;

    private final PeerProblem problem;
    private final int[] peerOf;
    private final int[] personOf;
    private final PreferenceRows rows;

    /**
     * Everybody in the order of the lot, which decides what solvers leave to the order of people.
     *
     * @param ranks of all pairs of the problem
     */
    RoommatesMarket(PeerProblem problem, PeerPreferences ranks, long seed) {
        this.problem = problem;
        boolean[] outside = PeerMarket.outside(problem);
        peerOf = TieOrder.of(problem.peers(), seed).stream()
                .filter(peer -> !outside[peer])
                .toArray();
        personOf = new int[outside.length];
        Arrays.fill(personOf, OUTSIDE);
        for (int person = 0; person < peerOf.length; person++) {
            personOf[peerOf[person]] = person;
        }
        int[] start = starts();
        int[] next = start.clone();
        int entries = start[peerOf.length];
        int[] partner = new int[entries];
        int[] pairOf = new int[entries];
        for (int peer = 0; peer < outside.length; peer++) {
            for (int pair = problem.rowStart(peer); pair < problem.rowStart(peer + 1); pair++) {
                int first = personOf[peer];
                int second = personOf[problem.secondOf(pair)];
                if (first != OUTSIDE && second != OUTSIDE) {
                    partner[next[first]] = second;
                    pairOf[next[first]++] = pair;
                    partner[next[second]] = first;
                    pairOf[next[second]++] = pair;
                }
            }
        }
        rows = byPartner(ranks, start, partner, pairOf);
    }

    private int[] starts() {
        int[] start = new int[peerOf.length + 1];
        for (int peer = 0; peer < personOf.length; peer++) {
            for (int pair = problem.rowStart(peer); pair < problem.rowStart(peer + 1); pair++) {
                int first = personOf[peer];
                int second = personOf[problem.secondOf(pair)];
                if (first != OUTSIDE && second != OUTSIDE) {
                    start[first + 1]++;
                    start[second + 1]++;
                }
            }
        }
        for (int person = 0; person < peerOf.length; person++) {
            start[person + 1] += start[person];
        }
        return start;
    }

    /** Lists of everybody, tied partners in the order of their lots: whoever comes first tells all partners of it first. */
    private PreferenceRows byPartner(PeerPreferences ranks, int[] start, int[] partner, int[] pairOf) {
        int[] next = start.clone();
        int[] sorted = new int[partner.length];
        int[] own = new int[partner.length];
        int[] theirs = new int[partner.length];
        for (int person = 0; person < peerOf.length; person++) {
            int peer = peerOf[person];
            for (int k = start[person]; k < start[person + 1]; k++) {
                int pair = pairOf[k];
                boolean isFirst = problem.secondOf(pair) != peer;
                int there = next[partner[k]]++;
                sorted[there] = person;
                own[there] = isFirst ? ranks.ofSecond(pair) : ranks.ofFirst(pair);
                theirs[there] = isFirst ? ranks.ofFirst(pair) : ranks.ofSecond(pair);
            }
        }
        return PreferenceRows.ofPairs(peerOf.length, start, sorted, own, theirs);
    }

    /** Whether a problem is one of people with one place at most, nobody of whom has to have a pairing. */
    static boolean serves(MatchingProblem problem) {
        return PeerMarket.serves(problem)
                && problem instanceof PeerProblem peers
                && peers.peers().stream().allMatch(person -> person.minimum() == 0);
    }

    /**
     * The problem, if it is one of those.
     *
     * @throws StrategyException when it is not
     */
    static PeerProblem require(String name, MatchingProblem problem) {
        if (problem instanceof PeerProblem peers && serves(problem)) {
            return peers;
        }
        throw StrategyException.of(
                ProblemCode.STRATEGY_UNSUITED,
                "strategy/name",
                name + " serves one-sided problems of people with one place at most and no minimum");
    }

    /** The lists of everybody. */
    PreferenceRows rows() {
        return rows;
    }

    /** The pairings of locked pairs and of a matching, by the mate of each person or -1. */
    ImmutableList<Pairing> pairings(int[] mate) {
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        pairings.addAll(problem.lockedPairings());
        for (int person = 0; person < mate.length; person++) {
            int peer = peerOf[person];
            if (mate[person] >= 0 && peerOf[mate[person]] > peer) {
                pairings.add(problem.pairing(problem.pairOf(peer, peerOf[mate[person]]), peer));
            }
        }
        return pairings.build();
    }

    /** The identifier of a person. */
    String idOf(int person) {
        return problem.peers().get(peerOf[person]).id();
    }

    /** The parties of a permutation. */
    PartitionCertificate partition(int[] successor) {
        List<ImmutableList<String>> parties = new ArrayList<>();
        boolean[] seen = new boolean[successor.length];
        for (int person = 0; person < successor.length; person++) {
            List<String> party = new ArrayList<>();
            for (int member = person; !seen[member]; member = successor[member]) {
                seen[member] = true;
                party.add(idOf(member));
            }
            if (!party.isEmpty()) {
                parties.add(fromSmallest(party));
            }
        }
        return new PartitionCertificate(
                ImmutableList.sortedCopyOf(Comparator.comparing(party -> party.get(0), Ids.ORDER), parties));
    }

    private static ImmutableList<String> fromSmallest(List<String> party) {
        int smallest = 0;
        for (int k = 1; k < party.size(); k++) {
            if (Ids.ORDER.compare(party.get(k), party.get(smallest)) < 0) {
                smallest = k;
            }
        }
        return ImmutableList.<String>builder()
                .addAll(party.subList(smallest, party.size()))
                .addAll(party.subList(0, smallest))
                .build();
    }
}
