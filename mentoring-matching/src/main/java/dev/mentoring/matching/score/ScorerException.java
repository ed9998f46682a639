package dev.mentoring.matching.score;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import org.jspecify.annotations.Nullable;

/** Thrown when a scorer fails or returns what no scorer may return; names the scorer and the pair. */
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

    static ScorerException unstable(String scorer, Participant mentor, Participant mentee) {
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
                problem(
                        ProblemCode.SCORER_FAILED,
                        "the scorer \"" + scorer + "\" threw "
                                + cause.getClass().getSimpleName(),
                        scorer,
                        mentor,
                        mentee),
                cause);
    }

    private static Problems problem(
            ProblemCode code, String message, String scorer, Participant mentor, Participant mentee) {
        Problems problems = new Problems();
        problems.add(code, Location.inModel("scoring/" + scorer), message, scorer, mentor.id(), mentee.id());
        return problems;
    }
}
