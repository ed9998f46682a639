package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/**
 * Proves the most pairs, and among matchings with that many pairs the largest total score.
 *
 * <p>With a number of 1 for everybody in the cover and 0 for everybody else, D(1, mentees, mentors, 0) equals the number of
 * pairs: the cover's places and the pairs outside it allow no more. Then D(score, mentees, mentors, pairPrice) for that number
 * of pairs equals the total.
 *
 * @param pairPrice a number for each pair, in points
 * @param mentors a number for each mentor, in points, in the order of the problem
 * @param mentees a number for each mentee, in points, in the order of the problem
 * @param coverMentors identifiers of the mentors in the cover, ascending
 * @param coverMentees identifiers of the mentees in the cover, ascending
 */
public record CoverageCertificate(
        long pairPrice,
        ImmutableLongArray mentors,
        ImmutableLongArray mentees,
        ImmutableList<String> coverMentors,
        ImmutableList<String> coverMentees)
        implements Certificate {}
