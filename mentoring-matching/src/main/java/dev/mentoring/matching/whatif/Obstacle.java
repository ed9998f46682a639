package dev.mentoring.matching.whatif;

/** Why a change has no answer in numbers. */
public enum Obstacle {
    /** The problem does not allow the pair: a rule or somebody's choices keep it out, or it was never one. */
    NO_SUCH_PAIR,
    /** All places of one of the two belong to locked pairs, or there would be fewer places than locked pairs. */
    PLACES_LOCKED,
    /** One of the two has no place at all. */
    NO_PLACE,
    /** Somebody would have fewer places than the pairings that they must have. */
    MINIMUM_ABOVE_PLACES,
    /** No matching would keep every minimum and every bound on groups any more. */
    BOUNDS_BROKEN,
    /** The strategy does not serve the changed problem. */
    NOT_SERVED
}
