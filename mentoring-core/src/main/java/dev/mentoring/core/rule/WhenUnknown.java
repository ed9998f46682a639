package dev.mentoring.core.rule;

/** What becomes of a pair about which a rule cannot tell. Each case is counted and reported. */
public enum WhenUnknown {
    /** The pair is not allowed. */
    KEEP_OUT,
    /** The pair is allowed. */
    LET_IN,
    /** The pair is not allowed in this run and is listed for the coordinator to decide. */
    REFER
}
