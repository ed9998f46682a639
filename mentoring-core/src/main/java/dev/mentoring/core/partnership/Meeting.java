package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.MeetingPlace;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A meeting of a pair.
 *
 * @param id identifier, unique in the relationship
 * @param start when it begins
 * @param minutes how long it lasts
 * @param place where it is
 * @param status how far it has come
 * @param agenda whether it has an agenda
 * @param areas topics that were worked on, by identifier; for the two alone
 * @param breaches in what it went against a policy or the agreement
 */
@Value.Builder
public record Meeting(
        String id,
        Instant start,
        int minutes,
        MeetingPlace place,
        Status status,
        boolean agenda,
        ImmutableSet<String> areas,
        ImmutableSet<Consequence.Breach> breaches) {

    /** How far a meeting has come. */
    public enum Status {
        /** It is to be held. */
        PLANNED,
        /** It was held. */
        HELD,
        /** It was called off. */
        CANCELLED
    }

    MeetingBuilder change() {
        return new MeetingBuilder().from(this);
    }

    /** Identifier and status alone: what was worked on is private. */
    @Override
    public String toString() {
        return "Meeting[" + id + ", " + status + "]";
    }
}
