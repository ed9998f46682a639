package dev.mentoring.core.participant;

/** Whether the person's manager agrees that they take part (requirement 002-11). */
public enum ManagerConsent {
    /** Asked and not answered. */
    PENDING,
    /** Given. */
    GRANTED,
    /** Not given. */
    REFUSED,
    /** Given and taken back. */
    WITHDRAWN
}
