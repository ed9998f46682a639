package dev.mentoring.core.partnership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the log has of a cohort.
 *
 * @param openedOn the day on which it opened
 * @param closedOn the day on which it closed
 * @param people how many applications to it are neither declined nor withdrawn
 */
public record CohortRecord(Optional<LocalDate> openedOn, Optional<LocalDate> closedOn, int people) {

    static final CohortRecord UNKNOWN = new CohortRecord(Optional.empty(), Optional.empty(), 0);

    CohortRecord with(int more) {
        return new CohortRecord(openedOn, closedOn, people + more);
    }
}
