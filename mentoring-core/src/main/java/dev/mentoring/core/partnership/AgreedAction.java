package dev.mentoring.core.partnership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that one of the two took on (requirement 003-15).
 *
 * @param person who, by identifier
 * @param due the day by which it is to be done
 * @param done whether it is
 */
public record AgreedAction(String person, Optional<LocalDate> due, boolean done) {}
