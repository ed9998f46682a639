package dev.mentoring.matching.certificate;

import com.google.common.primitives.ImmutableLongArray;

/**
 * Proves the largest total score: D(score, mentees, mentors, 0) equals the total.
 *
 * <p>The number of a person is also a price: what one more place would be worth at most where it is positive, and what
 * the minimum costs where it is negative.
 *
 * @param mentors a number for each mentor, in points, in the order of the problem
 * @param mentees a number for each mentee, in points, in the order of the problem
 */
public record ScoreCertificate(ImmutableLongArray mentors, ImmutableLongArray mentees) implements Certificate {}
