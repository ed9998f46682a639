package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * The order in which mentees chose: each took as many mentors as they have places for, none of them behind one who still had a
 * place. Whoever repeats the choices in that order comes to a matching that no mentee can improve without another losing.
 *
 * <p>The order must be the lot of the mentees by the seed, {@link dev.mentoring.matching.problem.TieOrder}. With the setting
 * {@link Claim#ORDER} being {@link Claim#LISTED} it is taken on trust: the order of the document is no part of the problem's
 * fingerprint, so that nothing is left to compare it with.
 *
 * @param order identifiers of all mentees, in the order of their turns
 */
public record SerialCertificate(ImmutableList<String> order) implements Certificate {}
