package dev.mentoring.core.programme;

/** Where two people meet, as far as a policy can ask (requirement 002-12). */
public enum MeetingPlace {
    /** At a workplace of the organisation. */
    ON_SITE,
    /** Somewhere else. */
    ELSEWHERE,
    /** By telephone, video or writing. */
    REMOTE
}
