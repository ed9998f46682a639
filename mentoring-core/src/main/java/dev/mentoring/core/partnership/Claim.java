package dev.mentoring.core.partnership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A claimed journey: an entry of the ledger (requirements 003-07 to 003-09).
 *
 * @param person who made the journey, by identifier
 * @param on the day
 * @param kilometres there and back
 * @param reason why it is paid or not
 * @param yearFrom first day of the year in whose ledger it stands
 */
public record Claim(
        String person,
        LocalDate on,
        int kilometres,
        Optional<Consequence.ClaimReason> reason,
        Optional<LocalDate> yearFrom) {

    /** Whether it is paid. */
    public boolean isPaid() {
        return reason.filter(why -> why == Consequence.ClaimReason.WITHIN_ENTITLEMENT)
                .isPresent();
    }
}
