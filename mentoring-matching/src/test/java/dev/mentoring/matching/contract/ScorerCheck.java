package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.score.Scorer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** One thing that every scorer keeps to. */
public enum ScorerCheck {
    /** The name. */
    NAME("has one stable name, in lower case with hyphens", ScorerProbe::name),
    /** Settings. */
    SETTINGS("refuses settings that it does not know", ScorerProbe::settings),
    /** Range, and no exceptions. */
    RANGE("rates every pair from 0 to 1,000,000 or as unknown, whatever people say of themselves", ScorerProbe::range),
    /** That there is something to check. */
    TELLING("rates some pair of the sample, so that the other checks say something", ScorerProbe::telling),
    /** {@code rate} and {@code millionths}. */
    FIGURE("gives the same figure with reasons and without", ScorerProbe::figure),
    /** Stability. */
    REPEATED("rates a pair the same every time, in whatever order pairs are rated", ScorerProbe::repeated),
    /** No state from one round to another. */
    OTHER_ROUNDS("rates a pair the same after other rounds", ScorerProbe::otherRounds),
    /** Input order and identity. */
    TOLD_AGAIN(
            "looks at what people say, not at the order in which they were told or at objects", ScorerProbe::toldAgain),
    /** People outside the pair. */
    OUTSIDERS("rates a pair by the two alone, unless it says that it reads the whole roster", ScorerProbe::outsiders),
    /** Locale and time zone. */
    LOCALES("rates the same in every default locale and time zone", ScorerProbe::locales),
    /** Threads. */
    THREADS("rates the same on other threads, and on several at once", ScorerProbe::threads),
    /** Missing values (failure A7). */
    MISSING("rates a pair of whom a value is missing as unknown, not as the worst", ScorerProbe::missing),
    /** Reasons. */
    REASONS("gives reasons of codes, identifiers and numbers, without people's own words", ScorerProbe::reasons),
    /** Symmetry, where it is said. */
    SYMMETRY("rates a pair turned round the same, where it says that it is symmetric", ScorerProbe::symmetry),
    /** Direction, where the sample says. */
    DIRECTION("rates the better pair higher, where the sample says which is better", ScorerProbe::direction);

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // References to methods have no state.
    private final Function<ScorerProbe, ImmutableList<String>> look;

    ScorerCheck(String sentence, Function<ScorerProbe, ImmutableList<String>> look) {
        this.sentence = sentence;
        this.look = look;
    }

    /** What is checked, as the rest of a sentence that begins with "a scorer". */
    public String sentence() {
        return sentence;
    }

    /** What is wrong with the scorer, in the eyes of this check; empty when nothing is. */
    public ImmutableList<String> violations(Scorer scorer, ScorerSample sample) {
        return look.apply(new ScorerProbe(scorer, sample));
    }

    /** What is wrong with the scorer in the eyes of any check, each beginning with the name of the check. */
    public static ImmutableList<String> allViolations(Scorer scorer, ScorerSample sample) {
        return Arrays.stream(values())
                .flatMap(check -> check.violations(scorer, sample).stream()
                        .map(violation -> check.name().toLowerCase(Locale.ROOT) + ": " + violation))
                .collect(ImmutableList.toImmutableList());
    }
}
