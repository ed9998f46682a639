package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;

/**
 * A topic that someone is confident in sharing.
 *
 * @param topic identifier of the topic, which may be a whole category
 */
public record Offer(String topic) {

    /** Refuses ill-formed identifiers. */
    public Offer {
        topic = Ids.require(topic, "topic");
    }
}
