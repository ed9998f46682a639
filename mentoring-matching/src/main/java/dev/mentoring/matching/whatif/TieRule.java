package dev.mentoring.matching.whatif;

/** What decides between matchings that are equally good. */
public enum TieRule {
    /** Of several, one that spreads pairs more evenly over people is taken. */
    EVEN_LOAD,
    /** The lot by the seed decides. */
    LOT,
    /** It is not known what decided. */
    UNKNOWN
}
