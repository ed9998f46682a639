package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;

/** Why two people are not paired, as an audience may see it; the coordinator sees {@link WhyNot} as a whole. */
public sealed interface WhyNotView permits WhyNot, WhyNotView.ForParticipant, WhyNotView.ForAuditor {

    /** Who may see it. */
    Audience audience();

    /**
     * What one of the two may see: what follows from the person's own data alone, so that it is the same whatever the other
     * states, refuses or has; and whether the two are paired after all, which both know.
     *
     * @param side the side on which the person stands
     * @param person the person
     * @param other the one asked about
     * @param made whether the two are paired, so that there is nothing to answer
     * @param choice where the person's own stated choices put the other, if anywhere
     * @param avoids whether the person stated not to want the other
     * @param rules rules about the person alone that are not met, with the person's own facts
     */
    record ForParticipant(
            Side side,
            String person,
            String other,
            boolean made,
            Optional<ChoiceRank> choice,
            boolean avoids,
            ImmutableList<Finding> rules)
            implements WhyNotView {

        @Override
        public Audience audience() {
            return Audience.PARTICIPANT;
        }

        /** The two people alone. */
        @Override
        public String toString() {
            return "WhyNotView[" + person + ", " + other + "]";
        }
    }

    /**
     * What an auditor may see.
     *
     * @param mentor identifier of the mentor
     * @param mentee identifier of the mentee
     * @param kind stable name of the kind of cause, {@link WhyNot.Cause#kind()}
     * @param clauses the clauses in the way
     * @param forced what comes of making the pair, where it is allowed and there is a number
     */
    record ForAuditor(String mentor, String mentee, String kind, ImmutableList<String> clauses, Optional<Forced> forced)
            implements WhyNotView {

        @Override
        public Audience audience() {
            return Audience.AUDITOR;
        }

        /** The two people alone. */
        @Override
        public String toString() {
            return "WhyNotView[" + mentor + ", " + mentee + "]";
        }
    }
}
