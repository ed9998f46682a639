package dev.mentoring.matching.problem;

/** Why somebody is without any pairing; the first that applies, in this order. */
public enum UnmatchedReason {
    /** Nobody is paired, because the run was cancelled or the constraints cannot be met. */
    NOT_SOLVED,
    /** The person's own capacity is zero. */
    CAPACITY_ZERO,
    /** The problem allows no pair with the person. */
    NO_ALLOWED_PAIR,
    /** Every partner whom the problem allows has all places taken. */
    PLACES_TAKEN,
    /** Some allowed partner has a free place, but every such pair would put a group above its maximum. */
    GROUPS_FULL,
    /** Some allowed partner has a free place and no group is in the way, but the pair would not raise the total. */
    LOWERS_TOTAL,
    /** Some allowed partner has a free place, but the pair would put a stable part of the pairings in doubt. */
    UNSETTLES_PAIRINGS
}
