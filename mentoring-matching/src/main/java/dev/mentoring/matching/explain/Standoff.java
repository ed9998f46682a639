package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Side;
import java.util.OptionalInt;

/** What people's preferences, or their turns, say about a pair that was not made. */
public sealed interface Standoff {

    /**
     * All places of one of the two are held by partners whom the person likes better than the other of the two, or as well
     * with the better lot, where ties are drawn. Of a mentor: the places are held by people whom the mentor prefers. Of a
     * mentee: the mentee prefers the own partners.
     *
     * @param side the side of the person who has better
     * @param person who has better
     * @param rankOfOther where the person puts the other of the two, from 1
     * @param partners who has the person's places, best first
     */
    record HasBetter(Side side, String person, int rankOfOther, ImmutableList<Holder> partners) implements Standoff {

        /** The person alone. */
        @Override
        public String toString() {
            return "HasBetter[" + person + "]";
        }
    }

    /**
     * The mentor's places were taken before the mentee's turn, as the certificate tells.
     *
     * @param order what is counted
     * @param mentor whose places were taken
     * @param mentee who came later
     * @param own the mentee's own number, from 1; empty where the mentee took no place at all
     * @param holders who took the places, each with the number, earliest first
     */
    record TakenEarlier(Order order, String mentor, String mentee, OptionalInt own, ImmutableList<Holder> holders)
            implements Standoff {

        /** The two people alone. */
        @Override
        public String toString() {
            return "TakenEarlier[" + mentor + ", " + mentee + "]";
        }
    }

    /** What is counted. */
    enum Order {
        /** Turns, in which mentees choose one after another. */
        TURN,
        /** Rounds, in each of which everybody asks once. */
        ROUND,
        /** Cycles, in each of which places are traded. */
        CYCLE
    }

    /**
     * Somebody who has a place.
     *
     * @param person identifier
     * @param number rank, or number of the turn, from 1
     * @param byLot whether the rank is the same as that of the one who has no place, so that the lot decided
     */
    record Holder(String person, int number, boolean byLot) {

        /** The person alone. */
        @Override
        public String toString() {
            return "Holder[" + person + "]";
        }
    }
}
