package dev.mentoring.json.cli;

import dev.mentoring.json.internal.JsonText;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Writes the values of metrics, in words or as JSON. */
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

    /** Writes a number, an object for a fraction or for pairs, or a list of counts. */
    static void write(Measure measure, JsonText out) {
        if (measure instanceof Measure.Whole whole) {
            out.value(whole.number());
        } else if (measure instanceof Measure.Fraction fraction) {
            Ratio ratio = fraction.ratio();
            out.row();
            out.name("numerator").value(ratio.numerator());
            out.name("denominator").value(ratio.denominator());
            out.name("perMille").value(ratio.perMille());
            out.end();
        } else if (measure instanceof Measure.Profile profile) {
            out.listRow();
            profile.counts().forEach(out::value);
            out.end();
        } else {
            write((Measure.Pairs) measure, out);
        }
    }

    private static void write(Measure.Pairs pairs, JsonText out) {
        out.object();
        out.name("count").value(pairs.count());
        out.name("first").array();
        for (Couple couple : pairs.first()) {
            out.row();
            out.name("mentor").value(couple.mentor());
            out.name("mentee").value(couple.mentee());
            out.end();
        }
        out.end().end();
    }
}
