package dev.mentoring.matching.advice;

import java.util.Optional;

/**
 * Places against demand in one group of people, among those who take part. Who states several values counts in the group of
 * each.
 *
 * @param group the value that these people state, as {@link dev.mentoring.core.participant.AttributeValue#show} writes it;
 *     empty for those who state none
 * @param mentors how many mentors are of the group
 * @param places how many places they have together
 * @param mentees how many mentees are of the group
 * @param sought how many places these mentees seek together
 * @param reachable how many places those mentors have together, of whichever group, who may be paired with some of these
 *     mentees
 */
public record GroupSupply(Optional<String> group, int mentors, long places, int mentees, long sought, long reachable) {

    /** How many places more the mentees seek than the mentors of the same group have; 0 when there are enough. */
    public long lacking() {
        return Math.max(0, sought - places);
    }

    /** How many places more the mentees seek than all mentors have whom they may get; 0 when there are enough. */
    public long lackingAnywhere() {
        return Math.max(0, sought - reachable);
    }
}
