package dev.mentoring.core.participant;

/** What became of an application (requirement 001-06). */
public enum ApplicationStatus {
    /** Handed in. */
    APPLIED,
    /** Accepted by the programme. */
    ACCEPTED,
    /** Turned down by the programme. */
    DECLINED,
    /** Taken back by the person, before or after acceptance. */
    WITHDRAWN
}
