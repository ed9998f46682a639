package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the parts of a model one after the other and collects what is wrong with each.
 *
 * <p>A part is made after the whole document has been read, so that its position in the model is its position in the
 * document. What holds a part that could not be made is not made either.
 */
final class Parts {

    private final Problems problems = new Problems();
    private long unlisted;

    Parts() {}

    /**
     * Makes a part; absent, with its problems kept, when the model refuses it.
     *
     * @param path path of what the paths of those problems are relative to; empty when they begin at the document
     */
    <T> Optional<T> make(String path, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidModelException e) {
            e.problems().forEach(problem -> problems.add(below(path, problem)));
            unlisted += e.total() - e.problems().size();
            return Optional.empty();
        }
    }

    /** Makes the elements of a list; absent when any of them is refused. */
    <T> Optional<ImmutableList<T>> makeAll(String path, List<Supplier<T>> parts) {
        ImmutableList.Builder<T> made = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            make(path + "/" + i, parts.get(i)).ifPresent(made::add);
        }
        ImmutableList<T> all = made.build();
        return all.size() == parts.size() ? Optional.of(all) : Optional.empty();
    }

    /** Whether every part could be made. */
    boolean areGood() {
        return problems.isEmpty();
    }

    /** The last part, which is the whole. */
    <T> T finish(Optional<T> whole) {
        if (!problems.isEmpty()) {
            throw new InvalidModelException(Problems.of(problems.list(), problems.total() + unlisted));
        }
        return whole.orElseThrow();
    }

    /**
     * Makes a part of a part.
     *
     * @param path path of what the paths of its problems are relative to
     * @throws InvalidModelException with paths below that one
     */
    static <T> T at(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidModelException e) {
            List<Problem> moved =
                    e.problems().stream().map(problem -> below(path, problem)).toList();
            throw new InvalidModelException(Problems.of(moved, e.total()));
        }
    }

    /** Makes the elements of a list that is part of a part. */
    static <T> ImmutableList<T> all(String path, List<Supplier<T>> elements) {
        ImmutableList.Builder<T> made = ImmutableList.builder();
        for (int i = 0; i < elements.size(); i++) {
            made.add(at(path + "/" + i, elements.get(i)));
        }
        return made.build();
    }

    private static Problem below(String path, Problem problem) {
        if (path.isEmpty() || !(problem.location() instanceof Location.InModel inPart)) {
            return problem;
        }
        String whole = inPart.path().isEmpty() ? path : path + "/" + inPart.path();
        return new Problem(problem.code(), Location.inModel(whole), problem.message(), problem.ids());
    }
}
