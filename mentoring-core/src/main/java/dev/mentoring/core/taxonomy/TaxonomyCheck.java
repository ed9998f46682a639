package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that topics form a forest; walks without recursion, so that depth costs no stack. */
final class TaxonomyCheck {

    private final List<Topic> listed;
    private final Problems problems;
    private final Map<String, Topic> byId = new LinkedHashMap<>();
    private final Map<String, Integer> position = new LinkedHashMap<>();

    TaxonomyCheck(List<Topic> listed, Problems problems) {
        this.listed = listed;
        this.problems = problems;
    }

    ImmutableMap<String, Topic> run() {
        for (int i = 0; i < listed.size(); i++) {
            Topic topic = listed.get(i);
            if (byId.putIfAbsent(topic.id(), topic) == null) {
                position.put(topic.id(), i);
            } else {
                add(
                        ProblemCode.DUPLICATE_ID,
                        i,
                        "id",
                        "the topic occurs already as topics/" + positionOf(topic.id()),
                        topic.id());
            }
        }
        byId.values().forEach(this::checkReferences);
        checkChains();
        return ImmutableMap.copyOf(byId);
    }

    private void checkReferences(Topic topic) {
        int at = positionOf(topic.id());
        if (topic.broader().isPresent() && !byId.containsKey(topic.broader().get())) {
            add(
                    ProblemCode.UNKNOWN_ID,
                    at,
                    "broader",
                    "the broader topic is not in the taxonomy",
                    topic.id(),
                    topic.broader().get());
        }
        topic.related().forEach((other, percent) -> {
            @Nullable Topic partner = byId.get(other);
            if (partner == null) {
                add(
                        ProblemCode.UNKNOWN_ID,
                        at,
                        "related",
                        "the related topic is not in the taxonomy",
                        topic.id(),
                        other);
            } else if (other.equals(topic.id())) {
                add(ProblemCode.TAXONOMY_LINK, at, "related", "the topic is related to itself", other);
            } else if (!percent.equals(partner.related().getOrDefault(topic.id(), percent))) {
                add(
                        ProblemCode.TAXONOMY_LINK,
                        at,
                        "related",
                        "the two sides state different overlaps",
                        topic.id(),
                        other);
            }
        });
    }

    /** Follows each chain upward once; what an earlier walk has passed is known to end well or to be reported. */
    private void checkChains() {
        Map<String, Integer> depth = new LinkedHashMap<>();
        for (String start : byId.keySet()) {
            List<String> chain = new ArrayList<>();
            Set<String> onChain = new HashSet<>();
            @Nullable String at = start;
            while (at != null && !depth.containsKey(at) && onChain.add(at)) {
                chain.add(at);
                @Nullable Topic topic = byId.get(at);
                at = topic == null
                        ? null
                        : topic.broader().filter(byId::containsKey).orElse(null);
            }
            if (at != null && onChain.contains(at)) {
                List<String> cycle = chain.subList(chain.indexOf(at), chain.size());
                reportCycle(cycle);
                cycle.forEach(topic -> depth.put(topic, 0));
                cycle.clear();
            }
            settleDepths(chain, at == null ? 0 : depth.getOrDefault(at, 0), depth);
        }
    }

    private void settleDepths(List<String> chain, int above, Map<String, Integer> depth) {
        int level = above;
        for (int i = chain.size() - 1; i >= 0; i--) {
            level++;
            depth.put(chain.get(i), level);
            if (level == Taxonomy.DEEPEST + 1) {
                add(
                        ProblemCode.TAXONOMY_DEPTH,
                        positionOf(chain.get(i)),
                        "broader",
                        "the topic lies deeper than " + Taxonomy.DEEPEST + " levels",
                        chain.get(i));
            }
        }
    }

    private void reportCycle(List<String> cycle) {
        add(
                ProblemCode.TAXONOMY_CYCLE,
                positionOf(cycle.get(0)),
                "broader",
                "the topics lie in a circle of " + cycle.size() + ", each below the next",
                cycle.toArray(String[]::new));
    }

    private int positionOf(String topicId) {
        return position.getOrDefault(topicId, 0);
    }

    private void add(ProblemCode code, int index, String member, String message, String... ids) {
        problems.add(code, Location.inModel("topics/" + index + "/" + member), message, ids);
    }
}
