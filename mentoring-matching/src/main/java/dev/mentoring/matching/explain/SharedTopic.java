package dev.mentoring.matching.explain;

import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;

/**
 * A topic that one of two gives and the other wants, as a criterion counted it (requirement 001-09).
 *
 * @param criterion identifier of the criterion
 * @param kind what is given
 * @param link how the given topic meets the wanted one
 * @param wanted the topic that is wanted, by identifier
 * @param given the topic that is given, by identifier; the same one where the link is {@link Link#SAME}
 * @param level how sure the giver is of it, where stated
 * @param priority how much it matters to the other, where stated
 * @param credit how far it meets the wish, 0 to 1,000,000
 */
public record SharedTopic(
        String criterion,
        Kind kind,
        Link link,
        String wanted,
        String given,
        Optional<Level> level,
        Optional<Priority> priority,
        int credit) {

    /** What is given, and by whom. */
    public enum Kind {
        /** The mentor offers what the mentee wants. */
        OFFERED_BY_MENTOR(Side.MENTOR),
        /** The mentee offers what the mentor wants. */
        OFFERED_BY_MENTEE(Side.MENTEE),
        /** The mentor has lived through what the mentee looks for. */
        LIVED_BY_MENTOR(Side.MENTOR);

        private final Side giver;

        Kind(Side giver) {
            this.giver = giver;
        }

        /** Who gives it. */
        public Side giver() {
            return giver;
        }
    }

    /** How a given topic meets a wanted one. */
    public enum Link {
        /** They are the same. */
        SAME,
        /** A whole category is given, which holds the wanted topic. */
        CATEGORY_GIVEN,
        /** A whole category is wanted, which holds the given topic. */
        CATEGORY_WANTED,
        /** The taxonomy says that the two are related. */
        RELATED
    }

    /** Criterion and kind: what somebody offers or wants may be private. */
    @Override
    public String toString() {
        return "SharedTopic[" + criterion + ", " + kind + "]";
    }
}
