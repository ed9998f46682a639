package dev.mentoring.core.taxonomy;

import dev.mentoring.core.Ids;

/**
 * An overlap between two topics, of different taxonomies as a rule; it counts in both directions.
 *
 * <p>Within a taxonomy, {@link Topic#related} says the same. A programme states such links for taxonomies that it joins, or
 * takes from elsewhere and does not want to change (requirements 000-10, 004-03).
 *
 * @param from identifier of one topic
 * @param to identifier of the other one
 * @param percent the overlap in percent, 1 to 100
 */
public record TopicLink(String from, String to, int percent) {

    /** Refuses ill-formed identifiers and overlaps outside 1 to 100 percent. */
    public TopicLink {
        from = Ids.require(from, "topic");
        to = Ids.require(to, "topic");
        Topic.requirePercent("percent", percent, from, to);
    }
}
