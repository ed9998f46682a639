package dev.mentoring.core.rule;

/** Whom a fact is about. */
public enum Subject {
    /** The one person that a rule of participation is about. */
    PERSON,
    /** The mentor of the pair. */
    MENTOR,
    /** The mentee of the pair. */
    MENTEE,
    /** The two together, or the round. */
    BOTH
}
