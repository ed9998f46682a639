package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says which topics of the next taxonomies stand for a topic of the last ones.
 *
 * <p>A topic that the next taxonomies hold in use stands for itself. Of any other one, its successors are followed until
 * topics in use are reached: those that the next taxonomies name, else those that the last ones name. A successor that
 * neither holds leads nowhere.
 */
public final class Succession {

    private final Taxonomies last;
    private final Taxonomies next;

    private Succession(Taxonomies last, Taxonomies next) {
        this.last = last;
        this.next = next;
    }

    /**
     * From one state of a programme's taxonomies to the next.
     *
     * @throws InvalidModelException when the successors named by both together lead round in a circle; the path is
     *     {@code replacedBy}
     */
    public static Succession between(Taxonomies last, Taxonomies next) {
        Succession succession = new Succession(last, next);
        succession.requireNoCircle();
        return succession;
    }

    /**
     * The topics in use that stand for a topic from now on, each once, in the order in which the successors are named; the
     * topic itself when it is still in use, none when nothing stands for it.
     */
    public ImmutableList<String> of(String topicId) {
        Set<String> seen = new HashSet<>();
        Set<String> inUse = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        ahead.push(topicId);
        while (!ahead.isEmpty()) {
            String topic = ahead.pop();
            if (!seen.add(topic)) {
                continue;
            }
            if (isInUse(topic)) {
                inUse.add(topic);
            } else {
                successors(topic).reverse().forEach(ahead::push);
            }
        }
        return ImmutableList.copyOf(inUse);
    }

    /**
     * The preferred wording of a topic in a language, as {@link Labels#in}: that of the last taxonomies, else of the next
     * ones, else the identifier.
     */
    public String wording(String topicId, String language) {
        return last.topic(topicId)
                .or(() -> next.topic(topicId))
                .map(topic -> topic.labels().in(language))
                .orElse(topicId);
    }

    private boolean isInUse(String topicId) {
        Optional<Topic> topic = next.topic(topicId);
        return topic.isPresent() && !topic.get().retired();
    }

    private ImmutableList<String> successors(String topicId) {
        if (isInUse(topicId)) {
            return ImmutableList.of();
        }
        ImmutableList<String> named = next.topic(topicId).map(Topic::replacedBy).orElse(ImmutableList.of());
        return named.isEmpty() ? last.topic(topicId).map(Topic::replacedBy).orElse(ImmutableList.of()) : named;
    }

    private void requireNoCircle() {
        Problems problems = new Problems();
        SuccessorWalk walk = new SuccessorWalk(
                this::successors,
                (path, from) -> CircleOfTopics.report(
                        problems, "replacedBy", path.size() - from, i -> path.get(from + i), "replaced by"));
        for (Taxonomies taxonomies : ImmutableList.of(last, next)) {
            for (Taxonomy taxonomy : taxonomies.all()) {
                taxonomy.topics().values().stream().filter(Topic::retired).forEach(topic -> walk.from(topic.id()));
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }
}
