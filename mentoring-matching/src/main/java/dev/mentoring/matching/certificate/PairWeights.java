package dev.mentoring.matching.certificate;

/** A whole number of each pair of a problem. */
@FunctionalInterface
interface PairWeights {

    long of(int pair);
}
