package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Several people who meet with a facilitator (requirement 000-04).
 *
 * @param id identifier
 * @param cohort the cohort, by identifier
 * @param facilitator who leads it, by identifier
 * @param members its members, by identifier
 * @param meetings how often it has met
 * @param lastMet the latest day on which it met
 * @param open whether it has not ended
 */
public record Circle(
        String id,
        String cohort,
        String facilitator,
        ImmutableSet<String> members,
        int meetings,
        Optional<LocalDate> lastMet,
        boolean open) {

    Circle withMembers(ImmutableSet<String> others) {
        return new Circle(id, cohort, facilitator, others, meetings, lastMet, open);
    }
}
