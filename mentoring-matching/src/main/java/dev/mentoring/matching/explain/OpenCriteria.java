package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Reason;
import java.util.Optional;

/**
 * The criteria of which a participant may see the points.
 *
 * <p>They rest on what two people share or tell each other: topics offered and wanted, alike settings, distance, common hours,
 * languages, commitments and channels, and their own history. All others are closed, scorers of the user's own among them: what they
 * add would tell of the other's choices, wishes, grade, time in the role, experience of life, or of being left out before.
 * Whether a criterion is open depends on the programme alone, so that nothing can be read from its being closed.
 *
 * <p>Points are exact, and tell what they are made of. From those of {@code needs-covered} and {@code mentor-benefit} a
 * participant can work out the other's level or priority of the topics that the two share, and how much else the other
 * wants, though none of it is listed. A programme to which that is too much does not show participants their points.
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

    private static final ImmutableSet<String> OF_TOPICS = ImmutableSet.of("needs-covered", "mentor-benefit");

    private static final ImmutableSet<String> OF_ANSWERS = ImmutableSet.of("similar-setting", "organisation-spread");

    private static final String OF_CHOICES = "stated-choice";

    private OpenCriteria() {}

    /** Whether a participant of the side may see the points that a scorer gives, whatever the two people state. */
    public static boolean isOpen(String scorer, Side side) {
        return TO_BOTH.contains(scorer) || (side == Side.MENTEE && TO_MENTEES.contains(scorer));
    }

    /**
     * Whether a participant of the side may see the points of a criterion.
     *
     * @param reasons what the criterion rests on; whose choices it counts is a setting of the programme, and it gives a reason
     *     for each of them
     */
    public static boolean showsPoints(String scorer, ImmutableList<Reason> reasons, Side side) {
        return isOpen(scorer, side)
                || (scorer.equals(OF_CHOICES)
                        && !reasons.isEmpty()
                        && reasons.stream()
                                .allMatch(reason -> shown(scorer, reason, side).isPresent()));
    }

    /** What a participant of the side may see of a reason: like answers, the own choices, the own priority; else nothing. */
    public static Optional<Reason> shown(String scorer, Reason reason, Side side) {
        boolean own = scorer.equals(OF_CHOICES) && reason.fact("by").equals(side.name());
        return switch (reason.code()) {
            case "same-answer" ->
                OF_ANSWERS.contains(scorer) ? Optional.of(only(reason, "attribute")) : Optional.empty();
            case "chosen" -> own ? Optional.of(only(reason, "by", "rank", "ranks")) : Optional.empty();
            case "not-chosen", "no-choices-stated" -> own ? Optional.of(only(reason, "by")) : Optional.empty();
            case "priority", "no-priority" ->
                side == Side.MENTEE && TO_MENTEES.contains(scorer) ? Optional.of(reason) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Reason only(Reason reason, String... facts) {
        ImmutableSet<String> kept = ImmutableSet.copyOf(facts);
        return new Reason(reason.code(), ImmutableSortedMap.copyOf(Maps.filterKeys(reason.facts(), kept::contains)));
    }

    /** Whether participants may see the topics that a scorer counted as shared. */
    public static boolean sharesTopics(String scorer) {
        return OF_TOPICS.contains(scorer);
    }
}
