package dev.mentoring.core.rule;

/** What the values of a fact look like. */
public enum FactKind {
    /** One term. */
    TERM,
    /** One of the programme's places. */
    PLACE,
    /** Any number of terms. */
    TERMS,
    /** A whole number. */
    WHOLE,
    /** A date. */
    DAY,
    /** Words of somebody's own, which rules can only ask for. */
    WORDS,
    /** Yes or no. */
    TRUTH
}
