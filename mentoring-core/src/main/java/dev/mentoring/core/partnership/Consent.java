package dev.mentoring.core.partnership;

import dev.mentoring.core.participant.ManagerConsent;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What a manager said last (requirement 002-11).
 *
 * @param answer what
 * @param manager who, by identifier
 * @param scope what it covers
 * @param on the day
 * @param until last day on which a consent counts, if it names one
 */
public record Consent(
        ManagerConsent answer, String manager, Optional<String> scope, LocalDate on, Optional<LocalDate> until) {

    /**
     * Whether it is given and counts on a day.
     *
     * @param validFor for how long a consent counts that names no end
     */
    public boolean holds(LocalDate day, Optional<Period> validFor) {
        return answer == ManagerConsent.GRANTED
                && !day.isBefore(on)
                && lastDay(validFor).map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Last day on which it counts; empty when it has none. */
    public Optional<LocalDate> lastDay(Optional<Period> validFor) {
        return until.or(() -> validFor.map(period -> on.plus(period).minusDays(1)));
    }

    /** A mask: a refused consent is private. */
    @Override
    public String toString() {
        return "Consent[…]";
    }
}
