package dev.mentoring.matching.certificate;

import com.google.common.primitives.ImmutableLongArray;

/**
 * Evidence that a result is a best one for one objective, or for some of its classes, among the matchings that the levels
 * before have left.
 *
 * @param objective what is proved
 * @param from first of the classes that the level is about: a score for {@link Objective#WORST} and {@link Objective#LEXIMIN}, a
 *     rank for those by rank; 0 for the others
 * @param to last of the classes; lower than {@code from} for {@link Objective#LAST_RANKS} only
 * @param mentors a number for each mentor, in the order of the problem
 * @param mentees a number for each mentee, in the order of the problem
 * @param groups a number for each part of the groups, in the order of the problem
 */
public record Level(
        Objective objective,
        long from,
        long to,
        ImmutableLongArray mentors,
        ImmutableLongArray mentees,
        ImmutableLongArray groups) {}
