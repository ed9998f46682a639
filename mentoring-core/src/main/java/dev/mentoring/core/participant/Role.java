package dev.mentoring.core.participant;

/** What a person applies to be; both at once is possible (requirement 003-20). */
public enum Role {
    /** Shares with a mentee. */
    MENTOR,
    /** Learns from a mentor. */
    MENTEE
}
