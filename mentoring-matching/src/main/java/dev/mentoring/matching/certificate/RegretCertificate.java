package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Proves that in every stable matching somebody is at the rank {@code regret} or a worse one.
 *
 * <p>If everybody's list is cut off before that rank, the {@code couples} are stable, and leave somebody without a partner whom the
 * result serves. All stable matchings of the same lists serve the same people (Roth 1986, "On the allocation of residents to rural
 * hospitals"), and a stable matching that keeps to the shorter lists would be stable for those; so there is none.
 *
 * @param regret the worst rank in the result; 0 without pairings
 * @param couples a stable matching for lists that end before that rank, by mentor
 */
public record RegretCertificate(long regret, ImmutableList<Couple> couples) implements Certificate {}
