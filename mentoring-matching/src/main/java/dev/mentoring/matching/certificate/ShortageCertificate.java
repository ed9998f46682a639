package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;

/**
 * Proves that no matching keeps every minimum, and names the smallest relaxation that would help.
 *
 * <p>In the manner of Hall's theorem: some people and groups need more pairings than the places and pairs that they have. With
 * the given weights and 0 for everybody else, D(0, mentees, mentors, 0) of {@link Certificate} is minus the shortage. Since no
 * weight is below -1, lowering a minimum by one raises D by one at most: whoever lowers minimums must lower them by the
 * shortage in all. The relaxation does it with exactly that, and the pairings show that it is enough.
 *
 * @param shortage by how many pairings the minimums exceed what can be had, from 1
 * @param weights -1 for those whose minimums are in the way, positive for those whose places limit them; none is zero. Mentors
 *     by identifier, then mentees, then groups
 * @param relaxation by how much each minimum would have to fall, summing to the shortage; in the same order
 * @param pairings a matching that keeps every bound but the relaxed minimums, in the order of {@link Pairing#ORDER}
 */
public record ShortageCertificate(
        long shortage, ImmutableList<Share> weights, ImmutableList<Share> relaxation, ImmutableList<Pairing> pairings)
        implements Certificate {}
