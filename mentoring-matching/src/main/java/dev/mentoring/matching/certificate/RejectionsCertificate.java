package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Proves that no matching is super-stable, or strongly stable: steps, each of which shows of some pairs that they are in none, until
 * what is left contradicts itself (Irving, Manlove, Scott 2000, "The hospitals/residents problem with ties", and 2003, "Strong
 * stability in the hospitals/residents problem").
 *
 * @param steps in their order
 */
public record RejectionsCertificate(ImmutableList<Step> steps) implements Certificate {

    /**
     * Pairs that are in no such matching: those of one mentor from a rank on, or those of the mentors for whom a crowd of mentees has not
     * got room.
     *
     * @param mentor identifier of the mentor; empty for a step by a crowd
     * @param cutoff the mentor's rank from which on mentees are out; 0 for a step by a crowd
     * @param crowd mentees, each with the mentor who has room for them, or with an empty identifier; empty for a step of one mentor
     */
    public record Step(String mentor, long cutoff, ImmutableList<Couple> crowd) {}
}
