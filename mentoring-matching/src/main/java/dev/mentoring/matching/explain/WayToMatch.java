package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Change;
import dev.mentoring.matching.problem.Side;

/** A change after which somebody who has nobody is paired: the problem with the change was solved. */
public sealed interface WayToMatch {

    /** Stable name of the kind of change. */
    String kind();

    /** How large the change is: places, facts or clauses. */
    int size();

    /** What comes of it for everybody. */
    Forced proof();

    /**
     * Somebody has more places.
     *
     * @param side the side of that person
     * @param person who has more places
     * @param from how many there are
     * @param to how many there would be
     * @param proof what comes of it
     */
    record MorePlaces(Side side, String person, int from, int to, Forced proof) implements WayToMatch {

        @Override
        public String kind() {
            return "more-places";
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    /**
     * The programme's limit on places is higher: of mentors, those who state more places than it have as many as they state, up to the
     * new one; of mentees, all of them may have one mentor more.
     *
     * @param side whose places are limited
     * @param from the limit
     * @param to the limit that would do
     * @param people who would have more places, in order of identifiers
     * @param proof what comes of it
     */
    record HigherLimit(Side side, int from, int to, ImmutableList<String> people, Forced proof) implements WayToMatch {

        @Override
        public String kind() {
            return "higher-limit";
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    /**
     * Facts are otherwise, so that the rules let a pair through: the pair would be allowed, and made at the score that the two have
     * today, if nothing else changes. Facts of the partner may change what the rules say of other pairs too, which is not counted.
     *
     * @param partner with whom the person is then paired
     * @param changes the facts, the fewest with which the rules let the pair through
     * @param score points of the pair
     * @param proof what comes of it
     */
    record OtherFacts(String partner, ImmutableList<Change> changes, long score, Forced proof) implements WayToMatch {

        @Override
        public String kind() {
            return "other-facts";
        }

        @Override
        public int size() {
            return changes.size();
        }

        /** The partner alone: facts may tell of a refusal. */
        @Override
        public String toString() {
            return "OtherFacts[" + partner + "]";
        }
    }

    /**
     * Clauses are waived for one pair, which is then made.
     *
     * @param partner with whom the person is then paired
     * @param clauses the clauses, in the order of the rule book
     * @param score points of the pair
     * @param proof what comes of it
     */
    record WaivedClauses(String partner, ImmutableList<String> clauses, long score, Forced proof)
            implements WayToMatch {

        @Override
        public String kind() {
            return "waived-clauses";
        }

        @Override
        public int size() {
            return clauses.size();
        }

        /** The partner alone: clauses may tell of a refusal. */
        @Override
        public String toString() {
            return "WaivedClauses[" + partner + "]";
        }
    }
}
