package dev.mentoring.core.programme;

/** When people rate themselves, each time on one and the same scale (requirements 000-08, 002-24). */
public enum RatingMoment {
    /** Before the first meeting. */
    BEFORE,
    /** Half-way. */
    MIDWAY,
    /** At the end. */
    AFTER
}
