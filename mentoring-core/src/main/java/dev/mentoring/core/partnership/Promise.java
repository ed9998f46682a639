package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Advocacy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a sponsor promised (requirement 004-09).
 *
 * @param advocacy what
 * @param due the day by which it is to be kept
 * @param kept whether it is
 */
public record Promise(Advocacy advocacy, Optional<LocalDate> due, boolean kept) {}
