package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the taxonomies of one programme must satisfy together, each of them being good alone. */
final class TaxonomiesCheck {

    private final List<Taxonomy> taxonomies;
    private final List<TopicLink> links;
    private final Problems problems;

    TaxonomiesCheck(List<Taxonomy> taxonomies, List<TopicLink> links, Problems problems) {
        this.taxonomies = taxonomies;
        this.links = links;
        this.problems = problems;
    }

    /** The taxonomy of each topic; the first one where several share it. */
    ImmutableMap<String, Taxonomy> homes() {
        Set<String> ids = new HashSet<>();
        Map<String, Taxonomy> homes = new LinkedHashMap<>();
        for (int i = 0; i < taxonomies.size(); i++) {
            Taxonomy taxonomy = taxonomies.get(i);
            String path = "taxonomies/" + i;
            if (!ids.add(taxonomy.id())) {
                add(ProblemCode.DUPLICATE_ID, path, "the taxonomy occurs twice", taxonomy.id());
            }
            for (String topic : taxonomy.topics().keySet()) {
                if (homes.putIfAbsent(topic, taxonomy) != null) {
                    add(ProblemCode.DUPLICATE_ID, path, "two taxonomies have a topic of the same identifier", topic);
                }
            }
        }
        return ImmutableMap.copyOf(homes);
    }

    /** For each topic with a link, all that is related to it. */
    ImmutableMap<String, ImmutableSortedMap<String, Integer>> relatedOfLinked(Map<String, Taxonomy> homes) {
        Map<String, Map<String, Integer>> related = new LinkedHashMap<>();
        for (int i = 0; i < links.size(); i++) {
            TopicLink link = links.get(i);
            String path = "topicLinks/" + i;
            if (hasEnds(path, link, homes)) {
                Integer stated = related.computeIfAbsent(link.from(), t -> within(t, homes))
                        .putIfAbsent(link.to(), link.percent());
                related.computeIfAbsent(link.to(), t -> within(t, homes)).putIfAbsent(link.from(), link.percent());
                if (stated != null && stated != link.percent()) {
                    add(
                            ProblemCode.TAXONOMY_LINK,
                            path + "/percent",
                            "the overlap of the two topics is stated as " + stated + " percent elsewhere",
                            link.from(),
                            link.to());
                }
            }
        }
        ImmutableMap.Builder<String, ImmutableSortedMap<String, Integer>> frozen = ImmutableMap.builder();
        related.forEach((topic, others) -> frozen.put(topic, ImmutableSortedMap.copyOf(others)));
        return frozen.buildOrThrow();
    }

    private static Map<String, Integer> within(String topic, Map<String, Taxonomy> homes) {
        @Nullable Taxonomy home = homes.get(topic);
        return home == null ? new HashMap<>() : new HashMap<>(home.related(topic));
    }

    private boolean hasEnds(String path, TopicLink link, Map<String, Taxonomy> homes) {
        boolean from = isKnown(path + "/from", link.from(), homes);
        boolean to = isKnown(path + "/to", link.to(), homes);
        boolean two = !link.from().equals(link.to());
        if (!two) {
            add(ProblemCode.TAXONOMY_LINK, path + "/to", "the topic is linked to itself", link.to());
        }
        return from && to && two;
    }

    private boolean isKnown(String path, String topic, Map<String, Taxonomy> homes) {
        if (homes.containsKey(topic)) {
            return true;
        }
        add(ProblemCode.UNKNOWN_ID, path, "the topic is in none of the taxonomies", topic);
        return false;
    }

    /** Finds circles of successors that no taxonomy holds alone. */
    void successors(Map<String, Taxonomy> homes) {
        SuccessorWalk walk = new SuccessorWalk(
                topic -> successorsOf(topic, homes),
                (path, from) -> CircleOfTopics.report(
                        problems,
                        pathOf(path.get(from), homes),
                        path.size() - from,
                        i -> path.get(from + i),
                        "replaced by"));
        homes.forEach((topic, home) -> {
            if (!successorsOf(topic, homes).isEmpty()) {
                walk.from(topic);
            }
        });
    }

    private static ImmutableList<String> successorsOf(String topic, Map<String, Taxonomy> homes) {
        @Nullable Taxonomy home = homes.get(topic);
        return home == null
                ? ImmutableList.of()
                : home.topic(topic).map(Topic::replacedBy).orElse(ImmutableList.of());
    }

    private String pathOf(String topic, Map<String, Taxonomy> homes) {
        @Nullable Taxonomy home = homes.get(topic);
        return home == null
                ? "taxonomies"
                : "taxonomies/" + taxonomies.indexOf(home) + "/topics/"
                        + home.topics().keySet().asList().indexOf(topic) + "/replacedBy";
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
