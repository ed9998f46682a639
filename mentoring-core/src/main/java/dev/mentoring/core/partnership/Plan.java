package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Channel;
import java.util.Optional;

/**
 * What a pair plans; the programme only looks whether it is within its limits (requirement 003-04).
 *
 * @param formats ways of working together, by identifier
 * @param channels ways of keeping in touch
 * @param contacts how many contacts are planned, 1 to 10,000; when absent, open
 */
public record Plan(ImmutableSet<String> formats, ImmutableSet<Channel> channels, Optional<Integer> contacts) {

    /** Refuses ill-formed identifiers and counts outside their limits; keeps channels in their order. */
    public Plan {
        formats = Ids.requireAll(formats, "format");
        channels = ImmutableSet.copyOf(channels.stream().sorted().iterator());
        if (contacts.orElse(1) < 1 || contacts.orElse(1) > 10_000) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "contacts", "contacts are counted from 1 to 10,000");
        }
    }
}
