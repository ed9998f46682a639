package dev.mentoring.matching.advice;

/**
 * How much a mentor is in demand (requirement 002-25).
 *
 * @param mentor identifier
 * @param places how many places the mentor has
 * @param taken how many of them the result gives away
 * @param possible how many mentees might be paired with the mentor
 * @param best for how many of them no other possible mentor has more points
 * @param only how many of them have no other possible mentor
 */
public record MentorDemand(String mentor, int places, int taken, int possible, int best, int only) {

    /** Whether more mentees have nobody better than the mentor has places. */
    public boolean isOverloaded() {
        return best > places;
    }
}
