package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.matching.problem.Side;

/**
 * The criteria of which a participant may see the points.
 *
 * <p>They rest on what two people share or tell each other: topics offered and wanted, alike settings, distance, common hours,
 * languages, commitments and channels, and their own history. All others are closed, scorers of the user's own among them: what they
 * add would tell of the other's choices, wishes, grade, time in the role, experience of life, or of being left out before.
 * Whether a criterion is open depends on the programme alone, so that nothing can be read from its being closed.
 */
public final class OpenCriteria {

    private static final ImmutableSet<String> TO_BOTH = ImmutableSet.of(
            "needs-covered",
            "mentor-benefit",
            "similar-setting",
            "proximity",
            "shared-hours",
            "shared-languages",
            "commitment-fit",
            "channel-fit",
            "organisation-spread",
            "novelty");

    /** They look at the mentee alone. */
    private static final ImmutableSet<String> TO_MENTEES = ImmutableSet.of("priority-for");

    private OpenCriteria() {}

    /** Whether a participant of the side may see the points that a scorer gives, whatever the two people state. */
    public static boolean isOpen(String scorer, Side side) {
        return TO_BOTH.contains(scorer) || (side == Side.MENTEE && TO_MENTEES.contains(scorer));
    }
}
