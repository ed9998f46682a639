package dev.mentoring.matching.certificate;

/**
 * What the pairings come to.
 *
 * @param pairs number of pairings, locked ones included
 * @param score sum of their scores, in points
 */
public record Totals(long pairs, long score) {

    /** Of no pairings. */
    public static final Totals NONE = new Totals(0, 0);
}
