package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.Arrays;
import java.util.List;

/** Whether parties are a stable partition of the peers who have a place and are in no locked pair. */
final class PartitionCheck {

    private static final int OUTSIDE = -1;
    private static final int MISSING = -2;

    private final PeerProblem problem;
    private final PeerPreferences ranks;
    private final ImmutableList<ImmutableList<String>> parties;
    private final List<Refusal> refusals;
    private final int[] next;
    private final int[] before;

    /**
     * Prepares the check.
     *
     * @param ranks without ties; with them, a partition proves nothing
     */
    PartitionCheck(
            PeerProblem problem, PeerPreferences ranks, PartitionCertificate certificate, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        parties = certificate.parties();
        this.refusals = refusals;
        next = new int[problem.peers().size()];
        before = new int[next.length];
    }

    /** Whether it is one; refuses what is not. */
    boolean run() {
        return hasOnePlaceEach() && isPartition() && isAllowed() && prefersNext() && isStable();
    }

    /** Whether a party of a partition has three or more people, and an odd number of them. */
    boolean hasOddParty() {
        return parties.stream().anyMatch(party -> party.size() > 2 && party.size() % 2 != 0);
    }

    /** Whether every even party of a partition is a pair. */
    boolean hasNoLargeEvenParty() {
        return parties.stream().noneMatch(party -> party.size() > 2 && party.size() % 2 == 0);
    }

    private boolean hasOnePlaceEach() {
        return problem.peers().stream().allMatch(person -> person.capacity() <= 1)
                || refuse("PROBLEM_KIND", "the proof is for people of one place at most");
    }

    private boolean isPartition() {
        boolean[] outside = OddSetCheck.outside(problem);
        for (int peer = 0; peer < next.length; peer++) {
            next[peer] = outside[peer] ? OUTSIDE : MISSING;
        }
        Arrays.fill(before, OUTSIDE);
        int last = -1;
        for (ImmutableList<String> party : parties) {
            int[] members = party.stream().mapToInt(problem::indexOfPeer).toArray();
            if (members.length == 0 || Arrays.stream(members).min().orElse(-1) != members[0] || members[0] <= last) {
                return refuse("CERTIFICATE_SHAPE", "parties are ordered by their first, who is the smallest");
            }
            last = members[0];
            for (int k = 0; k < members.length; k++) {
                int member = members[k];
                if (member < 0 || next[member] != MISSING) {
                    return refuse(
                            "CERTIFICATE_SHAPE",
                            "somebody in a party is unknown, outside or in it twice",
                            party.get(k));
                }
                next[member] = members[(k + 1) % members.length];
                before[next[member]] = member;
            }
        }
        for (int peer = 0; peer < next.length; peer++) {
            if (next[peer] == MISSING) {
                return refuse("CERTIFICATE_SHAPE", "somebody is in no party", id(peer));
            }
        }
        return true;
    }

    private boolean isAllowed() {
        for (int peer = 0; peer < next.length; peer++) {
            if (next[peer] >= 0 && next[peer] != peer && problem.pairOf(peer, next[peer]) < 0) {
                return refuse(
                        "NOT_PROVED", "two who follow each other in a party are not allowed", id(peer), id(next[peer]));
            }
        }
        return true;
    }

    private boolean prefersNext() {
        for (int peer = 0; peer < next.length; peer++) {
            if (next[peer] >= 0 && next[peer] != before[peer] && rank(peer, next[peer]) >= rank(peer, before[peer])) {
                return refuse(
                        "NOT_PROVED", "somebody does not prefer the next of the party to the one before", id(peer));
            }
        }
        return true;
    }

    private boolean isStable() {
        int[] rankBefore = new int[next.length];
        for (int peer = 0; peer < next.length; peer++) {
            if (next[peer] == peer) {
                rankBefore[peer] = Integer.MAX_VALUE;
            } else if (next[peer] >= 0) {
                rankBefore[peer] = rank(peer, before[peer]);
            }
        }
        for (int first = 0; first < next.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                int second = problem.secondOf(pair);
                if (ranks.ofFirst(pair) < rankBefore[first] && ranks.ofSecond(pair) < rankBefore[second]) {
                    return refuse(
                            "NOT_PROVED",
                            "two people prefer each other to the ones before them",
                            id(first),
                            id(second));
                }
            }
        }
        return true;
    }

    private int rank(int peer, int other) {
        return ranks.of(problem.pairOf(peer, other), peer);
    }

    private String id(int peer) {
        return problem.peers().get(peer).id();
    }

    private boolean refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
        return false;
    }
}
