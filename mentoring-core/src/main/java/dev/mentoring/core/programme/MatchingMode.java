package dev.mentoring.core.programme;

/** Who has the say in a match; every match records it (requirements 001-07, 001-11). */
public enum MatchingMode {
    /** The programme assigns. */
    ASSIGNED,
    /** The programme assigns, and both sides accept or decline before the pair is confirmed. */
    ASSIGNED_WITH_ACCEPTANCE,
    /** People rank whom they would like, and who states a ranking is paired with nobody outside it. */
    RANKED_CHOICE,
    /** The programme offers each mentee a few mentors, and the mentee picks. */
    SHORTLIST
}
