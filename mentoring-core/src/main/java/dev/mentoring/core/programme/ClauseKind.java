package dev.mentoring.core.programme;

/** A clause that the library understands and can check (requirements 001-14 to 001-17). */
public enum ClauseKind {
    /** What is said stays between the two. */
    CONFIDENTIALITY,
    /** How often they meet. */
    FREQUENCY,
    /** How early a meeting is called off or moved. */
    NOTICE,
    /** How long the relationship lasts. */
    DURATION
}
