package dev.mentoring.matching.problem;

import dev.mentoring.core.Ids;
import java.util.Comparator;

/**
 * Two people who are paired.
 *
 * @param mentor identifier of the mentor; among peers the smaller identifier of the two
 * @param mentee identifier of the mentee; among peers the larger one
 * @param score score of the pair as the problem states it, in points
 * @param locked whether the problem required the pair
 */
public record Pairing(String mentor, String mentee, long score, boolean locked) {

    /** The order of pairings in a result: by mentor, then by mentee, both by {@link Ids#ORDER}. */
    public static final Comparator<Pairing> ORDER =
            Comparator.comparing(Pairing::mentor, Ids.ORDER).thenComparing(Pairing::mentee, Ids.ORDER);
}
