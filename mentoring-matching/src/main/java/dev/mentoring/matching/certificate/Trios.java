package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which pairs the peers without a partner may join, where the setting {@link Claim#ODD} asks for it: again and again the best offer that
 * is left, no pair and no person twice. An offer's worth is the sum of the person's two scores with a pair, both of whom the problem
 * allows; of equal ones the first in order of person, then of pair, counts. Locked pairs are left alone.
 *
 * <p>Derived from problem, settings and pairings, so that whoever makes a result and whoever checks one come to the same offers.
 */
public final class Trios {

    private static final int NOBODY = -1;

    private Trios() {}

    private record Offer(int person, int first, int second, long worth) {}

    /** The offers by person; none unless the setting asks for them. */
    public static ImmutableList<Remedy> offers(PeerProblem problem, Options settings, Iterable<Pairing> pairings) {
        if (!(settings.values().get(Claim.ODD) instanceof Options.Text odd)
                || !odd.text().equals(Claim.TRIO)) {
            return ImmutableList.of();
        }
        int[] mate = mates(problem, pairings);
        BitSet taken = new BitSet();
        List<Remedy> remedies = new ArrayList<>();
        for (Offer offer : sortedOffers(problem, mate)) {
            if (!taken.get(offer.person()) && !taken.get(offer.first())) {
                taken.set(offer.person());
                taken.set(offer.first());
                remedies.add(new Remedy(
                        Remedy.Kind.TRIO,
                        id(problem, offer.person()),
                        ImmutableList.of(id(problem, offer.first()), id(problem, offer.second()))));
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparing(Remedy::person, Ids.ORDER), remedies);
    }

    /** The partner of everybody in a pair that is not locked; -2 in one that is. */
    private static int[] mates(PeerProblem problem, Iterable<Pairing> pairings) {
        int[] mate = new int[problem.peers().size()];
        Arrays.fill(mate, NOBODY);
        for (Pairing pairing : pairings) {
            int first = problem.indexOfPeer(pairing.mentor());
            int second = problem.indexOfPeer(pairing.mentee());
            if (first >= 0 && second >= 0) {
                mate[first] = pairing.locked() ? -2 : second;
                mate[second] = pairing.locked() ? -2 : first;
            }
        }
        return mate;
    }

    private static List<Offer> sortedOffers(PeerProblem problem, int[] mate) {
        List<Offer> offers = new ArrayList<>();
        for (int first = 0; first < mate.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                int second = problem.secondOf(pair);
                addOffer(problem, mate, first, second, offers);
                addOffer(problem, mate, second, first, offers);
            }
        }
        offers.sort(Comparator.comparingLong(Offer::worth)
                .reversed()
                .thenComparingInt(Offer::person)
                .thenComparingInt(Offer::first));
        return offers;
    }

    /** Offers a person to join a pair, seen from the smaller one of the two. */
    private static void addOffer(PeerProblem problem, int[] mate, int person, int one, List<Offer> offers) {
        int other = mate[one];
        boolean left = mate[person] == NOBODY && problem.peers().get(person).capacity() > 0;
        if (left && other > one) {
            int withOther = problem.pairOf(person, other);
            if (withOther >= 0) {
                long worth = problem.score(problem.pairOf(person, one)) + problem.score(withOther);
                offers.add(new Offer(person, one, other, worth));
            }
        }
    }

    private static String id(PeerProblem problem, int peer) {
        return problem.peers().get(peer).id();
    }
}
