package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Proves how many pairs a weakly stable matching could have at most. The result is stable itself, so that {@code pairs} over {@code
 * atMost} is the share of the largest possible size that it is proved to have.
 *
 * <p>The bound is the smaller one of two. One is the number of places of a cover: people of whom every allowed pair has one. The other is
 * three pairs for every two of the result that are not locked, rounded down, which holds because the checker finds no path of three
 * pairs that a larger stable matching could use (Király 2013, "Linear time local approximation algorithm for maximum stable
 * marriage").
 *
 * @param pairs number of pairings of the result
 * @param atMost bound on the pairings of any weakly stable matching
 * @param coverMentors identifiers of the mentors of the cover, ascending
 * @param coverMentees identifiers of the mentees of the cover, ascending
 */
public record StableSizeCertificate(
        long pairs, long atMost, ImmutableList<String> coverMentors, ImmutableList<String> coverMentees)
        implements Certificate {}
