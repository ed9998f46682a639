package dev.mentoring.core.partnership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was decided about a pilot, by whom and when (requirement 002-21).
 *
 * @param decision what
 * @param by who recorded it, by identifier
 * @param on the day
 * @param until day to which an extended pilot runs
 */
public record PilotRuling(OfficeAct.PilotDecision decision, String by, LocalDate on, Optional<LocalDate> until) {}
