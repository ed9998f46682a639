package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The taxonomies of one programme, whose topics have different identifiers, seen as one. */
public final class Taxonomies {

    private final ImmutableList<Taxonomy> all;
    private final ImmutableMap<String, Taxonomy> homeOfTopic;
    private final ImmutableSetMultimap<String, String> topicsOfWording;

    private Taxonomies(ImmutableList<Taxonomy> all, ImmutableMap<String, Taxonomy> homeOfTopic) {
        this.all = all;
        this.homeOfTopic = homeOfTopic;
        ImmutableSetMultimap.Builder<String, String> wordings = ImmutableSetMultimap.builder();
        for (Taxonomy taxonomy : all) {
            for (Topic topic : taxonomy.topics().values()) {
                topic.labels()
                        .wordings()
                        .map(Labels::fold)
                        .filter(folded -> !folded.isEmpty())
                        .forEach(folded -> wordings.put(folded, topic.id()));
            }
        }
        this.topicsOfWording = wordings.build();
    }

    /**
     * Joins taxonomies.
     *
     * @throws InvalidModelException when two of them have the same identifier or share a topic identifier; paths are
     *     {@code taxonomies/INDEX}
     */
    public static Taxonomies of(List<Taxonomy> taxonomies) {
        Problems problems = new Problems();
        Map<String, Taxonomy> homes = new LinkedHashMap<>();
        for (int i = 0; i < taxonomies.size(); i++) {
            Taxonomy taxonomy = taxonomies.get(i);
            for (int k = 0; k < i; k++) {
                if (taxonomies.get(k).id().equals(taxonomy.id())) {
                    add(problems, i, "the taxonomy occurs twice", taxonomy.id());
                }
            }
            for (String topic : taxonomy.topics().keySet()) {
                if (homes.putIfAbsent(topic, taxonomy) != null) {
                    add(problems, i, "two taxonomies have a topic of the same identifier", topic);
                }
            }
        }
        problems.throwIfAny(InvalidModelException::new);
        return new Taxonomies(ImmutableList.copyOf(taxonomies), ImmutableMap.copyOf(homes));
    }

    /** The taxonomies, in the order given. */
    public ImmutableList<Taxonomy> all() {
        return all;
    }

    /** The topic of the identifier, if there is one. */
    public Optional<Topic> topic(String topicId) {
        return home(topicId).flatMap(taxonomy -> taxonomy.topic(topicId));
    }

    /** As {@link Taxonomy#ancestors}. */
    public ImmutableList<String> ancestors(String topicId) {
        return home(topicId).map(taxonomy -> taxonomy.ancestors(topicId)).orElse(ImmutableList.of());
    }

    /** As {@link Taxonomy#narrower}. */
    public ImmutableList<String> narrower(String topicId) {
        return home(topicId).map(taxonomy -> taxonomy.narrower(topicId)).orElse(ImmutableList.of());
    }

    /** As {@link Taxonomy#related}. */
    public ImmutableSortedMap<String, Integer> related(String topicId) {
        return home(topicId).map(taxonomy -> taxonomy.related(topicId)).orElse(ImmutableSortedMap.of());
    }

    /**
     * The topics that carry a wording in any language, as preferred or alternative label, after {@link Labels#fold}; more
     * than one when the wording is ambiguous (requirement 003-27). A wording without a letter or digit names nothing.
     */
    public ImmutableList<String> named(String wording) {
        return topicsOfWording.get(Labels.fold(wording)).asList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Taxonomies that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }

    private Optional<Taxonomy> home(String topicId) {
        return Optional.ofNullable(homeOfTopic.get(topicId));
    }

    private static void add(Problems problems, int index, String message, String id) {
        problems.add(ProblemCode.DUPLICATE_ID, Location.inModel("taxonomies/" + index), message, id);
    }
}
