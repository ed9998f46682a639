package dev.mentoring.matching.certificate;

import com.google.common.primitives.ImmutableLongArray;

/**
 * Proves how large a total score could be at most, for a result that claims no best: D(score, mentees, mentors, 0).
 *
 * @param atMost the bound, in points: no matching has a larger total score
 * @param mentors a number for each mentor, in points, in the order of the problem
 * @param mentees a number for each mentee, in points, in the order of the problem
 */
public record BoundCertificate(long atMost, ImmutableLongArray mentors, ImmutableLongArray mentees)
        implements Certificate {}
