package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;

/**
 * How many pairs a person may be part of.
 *
 * @param mentorDefault mentees of a mentor who states no number, 0 to 10,000
 * @param mentorMaximum the most mentees that any mentor gets, whatever they state, 0 to 10,000; a higher statement is capped
 *     and reported
 * @param mentee mentors of a mentee, 0 to 10,000
 */
public record Capacities(int mentorDefault, int mentorMaximum, int mentee) {

    /** Refuses counts outside their limits and a default above the maximum. */
    public Capacities {
        requireRange("mentorDefault", mentorDefault);
        requireRange("mentorMaximum", mentorMaximum);
        requireRange("mentee", mentee);
        if (mentorDefault > mentorMaximum) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED, "capacities/mentorDefault", "the default is above the maximum");
        }
    }

    /** One mentor, one mentee. */
    public static Capacities oneToOne() {
        return new Capacities(1, 1, 1);
    }

    private static void requireRange(String member, int count) {
        if (count < 0 || count > Participant.MOST_PLACES) {
            throw InvalidModelException.of(
                    ProblemCode.CAPACITY_RANGE,
                    "capacities/" + member,
                    "the count must be 0 to " + Participant.MOST_PLACES);
        }
    }
}
