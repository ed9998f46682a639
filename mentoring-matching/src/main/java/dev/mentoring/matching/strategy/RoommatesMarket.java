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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A one-sided problem as the solvers of {@code kernel.stable} take it: the people of a {@link PeerMarket} and their lists. */
final class RoommatesMarket {

    private final PeerMarket market;
    private final PreferenceRows rows;

    /**
     * Everybody in the order of the lot, which decides what solvers leave to the order of people.
     *
     * @param ranks of all pairs of the problem
     */
    RoommatesMarket(PeerProblem problem, PeerPreferences ranks, long seed) {
        market = new PeerMarket(problem, seed);
        int people = market.vertices();
        int[] start = new int[people + 1];
        for (int edge = 0; edge < market.edges(); edge++) {
            start[market.first()[edge] + 1]++;
            start[market.second()[edge] + 1]++;
        }
        for (int person = 0; person < people; person++) {
            start[person + 1] += start[person];
        }
        int[] next = start.clone();
        int[] partner = new int[start[people]];
        int[] own = new int[start[people]];
        int[] theirs = new int[start[people]];
        for (int edge = 0; edge < market.edges(); edge++) {
            int first = market.first()[edge];
            int second = market.second()[edge];
            int pair = problem.pairOf(market.peerOf(first), market.peerOf(second));
            int there = next[first]++;
            int back = next[second]++;
            partner[there] = second;
            partner[back] = first;
            own[there] = ranks.of(pair, market.peerOf(first));
            own[back] = ranks.of(pair, market.peerOf(second));
            theirs[there] = own[back];
            theirs[back] = own[there];
        }
        rows = PreferenceRows.ofPairs(people, start, partner, own, theirs);
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
        return market.pairings(mate);
    }

    /** The identifier of a person. */
    String idOf(int person) {
        return market.idOf(person);
    }

    /** The pairings of locked pairs. */
    ImmutableList<Pairing> lockedPairings() {
        int[] alone = new int[market.vertices()];
        Arrays.fill(alone, -1);
        return market.pairings(alone);
    }

    /** The parties of a permutation. */
    PartitionCertificate partition(int[] successor) {
        List<ImmutableList<String>> parties = new ArrayList<>();
        boolean[] seen = new boolean[successor.length];
        for (int person = 0; person < successor.length; person++) {
            List<String> party = new ArrayList<>();
            for (int member = person; !seen[member]; member = successor[member]) {
                seen[member] = true;
                party.add(market.idOf(member));
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
