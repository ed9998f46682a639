package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Lists stable matchings: all of them, or as many as the limit allows.
 *
 * <p>The list is complete when it holds the one that is best for mentees and, with each, every matching to which an exchange leads that
 * it leaves open: all others are reached from there (Gusfield, Irving 1989).
 *
 * @param limit how many may be listed
 * @param complete whether these are all
 * @param matchings each by mentor, then by mentee, without the locked pairs; the one of the result, best for mentees, first, the others in the
 *     order of what the first mentee has in them, the best first, then the second mentee, and so on
 */
public record ListingCertificate(long limit, boolean complete, ImmutableList<ImmutableList<Couple>> matchings)
        implements Certificate {}
