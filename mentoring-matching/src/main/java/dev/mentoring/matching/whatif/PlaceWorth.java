package dev.mentoring.matching.whatif;

import dev.mentoring.matching.problem.Side;

/**
 * What somebody's places are worth.
 *
 * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
 * @param person identifier
 * @param more what one more place gains
 * @param fewer what one place fewer gains, which is never more than nothing; {@link Obstacle#NO_PLACE} where there is none to
 *     take away
 */
public record PlaceWorth(Side side, String person, Effect more, Effect fewer) {}
