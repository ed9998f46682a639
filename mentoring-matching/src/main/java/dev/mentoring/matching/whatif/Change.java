package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import java.util.Map;

/** A change to a problem of two sides. People are named by identifier; whoever does not exist is refused. */
public sealed interface Change {

    /** The pair must be made: a lock. */
    record Make(String mentor, String mentee) implements Change {}

    /** The pair must not be made; a lock on it falls. */
    record Forbid(String mentor, String mentee) implements Change {}

    /**
     * The pair comes to be, or has another score.
     *
     * @param score in points
     */
    record Allow(String mentor, String mentee, long score) implements Change {}

    /**
     * Somebody has another number of places.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
     * @param places 0 to {@link Person#LARGEST_CAPACITY}
     */
    record Places(Side side, String person, int places) implements Change {}

    /**
     * Somebody leaves, with all pairs and locks.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
     */
    record Withdraw(Side side, String person) implements Change {}

    /**
     * Somebody comes.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
     * @param person who; nobody of the side has the identifier yet
     * @param scores the pairs with the people of the other side, in points
     */
    record Join(Side side, Person person, ImmutableSortedMap<String, Long> scores) implements Change {

        /** Somebody who comes, with the scores of the pairs by partner. */
        public static Join of(Side side, Person person, Map<String, Long> scores) {
            return new Join(side, person, ImmutableSortedMap.copyOf(scores, Ids.ORDER));
        }
    }
}
