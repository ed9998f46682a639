package dev.mentoring.matching.whatif;

/**
 * What a change adds to the totals.
 *
 * @param pairs how many pairs there are more, negative when there are fewer
 * @param score by how much the total score grows, in points, negative when it falls
 */
public record Gain(long pairs, long score) {

    /** Of a change that alters neither. */
    public static final Gain NONE = new Gain(0, 0);
}
