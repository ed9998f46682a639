package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TieOrder;
import java.util.Comparator;

/**
 * What comes of a stable partition: pairs stay together, and of each odd party of three or more one member is left out, so that the
 * others fall into pairs along the party, beginning with the one after. It is the member who has been left out least often before, by
 * the setting {@link Claim#SKIPPED}, and of those with the first lot.
 *
 * <p>Whoever is left out of a party of three is offered to join the other two, who both find them acceptable; a larger party is
 * offered to take turns. Derived from problem, settings, seed and partition, so that whoever makes a result and whoever checks one come to
 * the same.
 */
public final class PartyPairs {

    private final ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
    private final ImmutableList.Builder<Remedy> remedies = ImmutableList.builder();
    private final PeerProblem problem;
    private final int[] lotOfPeer;
    private final int[] timesSkipped;

    private PartyPairs(PeerProblem problem, StrategyUsed how) {
        this.problem = problem;
        lotOfPeer = TieOrder.places(problem.peers(), how.seed());
        timesSkipped = OddSetCheck.timesSkipped(problem, how.options());
    }

    /**
     * What comes of a partition.
     *
     * @param how whose settings and seed count
     * @param parties parties of one, of two, or of an odd number of people of the problem, whose neighbours are allowed pairs
     */
    public static PartyPairs of(PeerProblem problem, StrategyUsed how, ImmutableList<ImmutableList<String>> parties) {
        PartyPairs pairs = new PartyPairs(problem, how);
        parties.forEach(pairs::add);
        return pairs;
    }

    /** The pairings, locked ones not included. */
    public ImmutableList<Pairing> pairings() {
        return ImmutableList.sortedCopyOf(Pairing.ORDER, pairings.build());
    }

    /** What is offered to those left out, by person. */
    public ImmutableList<Remedy> remedies() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Remedy::person, Ids.ORDER), remedies.build());
    }

    /** The other people of a party, from the next one on. */
    private static ImmutableList<String> others(ImmutableList<String> party, int leftOut) {
        return ImmutableList.<String>builder()
                .addAll(party.subList(leftOut + 1, party.size()))
                .addAll(party.subList(0, leftOut))
                .build();
    }

    private void add(ImmutableList<String> party) {
        int size = party.size();
        int leftOut = size % 2 == 0 ? -1 : leftOut(party);
        for (int k = 1; k < size; k += 2) {
            pairings.add(pairing(party.get((leftOut + k) % size), party.get((leftOut + k + 1) % size)));
        }
        if (leftOut >= 0 && size > 1) {
            String person = party.get(leftOut);
            remedies.add(new Remedy(
                    size == 3 ? Remedy.Kind.TRIO : Remedy.Kind.TURNS,
                    person,
                    size == 3
                            ? ImmutableList.sortedCopyOf(Ids.ORDER, others(party, leftOut))
                            : others(party, leftOut)));
        }
    }

    private int leftOut(ImmutableList<String> party) {
        int least = 0;
        for (int k = 1; k < party.size(); k++) {
            int one = problem.indexOfPeer(party.get(k));
            int other = problem.indexOfPeer(party.get(least));
            int more = Integer.compare(timesSkipped[one], timesSkipped[other]);
            if (more < 0 || (more == 0 && lotOfPeer[one] < lotOfPeer[other])) {
                least = k;
            }
        }
        return least;
    }

    private Pairing pairing(String one, String other) {
        int a = problem.indexOfPeer(one);
        int b = problem.indexOfPeer(other);
        return problem.pairing(problem.pairOf(a, b), Math.min(a, b));
    }
}
