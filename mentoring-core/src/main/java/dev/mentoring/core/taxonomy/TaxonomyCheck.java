package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that topics form a forest and that successors lead nowhere round; walks without recursion, so that depth costs no
 * stack, and enters each topic once, so that time and memory are linear in topics and links.
 */
final class TaxonomyCheck {

    private static final int NONE = -1;
    /** Depth of a topic that no walk has passed. */
    private static final int NOT_PASSED = -1;

    private final List<Topic> listed;
    private final Problems problems;
    /** Index of the first topic of an identifier. */
    private final Map<String, Integer> position;

    TaxonomyCheck(List<Topic> listed, Problems problems) {
        this.listed = listed;
        this.problems = problems;
        this.position = new HashMap<>();
    }

    ImmutableMap<String, Topic> run() {
        ImmutableMap.Builder<String, Topic> byId = ImmutableMap.builderWithExpectedSize(listed.size());
        for (int i = 0; i < listed.size(); i++) {
            Topic topic = listed.get(i);
            @Nullable Integer first = position.putIfAbsent(topic.id(), i);
            if (first == null) {
                byId.put(topic.id(), topic);
            } else {
                add(ProblemCode.DUPLICATE_ID, i, "id", "the topic occurs already as topics/" + first, topic.id());
            }
        }
        ImmutableMap<String, Topic> topics = byId.buildOrThrow();
        topics.values().forEach(this::checkReferences);
        checkChains();
        checkSuccessors(topics);
        return topics;
    }

    private void checkReferences(Topic topic) {
        int at = positionOf(topic.id());
        topic.broader()
                .filter(broader -> !position.containsKey(broader))
                .ifPresent(broader -> add(
                        ProblemCode.UNKNOWN_ID,
                        at,
                        "broader",
                        "the broader topic is not in the taxonomy",
                        topic.id(),
                        broader));
        topic.related().forEach((other, percent) -> checkLink(topic, at, other, percent));
    }

    private void checkLink(Topic topic, int at, String other, Integer percent) {
        int partner = positionOf(other);
        if (partner == NONE) {
            add(ProblemCode.UNKNOWN_ID, at, "related", "the related topic is not in the taxonomy", topic.id(), other);
        } else if (other.equals(topic.id())) {
            add(ProblemCode.TAXONOMY_LINK, at, "related", "the topic is related to itself", other);
        } else if (!percent.equals(listed.get(partner).related().getOrDefault(topic.id(), percent))) {
            add(ProblemCode.TAXONOMY_LINK, at, "related", "the two sides state different overlaps", topic.id(), other);
        }
    }

    /** Follows each chain upward once; what an earlier walk has passed is known to end well or to be reported. */
    private void checkChains() {
        int[] depth = new int[listed.size()];
        Arrays.fill(depth, NOT_PASSED);
        int[] placeOnChain = new int[listed.size()];
        Arrays.fill(placeOnChain, NONE);
        int[] chain = new int[listed.size()];
        for (int start = 0; start < listed.size(); start++) {
            if (positionOf(listed.get(start).id()) != start) {
                continue;
            }
            int length = 0;
            int at = start;
            while (at != NONE && depth[at] == NOT_PASSED && placeOnChain[at] == NONE) {
                placeOnChain[at] = length;
                chain[length++] = at;
                at = broaderOf(at);
            }
            int above = at == NONE ? 0 : Math.max(0, depth[at]);
            if (at != NONE && placeOnChain[at] != NONE) {
                int from = placeOnChain[at];
                reportCircle(chain, from, length);
                for (int i = from; i < length; i++) {
                    depth[chain[i]] = 0;
                    placeOnChain[chain[i]] = NONE;
                }
                length = from;
            }
            settleDepths(chain, length, above, depth, placeOnChain);
        }
    }

    private void settleDepths(int[] chain, int length, int above, int[] depth, int[] placeOnChain) {
        int level = above;
        for (int i = length - 1; i >= 0; i--) {
            level++;
            depth[chain[i]] = level;
            placeOnChain[chain[i]] = NONE;
            if (level == Taxonomy.DEEPEST + 1) {
                add(
                        ProblemCode.TAXONOMY_DEPTH,
                        chain[i],
                        "broader",
                        "the topic lies deeper than " + Taxonomy.DEEPEST + " levels",
                        listed.get(chain[i]).id());
            }
        }
    }

    private void reportCircle(int[] chain, int from, int to) {
        CircleOfTopics.report(
                problems,
                "topics/" + chain[from] + "/broader",
                to - from,
                i -> listed.get(chain[from + i]).id(),
                "below");
    }

    private void checkSuccessors(ImmutableMap<String, Topic> topics) {
        SuccessorWalk walk = new SuccessorWalk(
                id -> {
                    Topic topic = topics.get(id);
                    return topic == null ? ImmutableList.of() : topic.replacedBy();
                },
                (path, from) -> CircleOfTopics.report(
                        problems,
                        "topics/" + positionOf(path.get(from)) + "/replacedBy",
                        path.size() - from,
                        i -> path.get(from + i),
                        "replaced by"));
        for (Topic topic : topics.values()) {
            if (!topic.replacedBy().isEmpty()) {
                walk.from(topic.id());
            }
        }
    }

    private int broaderOf(int topic) {
        return listed.get(topic).broader().map(this::positionOf).orElse(NONE);
    }

    private int positionOf(String topicId) {
        return position.getOrDefault(topicId, NONE);
    }

    private void add(ProblemCode code, int index, String member, String message, String... ids) {
        if (problems.isFull()) {
            problems.addUnlisted();
        } else {
            problems.add(code, Location.inModel("topics/" + index + "/" + member), message, ids);
        }
    }
}
