package dev.mentoring.core.participant;

/** A way of keeping in touch (requirement 003-32). */
public enum Channel {
    /** By electronic mail. */
    EMAIL,
    /** By telephone. */
    PHONE,
    /** By video call. */
    VIDEO,
    /** In one place. */
    IN_PERSON
}
