package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import java.util.Optional;

/**
 * A topic that someone wants to learn about.
 *
 * @param topic identifier of the topic, which may be a whole category
 * @param priority how much it matters beside the person's other needs (003-26); when absent, {@link Priority#MEDIUM}
 */
public record Need(String topic, Optional<Priority> priority) {

    /** Refuses ill-formed identifiers. */
    public Need {
        topic = Ids.require(topic, "topic");
    }

    /** A topic without a priority. */
    public Need(String topic) {
        this(topic, Optional.empty());
    }

    /** A mask: what someone lacks is private. */
    @Override
    public String toString() {
        return "Need[…]";
    }
}
