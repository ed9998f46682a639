package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;

/**
 * A topic that someone wants to learn about.
 *
 * @param topic identifier of the topic, which may be a whole category
 */
public record Need(String topic) {

    /** Refuses ill-formed identifiers. */
    public Need {
        topic = Ids.require(topic, "topic");
    }
}
