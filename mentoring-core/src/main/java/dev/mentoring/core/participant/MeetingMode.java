package dev.mentoring.core.participant;

/** How two people can meet (requirement 003-29). */
public enum MeetingMode {
    /** By telephone, video or writing. */
    REMOTE,
    /** In one place. */
    IN_PERSON
}
