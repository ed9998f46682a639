package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** One thing that every generator keeps to. */
public enum GeneratorCheck {
    /** Name and description. */
    NAME("has one stable name, in lower case with hyphens, and one sentence of what it draws", GeneratorProbe::name),
    /** The list of settings. */
    LISTING("lists settings by name, with a range, a default within it and a sentence each", GeneratorProbe::listing),
    /** Settings that it lists. */
    RANGES("takes the settings that it lists, and refuses numbers beyond their range", GeneratorProbe::ranges),
    /** Settings that it does not know. */
    SETTINGS("refuses settings that it does not know, with a code", GeneratorProbe::settings),
    /** The questions. */
    DRAWING("draws questions, which are told the same again", GeneratorProbe::drawing),
    /** Determinism. */
    REPEATED("draws the same for the same seed, whatever it has drawn before", GeneratorProbe::repeated),
    /** Chance. */
    SEEDS("draws something else for another seed", GeneratorProbe::seeds),
    /** Locale and time zone. */
    LOCALES("draws the same in every default locale and time zone", GeneratorProbe::locales),
    /** Callers who stop it. */
    STOPPING("stops when it is told to, and draws the same when it is only asked", GeneratorProbe::stopping),
    /** Threads. */
    THREADS("draws the same on other threads, and on several at once", GeneratorProbe::threads);

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // References to methods have no state.
    private final Function<GeneratorProbe, ImmutableList<String>> look;

    GeneratorCheck(String sentence, Function<GeneratorProbe, ImmutableList<String>> look) {
        this.sentence = sentence;
        this.look = look;
    }

    /** What is checked, as the rest of a sentence that begins with "a generator". */
    public String sentence() {
        return sentence;
    }

    /** What is wrong with the generator, in the eyes of this check; empty when nothing is. */
    public ImmutableList<String> violations(ProblemGenerator generator, GeneratorSample sample) {
        return look.apply(new GeneratorProbe(generator, sample));
    }

    /** What is wrong with the generator in the eyes of any check, each beginning with the name of the check. */
    public static ImmutableList<String> allViolations(ProblemGenerator generator, GeneratorSample sample) {
        return Arrays.stream(values())
                .flatMap(check -> check.violations(generator, sample).stream()
                        .map(violation -> check.name().toLowerCase(Locale.ROOT) + ": " + violation))
                .collect(ImmutableList.toImmutableList());
    }
}
