package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that can be shared or learnt. Categories are topics too: those that others name as broader.
 *
 * @param id identifier, unique in the programme
 * @param labels wordings by language
 * @param broader the topic that contains this one, if any
 * @param related topics that overlap with this one, with the overlap in percent, 1 to 100; the link counts in both
 *     directions wherever it is stated
 */
@Value.Builder
public record Topic(String id, Labels labels, Optional<String> broader, ImmutableMap<String, Integer> related) {

    /** Refuses ill-formed identifiers and overlaps outside 1 to 100 percent. */
    public Topic {
        id = Ids.require(id, "topic");
        broader = broader.map(b -> Ids.require(b, "broader topic"));
        related = Ids.requireKeys(related, "related topic");
        for (var link : related.entrySet()) {
            if (link.getValue() < 1 || link.getValue() > 100) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE,
                        "related/" + Location.segment(link.getKey()),
                        "the overlap of related topics must be 1 to 100 percent",
                        id,
                        link.getKey());
            }
        }
    }

    /** Makes a topic with English labels, without links. */
    public static Topic of(String id, String label, String... alternatives) {
        return new Topic(id, Labels.of(label, alternatives), Optional.empty(), ImmutableSortedMap.of());
    }

    /** Starts a new topic. */
    public static TopicBuilder builder() {
        return new TopicBuilder();
    }

    /** This topic below another one. */
    public Topic under(String broaderTopic) {
        return new Topic(id, labels, Optional.of(broaderTopic), related);
    }
}
