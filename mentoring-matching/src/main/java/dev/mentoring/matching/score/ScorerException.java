package dev.mentoring.matching.score;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a scorer fails, returns what no scorer may return, or takes too long; names the scorer and the pair by identifier.
 *
 * <p>The message tells of what a scorer threw the class alone, as its own message may hold personal data. The cause is attached;
 * of several failures the first one's.
 */
public final class ScorerException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private ScorerException(Problems problems, @Nullable Throwable cause) {
        super(problems, cause);
    }

    static ScorerException outOfRange(String scorer, Participant mentor, Participant mentee, long rating) {
        return new ScorerException(
                problem(
                        ProblemCode.SCORE_RANGE,
                        "the scorer \"" + scorer + "\" rated a pair " + rating + "; the range is 0 to " + Rating.BEST,
                        scorer,
                        mentor,
                        mentee),
                null);
    }

    static ScorerException of(Problems problems, Optional<Throwable> cause) {
        return new ScorerException(problems, cause.orElse(null));
    }

    static ScorerException unstable(String scorer, Participant mentor, Participant mentee) {
        return new ScorerException(
                problem(
                        ProblemCode.SCORE_UNSTABLE,
                        "the scorer \"" + scorer + "\" rates a pair one way at first and another way later",
                        scorer,
                        mentor,
                        mentee),
                null);
    }

    static ScorerException asymmetric(String scorer, Participant mentor, Participant mentee) {
        return new ScorerException(
                problem(
                        ProblemCode.SCORE_ASYMMETRIC,
                        "the scorer \"" + scorer
                                + "\" says that it is symmetric and rates the pair turned round another way",
                        scorer,
                        mentor,
                        mentee),
                null);
    }

    static ScorerException twofold(String scorer, Participant mentor, Participant mentee) {
        return new ScorerException(
                problem(
                        ProblemCode.SCORE_UNSTABLE,
                        "the scorer \"" + scorer + "\" rates a pair one way with reasons and another way without",
                        scorer,
                        mentor,
                        mentee),
                null);
    }

    static ScorerException changed(Participant mentor, Participant mentee, long first, long then) {
        Problems problems = new Problems();
        problems.add(
                ProblemCode.SCORE_UNSTABLE,
                Location.inModel("scoring"),
                "a pair scored " + first + " points and later " + then,
                mentor.id(),
                mentee.id());
        return new ScorerException(problems, null);
    }

    static ScorerException failed(String scorer, Participant mentor, Participant mentee, RuntimeException cause) {
        return new ScorerException(
                problem(ProblemCode.SCORER_FAILED, threw(scorer, cause), scorer, mentor, mentee), cause);
    }

    static ScorerException failedToPrepare(String scorer, RuntimeException cause) {
        Problems problems = new Problems();
        problems.add(
                ProblemCode.SCORER_FAILED,
                Location.inModel("scoring/" + scorer),
                threw(scorer, cause) + " while preparing",
                scorer);
        return new ScorerException(problems, cause);
    }

    /** What was asked is absent where the time was over before any scorer was asked anything. */
    static ScorerException timedOut(Optional<Asking.Asked> asked, Duration limit) {
        String who = asked.map(at -> "the scorer \"" + at.scorer() + "\" was at work")
                .orElse("scoring was not done");
        String message = who + " when the limit of " + limit + " was over; its thread was interrupted and left behind";
        Problems problems = new Problems();
        asked.ifPresentOrElse(
                at -> problems.add(
                        ProblemCode.SCORER_TIMEOUT,
                        Location.inModel("scoring/" + at.scorer()),
                        message + (at.isToPrepare() ? " while preparing" : ""),
                        at.isToPrepare()
                                ? new String[] {at.scorer()}
                                : new String[] {at.scorer(), at.mentor(), at.mentee()}),
                () -> problems.add(ProblemCode.SCORER_TIMEOUT, Location.inModel("scoring"), message));
        return new ScorerException(problems, null);
    }

    /** The name of the class in full: those without a name of their own have no short one. */
    private static String threw(String scorer, RuntimeException cause) {
        return "the scorer \"" + scorer + "\" threw " + cause.getClass().getName();
    }

    private static Problems problem(
            ProblemCode code, String message, String scorer, Participant mentor, Participant mentee) {
        Problems problems = new Problems();
        problems.add(code, Location.inModel("scoring/" + scorer), message, scorer, mentor.id(), mentee.id());
        return problems;
    }
}
