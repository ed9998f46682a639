package dev.mentoring.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects problems so that a caller sees them together; not for use by several threads at once. */
public final class Problems {

    /** How many problems are kept; further ones are only counted. */
    public static final int LIMIT = 100;

    private final List<Problem> kept = new ArrayList<>();
    private long total;

    /** Starts with no problem. */
    public Problems() {}

    /**
     * Problems that stand for those of another collection, such as the same ones in another order or place.
     *
     * @param total how many there were in all, at least as many as are given
     */
    public static Problems of(Iterable<Problem> problems, long total) {
        Problems copy = new Problems();
        copy.addAll(problems);
        copy.total = Math.max(copy.total, total);
        return copy;
    }

    /** Adds one problem. */
    public void add(Problem problem) {
        total++;
        if (kept.size() < LIMIT) {
            kept.add(problem);
        }
    }

    /** Adds one problem made of its parts. */
    public void add(ProblemCode code, Location location, String message, String... ids) {
        add(Problem.of(code, location, message, ids));
    }

    /** Whether further problems are only counted, so that they need not be made. */
    public boolean isFull() {
        return kept.size() == LIMIT;
    }

    /** Counts one problem that is not kept. */
    public void addUnlisted() {
        total++;
    }

    /** Adds all problems. */
    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Adds all problems of another collection, and counts those that it only counted. */
    public void addAll(Problems problems) {
        addAll(problems.list());
        total += problems.total() - problems.list().size();
    }

    /** Adds all problems of a refusal, and counts those that it only counted. */
    public void addAll(MentoringException refusal) {
        addAll(refusal.problems());
        total += refusal.total() - refusal.problems().size();
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** How many problems were added, those beyond the limit included. */
    public long total() {
        return total;
    }

    /** The problems kept, in order of addition. */
    public ImmutableList<Problem> list() {
        return ImmutableList.copyOf(kept);
    }

    /** Throws the exception that the function makes of the problems, if there are any. */
    public <X extends MentoringException> void throwIfAny(Function<Problems, X> exception) {
        if (!isEmpty()) {
            throw exception.apply(this);
        }
    }
}
