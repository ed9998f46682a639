package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import java.util.function.Supplier;

/**
 * What is refused while a design runs, told with its place in the design and the labels of what was tried.
 */
final class Refusals {

    private Refusals() {}

    /** Does a part of a trial, and tells what is refused as {@link #told}. */
    static <T> T telling(String place, String trial, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidModelException refused) {
            throw told(place, trial, refused);
        }
    }

    /**
     * The same problems by the same codes.
     *
     * @param place path of the variant in the design; empty where it is none of them
     * @param trial the labels
     */
    static InvalidModelException told(String place, String trial, InvalidModelException refused) {
        ImmutableList<Problem> problems = refused.problems().stream()
                .map(problem -> new Problem(
                        problem.code(), problem.location(), trial + ": " + problem.message(), problem.ids()))
                .map(problem -> problem.below(place))
                .collect(ImmutableList.toImmutableList());
        InvalidModelException told = new InvalidModelException(Problems.of(problems, refused.total()));
        told.addSuppressed(refused);
        return told;
    }

    /** The labels of a question, as it is drawn. */
    static String labels(Source source) {
        return "source \"" + source.id() + "\"";
    }

    /** The labels of a question, as it is told. */
    static String labels(Source source, Variant told) {
        return labels(source) + ", perturbation \"" + told.id() + "\"";
    }

    /** The labels of a trial. */
    static String labels(TrialKey key) {
        return "source \"" + key.source() + "\", perturbation \"" + key.perturbation() + "\", schedule \""
                + key.schedule() + "\", contender \"" + key.contender() + "\"";
    }
}
