package dev.mentoring.json.events;

import dev.mentoring.core.partnership.Command;
import java.time.Instant;

/**
 * A command and when it is to be recorded, as {@link dev.mentoring.core.partnership.Lifecycle#decide} takes the two.
 *
 * @param at when it is recorded
 * @param command what somebody asks to record
 */
public record CommandAt(Instant at, Command command) {}
