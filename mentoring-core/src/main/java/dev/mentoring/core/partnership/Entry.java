package dev.mentoring.core.partnership;

import dev.mentoring.core.Ids;
import java.time.Instant;

/**
 * One line of a programme's log.
 *
 * @param number place in the log, from 1
 * @param at when it was recorded; never before the entry in front of it
 * @param by who recorded it, by identifier
 * @param event what happened
 */
public record Entry(long number, Instant at, String by, Event event) {

    /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
    public Entry {
        Dates.require(at, "at");
        by = Ids.require(by, "person");
    }
}
