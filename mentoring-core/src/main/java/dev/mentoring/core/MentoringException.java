package dev.mentoring.core;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Root of the exceptions that the library throws on purpose.
 *
 * <p>Carries the problems found, at least one, in their order; the message lists them with advice and never holds a value
 * of the input.
 */
public abstract class MentoringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ImmutableList<Problem> problems;
    private final long total;

    /** Makes an exception of the problems collected. */
    protected MentoringException(Problems problems) {
        this(problems, null);
    }

    /** Makes an exception of the problems collected, with a cause. */
    protected MentoringException(Problems problems, @Nullable Throwable cause) {
        super(describe(problems.list(), problems.total()), cause);
        this.problems = problems.list();
        this.total = problems.total();
    }

    /** The problems in words, each with its advice; the same text as {@link #getMessage}. */
    public final String describe() {
        return describe(problems(), total);
    }

    /** The problems, at most {@link Problems#LIMIT}; none after Java serialisation, which carries the message alone. */
    public ImmutableList<Problem> problems() {
        return problems == null ? ImmutableList.of() : problems;
    }

    /** How many problems there are, those beyond the limit included. */
    public long total() {
        return total;
    }

    private static String describe(ImmutableList<Problem> problems, long total) {
        String lines = problems.stream().map(Problem::describe).collect(Collectors.joining("\n"));
        long more = total - problems.size();
        return more == 0 ? lines : lines + "\nand " + more + " more";
    }
}
