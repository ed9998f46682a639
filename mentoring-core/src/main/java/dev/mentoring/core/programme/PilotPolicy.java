package dev.mentoring.core.programme;

import java.time.Period;

/**
 * That the programme is a pilot, at the end of which it is decided whether it goes on (requirements 002-09, 002-14, 002-21).
 *
 * @param period how long it runs, from the day on which its first cohort opens
 * @param decideWithin how long after its end the decision is due
 */
public record PilotPolicy(Period period, Period decideWithin) {

    /** Refuses periods that are not positive. */
    public PilotPolicy {
        Periods.requirePositive(period, "period");
        Periods.requireNotNegative(decideWithin, "decideWithin");
    }
}
