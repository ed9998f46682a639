package dev.mentoring.json.cli;

import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Puts the values of metrics into words. */
final class MeasureText {

    private MeasureText() {}

    /** The value on one line: a fraction to three places and exactly, a profile as counts from rank 1, pairs by count and names. */
    static String words(Measure measure) {
        if (measure instanceof Measure.Whole whole) {
            return Long.toString(whole.number());
        }
        if (measure instanceof Measure.Fraction fraction) {
            Ratio ratio = fraction.ratio();
            return BigDecimal.valueOf(ratio.perMille(), 3).toPlainString() + " (" + ratio + ")";
        }
        if (measure instanceof Measure.Profile profile) {
            return profile.counts().stream().mapToObj(Long::toString).collect(Collectors.joining(" "));
        }
        return words((Measure.Pairs) measure);
    }

    private static String words(Measure.Pairs pairs) {
        if (pairs.first().isEmpty()) {
            return Long.toString(pairs.count());
        }
        long more = pairs.count() - pairs.first().size();
        return pairs.first().stream()
                .map(couple -> couple.mentor() + " with " + couple.mentee())
                .collect(Collectors.joining(", ", pairs.count() + " (", more == 0 ? ")" : ", and " + more + " more)"));
    }
}
