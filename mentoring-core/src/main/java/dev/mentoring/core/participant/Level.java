package dev.mentoring.core.participant;

/** How far someone is confident in sharing a topic, from least to most (requirement 003-25). */
public enum Level {
    /** Can share first experience. */
    BASIC,
    /** Can share what works day by day. */
    SOLID,
    /** Is asked by others for advice. */
    EXPERT
}
