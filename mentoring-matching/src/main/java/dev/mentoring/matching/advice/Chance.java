package dev.mentoring.matching.advice;

/** Whether somebody is paired where as many pairs as possible are made. */
public enum Chance {
    /** Has a partner in every matching of the most pairs. */
    CERTAIN,
    /** Has a partner in some matching of the most pairs and none in another: it hangs on scores, choices or the lot. */
    POSSIBLE,
    /** Has a partner in no matching of the most pairs. */
    NONE
}
