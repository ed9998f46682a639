package dev.mentoring.core.rule;

/** What a rule book decides about a pair. */
public enum Decision {
    /** The pair may be made. */
    ALLOWED,
    /** A clause forbids the pair, or keeps it out for want of a fact. */
    KEPT_OUT,
    /** No clause forbids the pair, and at least one refers it to the coordinator for want of a fact. */
    REFERRED
}
