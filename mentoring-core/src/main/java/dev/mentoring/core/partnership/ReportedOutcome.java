package dev.mentoring.core.partnership;

import java.time.LocalDate;

/**
 * What somebody reported of themselves (requirement 002-23).
 *
 * @param outcome what became of them
 * @param on the day
 */
public record ReportedOutcome(GrowthAct.Outcome outcome, LocalDate on) {}
