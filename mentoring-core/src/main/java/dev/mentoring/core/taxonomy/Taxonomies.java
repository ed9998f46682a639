package dev.mentoring.core.taxonomy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomies of one programme, whose topics have different identifiers, seen as one, with the links between them
 * (requirements 000-10, 004-03).
 */
public final class Taxonomies {

    private final ImmutableList<Taxonomy> all;
    private final ImmutableList<TopicLink> links;
    private final ImmutableMap<String, Taxonomy> homeOfTopic;
    /** What is related to the topics that have links, within their taxonomy and beyond. */
    private final ImmutableMap<String, ImmutableSortedMap<String, Integer>> relatedOfLinked;

    private final ImmutableSetMultimap<String, String> topicsOfWording;

    private Taxonomies(
            ImmutableList<Taxonomy> all,
            ImmutableList<TopicLink> links,
            ImmutableMap<String, Taxonomy> homeOfTopic,
            ImmutableMap<String, ImmutableSortedMap<String, Integer>> relatedOfLinked) {
        this.all = all;
        this.links = links;
        this.homeOfTopic = homeOfTopic;
        this.relatedOfLinked = relatedOfLinked;
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

    /** Joins taxonomies between which there are no links, as {@link #of(List, List)}. */
    public static Taxonomies of(List<Taxonomy> taxonomies) {
        return of(taxonomies, ImmutableList.of());
    }

    /**
     * Joins taxonomies.
     *
     * @param links overlaps between their topics; each counts in both directions and may be stated more than once
     * @throws InvalidModelException when two taxonomies have the same identifier or share a topic identifier, with paths
     *     {@code taxonomies/INDEX}; when successors lead round in a circle, with paths
     *     {@code taxonomies/INDEX/topics/INDEX/replacedBy}; when a link names an unknown topic, the same topic at both ends,
     *     or another overlap than is stated elsewhere for its topics, with paths {@code topicLinks/INDEX/MEMBER}
     */
    public static Taxonomies of(List<Taxonomy> taxonomies, List<TopicLink> links) {
        Problems problems = new Problems();
        TaxonomiesCheck check = new TaxonomiesCheck(taxonomies, links, problems);
        ImmutableMap<String, Taxonomy> homes = check.homes();
        ImmutableMap<String, ImmutableSortedMap<String, Integer>> related = check.relatedOfLinked(homes);
        check.successors(homes);
        problems.throwIfAny(InvalidModelException::new);
        return new Taxonomies(ImmutableList.copyOf(taxonomies), ImmutableList.copyOf(links), homes, related);
    }

    /** The taxonomies, in the order given. */
    public ImmutableList<Taxonomy> all() {
        return all;
    }

    /** The links between topics that the taxonomies do not state themselves, in the order given. */
    public ImmutableList<TopicLink> links() {
        return links;
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

    /** As {@link Taxonomy#related}, with the links between taxonomies. */
    public ImmutableSortedMap<String, Integer> related(String topicId) {
        @Nullable ImmutableSortedMap<String, Integer> linked = relatedOfLinked.get(topicId);
        return linked != null
                ? linked
                : home(topicId).map(taxonomy -> taxonomy.related(topicId)).orElse(ImmutableSortedMap.of());
    }

    /**
     * The topics that carry a wording in any language, as preferred, alternative or hidden label, after {@link
     * Labels#fold}; more than one when the wording is ambiguous (requirement 003-27). Retired topics count only where no topic
     * in use carries the wording. A wording that folds to nothing names nothing.
     */
    public ImmutableList<String> named(String wording) {
        ImmutableList<String> carriers =
                topicsOfWording.get(Labels.fold(wording)).asList();
        if (carriers.size() < 2) {
            return carriers;
        }
        ImmutableList<String> inUse =
                carriers.stream().filter(topic -> !isRetired(topic)).collect(toImmutableList());
        return inUse.isEmpty() ? carriers : inUse;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Taxonomies that && all.equals(that.all) && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, links);
    }

    @Override
    public String toString() {
        return all.toString();
    }

    private boolean isRetired(String topicId) {
        return topic(topicId).map(Topic::retired).orElse(false);
    }

    private Optional<Taxonomy> home(String topicId) {
        return Optional.ofNullable(homeOfTopic.get(topicId));
    }
}
