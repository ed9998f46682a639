package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;

/** Why somebody has no partner, as an audience may see it; the coordinator sees {@link WhyNobody} as a whole. */
public sealed interface WhyNobodyView permits WhyNobody, WhyNobodyView.ForParticipant, WhyNobodyView.ForAuditor {

    /** Who may see it. */
    Audience audience();

    /**
     * What the person may see: what follows from the person's own data alone, so that it tells of nobody else's places, choices
     * or refusals.
     *
     * @param side the side on which the person stands
     * @param person the person
     * @param noPlace whether the person's own number of places is zero
     * @param rules rules about the person alone that are not met, with the person's own facts
     */
    record ForParticipant(Side side, String person, boolean noPlace, ImmutableList<Finding> rules)
            implements WhyNobodyView {

        @Override
        public Audience audience() {
            return Audience.PARTICIPANT;
        }

        /** The person alone. */
        @Override
        public String toString() {
            return "WhyNobodyView[" + person + "]";
        }
    }

    /**
     * What an auditor may see.
     *
     * @param unmatched the person, the side and the reason, as in the result
     * @param funnel the counts
     * @param ways kinds and numbers of the changes that would get a match
     * @param bounded whether the search for them stopped before everything was tried
     */
    record ForAuditor(Unmatched unmatched, Funnel funnel, ImmutableList<Way> ways, boolean bounded)
            implements WhyNobodyView {

        @Override
        public Audience audience() {
            return Audience.AUDITOR;
        }

        /** The person alone. */
        @Override
        public String toString() {
            return "WhyNobodyView[" + unmatched.id() + "]";
        }
    }

    /**
     * A change by kind and numbers.
     *
     * @param kind stable name of the kind
     * @param size how large it is
     * @param pairs how many pairs there would be more
     * @param score by how much the total score would grow, in points
     */
    record Way(String kind, int size, long pairs, long score) {}
}
