package dev.mentoring.matching.kernel.stable;

/** A search for matchings in markets with ties, of a kind that need not exist. */
public interface TieAcceptance {

    /**
     * Finds a matching or the steps that show that there is none; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    boolean solve();

    /** Whether there is a matching of the kind. */
    boolean isFound();

    /** The number of each row's pair, or -1, in a matching that is the best of its kind for every row; if there is one. */
    int[] pairOfRow();

    /** The steps made, in order: if there is no matching, the proof of it. */
    Rejections steps();
}
