package dev.mentoring.core.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Follows topics to their successors, depth first and without recursion, and finds circles.
 *
 * <p>Each topic is entered once, so that time and memory are linear in the topics and successors, whatever their shape.
 */
final class SuccessorWalk {

    /** Takes a circle of successors. */
    interface Circle {
        /** Takes the part of the path from a position to its end, whose last topic names the first as successor. */
        void found(List<String> path, int from);
    }

    private static final int LEFT = -1;

    private final Function<String, List<String>> successors;
    private final Circle circle;
    /** Position of a topic on the path; {@link #LEFT} when it has been gone through. */
    private final Map<String, Integer> position = new HashMap<>();

    private final List<String> path = new ArrayList<>();
    private final List<Integer> next = new ArrayList<>();

    /**
     * Prepares a walk.
     *
     * @param successors the successors of a topic; empty for what is unknown
     */
    SuccessorWalk(Function<String, List<String>> successors, Circle circle) {
        this.successors = successors;
        this.circle = circle;
    }

    /** Follows the topic and all that come after it, as far as no earlier walk has. */
    void from(String topic) {
        if (position.containsKey(topic)) {
            return;
        }
        enter(topic);
        while (!path.isEmpty()) {
            int last = path.size() - 1;
            List<String> following = successors.apply(path.get(last));
            int index = next.get(last);
            if (index == following.size()) {
                position.put(path.remove(last), LEFT);
                next.remove(last);
            } else {
                next.set(last, index + 1);
                step(following.get(index));
            }
        }
    }

    private void step(String successor) {
        Integer met = position.get(successor);
        if (met == null) {
            enter(successor);
        } else if (met != LEFT) {
            circle.found(path, met);
        }
    }

    private void enter(String topic) {
        position.put(topic, path.size());
        path.add(topic);
        next.add(0);
    }
}
