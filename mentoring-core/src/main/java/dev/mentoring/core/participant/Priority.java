package dev.mentoring.core.participant;

/** How much a topic matters to someone who wants to learn about it, from least to most (requirement 003-26). */
public enum Priority {
    /** Would be welcome. */
    LOW,
    /** Matters. */
    MEDIUM,
    /** Matters most. */
    HIGH
}
