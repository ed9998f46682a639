package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Proves that in every stable matching somebody is at the rank {@code regret} or a worse one.
 *
 * <p>Cut off, before that rank, the list of everybody who has no place left in the result. For what is left the {@code couples} are
 * stable, and give somebody another number of partners than the result. All stable matchings of the same lists give everybody the same
 * number (Roth 1986, "On the allocation of residents to rural hospitals"), and a stable matching that keeps to the shorter lists would be
 * stable for those; so there is none. Lists of those who have a place left are not cut: whom they want must be taken, be they served
 * or not. If one of them is at that rank, no couples are needed: they have the same partners in all stable matchings.
 *
 * @param regret the worst rank in the result; 0 without pairings
 * @param couples a stable matching for lists that end before that rank, by mentor, then by mentee, without the locked pairs; empty where none
 *     is needed
 */
public record RegretCertificate(long regret, ImmutableList<Couple> couples) implements Certificate {}
