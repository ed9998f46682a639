package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Advocacy;
import java.time.LocalDate;

/**
 * What a sponsor did (requirement 004-09).
 *
 * @param advocacy what
 * @param on the day
 */
public record Support(Advocacy advocacy, LocalDate on) {}
