package dev.mentoring.matching.advice;

import dev.mentoring.matching.problem.Side;

/**
 * What somebody can expect where as many pairs as possible are made.
 *
 * @param side the list in which the person stands
 * @param person identifier
 * @param chance whether the person is paired
 */
public record Prospect(Side side, String person, Chance chance) {}
