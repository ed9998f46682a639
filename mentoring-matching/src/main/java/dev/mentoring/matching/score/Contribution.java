package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;

/**
 * What one criterion adds to the score of a pair.
 *
 * @param criterion identifier of the criterion
 * @param scorer stable name of its scorer
 * @param points what it adds, in whole points, 0 to {@code most}
 * @param most the most that it can add
 * @param known whether the scorer knew all it needed; if not, the points are those of the neutral rating
 * @param reasons what the rating rests on, most telling first
 */
public record Contribution(
        String criterion, String scorer, int points, int most, boolean known, ImmutableList<Reason> reasons) {}
