package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;

/**
 * A mentor with a place whom no mentee gets to see (requirement 002-22).
 *
 * @param mentor identifier
 * @param why why not
 * @param asked the mentor's topics that mentees do ask for, as the mentor states them
 */
public record UnseenMentor(String mentor, Why why, ImmutableList<String> asked) {

    /** Why no mentee gets to see a mentor. */
    public enum Why {
        /** Rules and choices allow no pair with the mentor. */
        NO_POSSIBLE_PARTNER,
        /** Pairs are possible, and no shortlist names the mentor. */
        ON_NO_SHORTLIST
    }
}
