package dev.mentoring.matching.whatif;

/** What decided against a pair that could be made without any loss. */
public enum TieRule {
    /** The load of mentors would be less even. */
    EVEN_LOAD,
    /** Nothing but the lot. */
    LOT
}
