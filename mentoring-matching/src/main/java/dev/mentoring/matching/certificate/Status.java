package dev.mentoring.matching.certificate;

/** How a run ended. */
public enum Status {
    /** The strategy's claim holds, and the certificate proves it. */
    SOLVED,
    /** The pairings keep every bound, but nothing proves that they are the best. */
    BOUNDED,
    /** No matching keeps every bound; the certificate proves it. */
    INFEASIBLE,
    /** The caller stopped the run; there are no pairings. */
    CANCELLED
}
