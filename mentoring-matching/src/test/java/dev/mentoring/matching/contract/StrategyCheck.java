package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.strategy.PairingStrategy;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** One thing that every strategy keeps to. */
public enum StrategyCheck {
    /** Name, claim, and what is proved. */
    NAME("has one stable name, in lower case with hyphens, and one sentence of what it claims", StrategyProbe::name),
    /** What is served. */
    SERVING(
            "says whether it serves a problem, the same every time, and serves some of the sample",
            StrategyProbe::serving),
    /** What is not served. */
    REFUSING("refuses what it does not serve, with a code", StrategyProbe::refusing),
    /** Settings. */
    SETTINGS("refuses settings that it does not know, with a code", StrategyProbe::settings),
    /** Bounds, locks, certificate, status, reasons and seed. */
    ANSWERING("answers what it serves, nobody at all included, with results that verify", StrategyProbe::answering),
    /** Determinism. */
    REPEATED("gives the same question the same answer every time, down to the seal", StrategyProbe::repeated),
    /** Input order and identity. */
    TOLD_AGAIN(
            "gives the same answer in whatever order the question is told, and as whatever objects",
            StrategyProbe::toldAgain),
    /** Fair ties (requirement P13). */
    LOT("draws the lot between those who are alike, so that the seed decides and not the name", StrategyProbe::lot),
    /** Cancelling. */
    CANCELLING("stops when asked, and then presents nothing", StrategyProbe::cancelling),
    /** Progress. */
    PROGRESS("tells of progress that never falls", StrategyProbe::progress),
    /** Locale and time zone. */
    LOCALES("answers the same in every default locale and time zone", StrategyProbe::locales),
    /** Threads. */
    THREADS("answers the same on other threads, and on several at once", StrategyProbe::threads);

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // References to methods have no state.
    private final Function<StrategyProbe, ImmutableList<String>> look;

    StrategyCheck(String sentence, Function<StrategyProbe, ImmutableList<String>> look) {
        this.sentence = sentence;
        this.look = look;
    }

    /** What is checked, as the rest of a sentence that begins with "a strategy". */
    public String sentence() {
        return sentence;
    }

    /** What is wrong with the strategy, in the eyes of this check; empty when nothing is. */
    public ImmutableList<String> violations(PairingStrategy strategy, StrategySample sample) {
        return look.apply(new StrategyProbe(strategy, sample));
    }

    /** What is wrong with the strategy in the eyes of any check, each beginning with the name of the check. */
    public static ImmutableList<String> allViolations(PairingStrategy strategy, StrategySample sample) {
        return Arrays.stream(values())
                .flatMap(check -> check.violations(strategy, sample).stream()
                        .map(violation -> check.name().toLowerCase(Locale.ROOT) + ": " + violation))
                .collect(ImmutableList.toImmutableList());
    }
}
