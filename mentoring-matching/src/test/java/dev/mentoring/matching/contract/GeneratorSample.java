package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;

/**
 * What a generator is tried with.
 *
 * @param settings the settings, one after the other
 * @param seeds the seeds, at least two, which must not all give the same question
 */
public record GeneratorSample(ImmutableList<Options> settings, ImmutableLongArray seeds) {

    /** No settings, and four seeds with the least and the largest number among them. */
    public static GeneratorSample standard() {
        return new GeneratorSample(
                ImmutableList.of(Options.none()), ImmutableLongArray.of(0, 1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** This sample with one more set of settings. */
    public GeneratorSample and(Options others) {
        return new GeneratorSample(
                ImmutableList.<Options>builder().addAll(settings).add(others).build(), seeds);
    }

    /** This sample with settings in place of its own. */
    public GeneratorSample with(Options others) {
        return new GeneratorSample(ImmutableList.of(others), seeds);
    }
}
