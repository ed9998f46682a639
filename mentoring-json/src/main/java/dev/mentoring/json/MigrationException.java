package dev.mentoring.json;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a step that brings documents up to the next version fails: {@link ProblemCode#MIGRATION_FAILED}.
 *
 * <p>The problem's identifier is the name of the step. What the step threw is the cause; nothing of its message is repeated, since
 * it may be personal.
 */
public final class MigrationException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private MigrationException(String step, String what, @Nullable Throwable cause) {
        super(problems(step, what), cause);
    }

    static MigrationException threw(Migration step, RuntimeException cause) {
        return new MigrationException(step.name(), "threw " + cause.getClass().getSimpleName(), cause);
    }

    static MigrationException gave(Migration step, String what) {
        return new MigrationException(step.name(), "gave " + what, null);
    }

    private static Problems problems(String step, String what) {
        Problems problems = new Problems();
        problems.add(Problem.of(
                ProblemCode.MIGRATION_FAILED,
                new Location.InDocument("", 0, 0),
                "the step \"" + step + "\" " + what,
                step));
        return problems;
    }
}
