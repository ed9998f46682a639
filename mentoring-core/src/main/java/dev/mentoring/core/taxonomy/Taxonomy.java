package dev.mentoring.core.taxonomy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a forest of topics: each topic has at most one broader one, and no chain of broader topics is longer than
 * {@link #DEEPEST} or comes back to its start.
 *
 * <p>Requirements 003-23, 003-24.
 */
public final class Taxonomy {

    /** How many topics a chain of broader topics may hold, the first included. */
    public static final int DEEPEST = 32;

    private final String id;
    private final String version;
    private final ImmutableMap<String, Topic> topics;
    private final ImmutableMap<String, ImmutableSortedMap<String, Integer>> related;
    private final ListMultimap<String, String> narrower;

    private Taxonomy(String id, String version, ImmutableMap<String, Topic> topics) {
        this.id = id;
        this.version = version;
        this.topics = topics;
        this.related = symmetric(topics);
        this.narrower = MultimapBuilder.linkedHashKeys().arrayListValues().build();
        topics.values().forEach(topic -> topic.broader().ifPresent(b -> narrower.put(b, topic.id())));
    }

    /**
     * Makes a taxonomy.
     *
     * @param topics the topics; their order is kept and is the order in which forms and reports show them
     * @throws InvalidModelException naming every duplicate, missing parent, whole cycle, too long chain and contradictory
     *     link; paths are {@code topics/INDEX/MEMBER}
     */
    public static Taxonomy of(String id, String version, List<Topic> topics) {
        Problems problems = new Problems();
        ImmutableMap<String, Topic> byId = new TaxonomyCheck(topics, problems).run();
        problems.throwIfAny(InvalidModelException::new);
        return new Taxonomy(Ids.require(id, "taxonomy"), version, byId);
    }

    /** Identifier of the taxonomy, the same for all its versions. */
    public String id() {
        return id;
    }

    /** Version, such as {@code 2026}. */
    public String version() {
        return version;
    }

    /** All topics by identifier, in the order given. */
    public ImmutableMap<String, Topic> topics() {
        return topics;
    }

    /** The topic of the identifier, if there is one. */
    public Optional<Topic> topic(String topicId) {
        return Optional.ofNullable(topics.get(topicId));
    }

    /** The broader topics of a topic, nearest first; empty for an outermost or unknown one. */
    public ImmutableList<String> ancestors(String topicId) {
        ImmutableList.Builder<String> chain = ImmutableList.builder();
        @Nullable Topic topic = topics.get(topicId);
        while (topic != null && topic.broader().isPresent()) {
            String broader = topic.broader().get();
            chain.add(broader);
            topic = topics.get(broader);
        }
        return chain.build();
    }

    /** The topics directly below a topic, in the order given. */
    public ImmutableList<String> narrower(String topicId) {
        return ImmutableList.copyOf(narrower.get(topicId));
    }

    /** The topics that overlap with a topic, with the overlap in percent; links count in both directions. */
    public ImmutableSortedMap<String, Integer> related(String topicId) {
        ImmutableSortedMap<String, Integer> links = related.get(topicId);
        return links == null ? ImmutableSortedMap.of() : links;
    }

    /** The topics without a broader one, in the order given. */
    public ImmutableList<Topic> roots() {
        return topics.values().stream()
                .filter(topic -> topic.broader().isEmpty())
                .collect(toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Taxonomy that
                && id.equals(that.id)
                && version.equals(that.version)
                && topics.values().asList().equals(that.topics.values().asList());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, topics);
    }

    @Override
    public String toString() {
        return "Taxonomy[" + id + " " + version + ", " + topics.size() + " topics]";
    }

    private static ImmutableMap<String, ImmutableSortedMap<String, Integer>> symmetric(Map<String, Topic> topics) {
        Map<String, Map<String, Integer>> links = new TreeMap<>();
        topics.values()
                .forEach(topic -> topic.related().forEach((other, percent) -> {
                    links.computeIfAbsent(topic.id(), t -> new TreeMap<>()).put(other, percent);
                    links.computeIfAbsent(other, t -> new TreeMap<>()).put(topic.id(), percent);
                }));
        ImmutableMap.Builder<String, ImmutableSortedMap<String, Integer>> frozen = ImmutableMap.builder();
        links.forEach((topic, others) -> frozen.put(topic, ImmutableSortedMap.copyOf(others)));
        return frozen.buildOrThrow();
    }
}
