package dev.mentoring.core.taxonomy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Something that can be shared or learnt. Categories are topics too: those that others name as broader.
 *
 * @param id identifier, unique in the programme; a slug or the IRI of a published vocabulary
 * @param labels wordings by language
 * @param broader the topic that contains this one, if any
 * @param related topics that overlap with this one, with the overlap in percent, 1 to 100; the link counts in both
 *     directions wherever it is stated
 * @param notation code of the topic in a classification, such as {@code 3.1.4}, if it has one
 * @param retired whether the topic is out of use: kept so that earlier answers can be read, not to be chosen any more;
 *     always so when there are successors
 * @param replacedBy topics that stand for this one from now on, of this or another taxonomy or version, in order; empty when
 *     the topic is in use, or retired without a successor
 */
@Value.Builder
public record Topic(
        String id,
        Labels labels,
        Optional<String> broader,
        ImmutableMap<String, Integer> related,
        Optional<String> notation,
        boolean retired,
        ImmutableList<String> replacedBy) {

    /** Refuses ill-formed identifiers, overlaps outside 1 to 100 percent, blank notations and successors named twice. */
    public Topic {
        id = Ids.require(id, "topic");
        broader = broader.map(b -> Ids.require(b, "broader topic"));
        related = Ids.requireKeys(related, "related topic");
        for (var link : related.entrySet()) {
            requirePercent("related/" + Location.segment(link.getKey()), link.getValue(), id, link.getKey());
        }
        if (notation.isPresent() && notation.get().isBlank()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "notation", "the notation is blank", id);
        }
        replacedBy =
                replacedBy.stream().map(s -> Ids.require(s, "replacing topic")).collect(toImmutableList());
        requireDistinct(id, replacedBy);
        retired = retired || !replacedBy.isEmpty();
    }

    /** A topic in use, without a notation. */
    public Topic(String id, Labels labels, Optional<String> broader, ImmutableMap<String, Integer> related) {
        this(id, labels, broader, related, Optional.empty(), false, ImmutableList.of());
    }

    /** Makes a topic with English labels, without links. */
    public static Topic of(String id, String label, String... alternatives) {
        return new Topic(id, Labels.of(label, alternatives), Optional.empty(), ImmutableSortedMap.of());
    }

    /** Starts a new topic, in use until said otherwise. */
    public static TopicBuilder builder() {
        return new TopicBuilder().retired(false);
    }

    /** This topic below another one. */
    public Topic under(String broaderTopic) {
        return new Topic(id, labels, Optional.of(broaderTopic), related, notation, retired, replacedBy);
    }

    /** This topic out of use, replaced by these ones in addition to those that it already had; by nothing when none. */
    public Topic retire(String... successors) {
        ImmutableList<String> all = ImmutableList.<String>builder()
                .addAll(replacedBy)
                .add(successors)
                .build();
        return new Topic(id, labels, broader, related, notation, true, all);
    }

    /** Refuses an overlap outside 1 to 100 percent. */
    static void requirePercent(String path, int percent, String... ids) {
        if (percent < 1 || percent > 100) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, path, "the overlap of related topics must be 1 to 100 percent", ids);
        }
    }

    private static void requireDistinct(String id, ImmutableList<String> replacedBy) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < replacedBy.size(); i++) {
            String successor = replacedBy.get(i);
            if (!seen.add(successor)) {
                throw InvalidModelException.of(
                        ProblemCode.DUPLICATE_ID, "replacedBy/" + i, "the successor is named twice", id, successor);
            }
        }
    }
}
