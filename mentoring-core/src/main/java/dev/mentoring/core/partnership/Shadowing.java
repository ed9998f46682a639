package dev.mentoring.core.partnership;

import java.time.LocalDate;

/**
 * A time in which one of a pair watched the other at work (requirement 003-06).
 *
 * @param format the way of working together, by identifier
 * @param on the day
 */
public record Shadowing(String format, LocalDate on) {}
