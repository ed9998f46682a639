package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Proves a list of objectives, one after another, and serves problems with groups.
 *
 * <p>Each level bounds the value of its objective by D of {@link Certificate} with weights that follow from the objective, and the
 * result attains the bound. By complementary slackness every other matching that attains it makes the pairs of a positive
 * rest, none of a negative rest, and fills the people and groups of a positive number to their most and those of a negative
 * number to their least. That is what the next level starts from.
 *
 * <ul>
 *   <li>{@link Objective#MINIMUMS}: every pair weighs 0.
 *   <li>{@link Objective#SERVED}, {@link Objective#TOTAL}, {@link Objective#KEPT}: every pair weighs 1; its score; 1 if it is
 *       of an earlier result.
 *   <li>{@link Objective#EVEN}: every pair weighs 0, and each mentor adds minus the square of their pairs; where a mentor's
 *       number is v, D has the largest of v L - L&sup2; over the numbers L of pairs that are left to them.
 *   <li>{@link Objective#LEXIMIN}, {@link Objective#LAST_RANKS}: of the pairs that are neither certain nor ruled out, those of
 *       the last class of the level weigh -1; those of each class before, one more than all pairs of later classes together, so
 *       that a pair less there outweighs everything after; a class counts at most as many pairs as people have places.
 *       Where the result makes none of them, each weighs -1. {@link Objective#FIRST_RANKS} likewise, with positive weights.
 *   <li>{@link Objective#WORST}: pairs of scores up to {@code from} weigh -1 and D is negative, so that nobody can do without
 *       them all; the result makes none of a lower score. Levels of {@link Objective#LEXIMIN} may stand before it that rule out
 *       ranges of lower scores, ascending and free of pairs that the result makes. A result without any pair needs no level.
 * </ul>
 *
 * @param levels the levels, in order; objectives that the claim does not name may follow those that it does. There are at most
 *     six, and three for each allowed pair: one for each class of the three objectives by class, and one for any other
 *     objective
 */
public record LevelsCertificate(ImmutableList<Level> levels) implements Certificate {}
