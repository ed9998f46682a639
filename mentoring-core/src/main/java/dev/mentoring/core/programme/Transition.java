package dev.mentoring.core.programme;

/**
 * A step in the course of a programme that gates can guard, in the order in which people come to them. Which requirement
 * guards which of them is the programme's choice (requirements 000-02, 002-18).
 */
public enum Transition {
    /** Somebody hands in an application. */
    APPLY,
    /** The programme accepts an application, so that the person can be paired. */
    ENTER_POOL,
    /** A pair is proposed. */
    PROPOSE,
    /** A proposed pair becomes a settled one. */
    CONFIRM,
    /** The two meet for the first time. */
    START,
    /** The two meet again. */
    CONTINUE,
    /** A relationship is completed. */
    COMPLETE
}
