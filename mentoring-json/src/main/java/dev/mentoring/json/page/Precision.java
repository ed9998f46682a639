package dev.mentoring.json.page;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.experiment.statistic.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many digits of figures are told.
 *
 * @param places decimals of a figure in full
 * @param unit what brief figures are counted in: 1, a million or a billion
 * @param briefPlaces decimals of a brief figure
 */
record Precision(int places, Unit unit, int briefPlaces) {

    /** The decimals of a report. */
    static final int MOST_PLACES = 6;

    /** What brief figures are counted in. */
    enum Unit {
        /** Figures as they are. */
        ONE(0, "figure.plain"),
        /** Millions. */
        MILLION(6, "figure.million"),
        /** Thousands of millions. */
        BILLION(9, "figure.billion");

        private final int power;
        private final String key;

        Unit(int power, String key) {
            this.power = power;
            this.key = key;
        }

        private static Unit of(BigDecimal largest) {
            int digits = largest.precision() - largest.scale();
            return digits > BILLION.power ? BILLION : digits > MILLION.power ? MILLION : ONE;
        }
    }

    /** Two digits of the narrowest interval that is one, so that ends that differ look different; all that figures have where there is none. */
    static Precision of(Stream<Optional<Interval>> intervals, List<BigDecimal> figures) {
        BigDecimal largest =
                figures.stream().map(BigDecimal::abs).reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        return intervals
                .flatMap(Optional::stream)
                .map(interval -> interval.high().subtract(interval.low()))
                .filter(width -> width.signum() > 0)
                .reduce(BigDecimal::min)
                .map(width -> ofStep(width.movePointLeft(1), largest))
                .orElseGet(() -> ofStep(BigDecimal.ONE.scaleByPowerOfTen(-scale(figures)), largest));
    }

    /** The same for means, of each of which the interval counts. */
    static Precision of(List<Summary> told) {
        return of(
                told.stream().map(Summary::interval),
                told.stream().map(Summary::mean).toList());
    }

    /** After which decimal the figures have none but zeros. */
    private static int scale(List<BigDecimal> figures) {
        return figures.stream()
                .mapToInt(figure -> figure.stripTrailingZeros().scale())
                .max()
                .orElse(0);
    }

    /** As many as tell steps of a width apart. */
    static Precision ofStep(BigDecimal step, BigDecimal largest) {
        int exponent = step.precision() - step.scale() - 1;
        Unit unit = Unit.of(largest);
        return new Precision(within(-exponent), unit, within(unit.power - exponent));
    }

    private static int within(int places) {
        return Math.max(0, Math.min(places, MOST_PLACES));
    }

    /** A figure. */
    String text(BigDecimal figure, Words words) {
        return written(figure, places, words);
    }

    /** A difference, which has its sign. */
    String signed(BigDecimal figure, Words words) {
        String text = text(figure, words);
        return figure.signum() > 0 ? "+" + text : text;
    }

    /** The ends of an interval; a dash where there is none. */
    String text(Optional<Interval> interval, Words words) {
        return interval.map(known -> words.text("figure.interval", text(known.low(), words), text(known.high(), words)))
                .orElse("–");
    }

    /** A figure for a picture, where there is little room. */
    String brief(BigDecimal figure, Words words) {
        return figure.signum() == 0 && unit != Unit.ONE
                ? "0"
                : words.text(unit.key, written(figure.movePointLeft(unit.power), briefPlaces, words));
    }

    /** The figure with all its decimals. */
    static String full(BigDecimal figure, Words words) {
        return written(figure, Math.max(0, figure.stripTrailingZeros().scale()), words);
    }

    private static String written(BigDecimal figure, int places, Words words) {
        BigDecimal rounded = figure.setScale(places, RoundingMode.HALF_EVEN);
        ImmutableList<String> parts =
                ImmutableList.copyOf(Splitter.on('.').split(rounded.abs().toPlainString()));
        String whole = grouped(parts.get(0), words.text("figure.thousands"));
        String text = parts.size() == 1 ? whole : whole + words.text("figure.decimal") + parts.get(1);
        return rounded.signum() < 0 ? "−" + text : text;
    }

    private static String grouped(String digits, String between) {
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            out.insert(at, between);
        }
        return out.toString();
    }
}
