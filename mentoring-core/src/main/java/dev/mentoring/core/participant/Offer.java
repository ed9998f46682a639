package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import java.util.Optional;

/**
 * A topic that someone is confident in sharing.
 *
 * @param topic identifier of the topic, which may be a whole category
 * @param level how far the confidence goes (003-25); when absent, the topic counts as fully shared
 * @param evidence what the confidence rests on, in the person's own words (002-05); shown, never scored
 */
public record Offer(String topic, Optional<Level> level, Optional<String> evidence) {

    /** Refuses ill-formed identifiers. */
    public Offer {
        topic = Ids.require(topic, "topic");
    }

    /** A topic without level or evidence. */
    public Offer(String topic) {
        this(topic, Optional.empty(), Optional.empty());
    }

    /** A mask: what someone is good at, and why, is their own. */
    @Override
    public String toString() {
        return "Offer[…]";
    }
}
