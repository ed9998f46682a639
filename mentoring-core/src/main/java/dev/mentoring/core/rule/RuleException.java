package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a rule of a user's own fails or looks at what it does not declare: {@link ProblemCode#RULE_FAILED}.
 *
 * <p>The problem's identifiers are those of the clause, the rule, and the person or the mentor and mentee, as far as they are
 * known. What the rule threw is the cause; nothing of its message is repeated, since it may be personal.
 */
public final class RuleException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private RuleException(Problem problem, @Nullable Throwable cause) {
        super(problems(problem), cause);
    }

    static RuleException threw(String rule, List<String> people, RuntimeException cause) {
        return new RuleException(
                problem(rule, people, " threw " + cause.getClass().getSimpleName()), cause);
    }

    static RuleException silent(String rule, List<String> people, String what) {
        return new RuleException(problem(rule, people, " returned no " + what), null);
    }

    static RuleException undeclared(String rule, List<String> people, String fact) {
        return new RuleException(
                problem(rule, people, " looked at the fact \"" + fact + "\", which it does not declare"), null);
    }

    /** The same failure, of a clause. */
    RuleException in(String clause) {
        Problem known = problems().get(0);
        ImmutableList<String> ids = Stream.concat(Stream.of(clause), known.ids().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return new RuleException(
                new Problem(known.code(), Location.inModel("rules/" + Location.segment(clause)), known.message(), ids),
                getCause());
    }

    private static Problem problem(String rule, List<String> people, String what) {
        return new Problem(
                ProblemCode.RULE_FAILED,
                Location.inModel("rules"),
                "the rule \"" + rule + "\"" + what,
                ImmutableList.<String>builder().add(rule).addAll(people).build());
    }

    private static Problems problems(Problem problem) {
        Problems problems = new Problems();
        problems.add(problem);
        return problems;
    }
}
