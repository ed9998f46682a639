package dev.mentoring.matching.problem;

/**
 * Somebody without any pairing, and why.
 *
 * @param id identifier of the person
 * @param side the list in which the person stands; a person with both roles may be unmatched in each
 * @param reason why
 */
public record Unmatched(String id, Side side, UnmatchedReason reason) {}
