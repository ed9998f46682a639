package dev.mentoring.matching.problem;

/** The list that a person stands in. */
public enum Side {
    /** Those who offer places in a two-sided problem. */
    MENTOR,
    /** Those who look for a place in a two-sided problem. */
    MENTEE,
    /** Everybody in a one-sided problem. */
    PEER
}
