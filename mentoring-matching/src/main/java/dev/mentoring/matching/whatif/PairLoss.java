package dev.mentoring.matching.whatif;

/**
 * What it would cost to make an allowed pair that is not made.
 *
 * @param mentor identifier of the mentor
 * @param mentee identifier of the mentee
 * @param score score of the pair, in points
 * @param effect what the totals gain by it: never more than nothing for strategies that pursue the totals
 */
public record PairLoss(String mentor, String mentee, long score, Effect effect) {}
