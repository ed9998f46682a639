package dev.mentoring.core.taxonomy;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.function.IntFunction;

/** Reports topics that lead round in a circle: whole when they are a few dozen, else the first of them and how many. */
final class CircleOfTopics {

    /** How many topics of a circle are named. */
    static final int NAMED = 64;

    private CircleOfTopics() {}

    /**
     * Adds the problem.
     *
     * @param path where the first topic of the circle names the next one
     * @param length how many topics the circle holds
     * @param topic identifier of the topic at a position of the circle, from 0
     * @param order how each topic stands to the next, such as {@code "below"}
     */
    static void report(Problems problems, String path, int length, IntFunction<String> topic, String order) {
        if (problems.isFull()) {
            problems.addUnlisted();
            return;
        }
        String[] named = new String[Math.min(length, NAMED)];
        for (int i = 0; i < named.length; i++) {
            named[i] = topic.apply(i);
        }
        String more = length > NAMED ? "; the first " + NAMED + " are named" : "";
        problems.add(Problem.of(
                ProblemCode.TAXONOMY_CYCLE,
                Location.inModel(path),
                "the topics lie in a circle of " + length + ", each " + order + " the next" + more,
                named));
    }
}
