package dev.mentoring.matching.experiment.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are rounded. */
final class Decimals {

    /** How many digits stand behind the point at most. */
    private static final int PLACES = 6;

    private Decimals() {}

    /**
     * A figure to six decimals, without zeros at the end. The exact value of the number is rounded, not its text, which is not the same
     * in every version of Java.
     */
    static BigDecimal of(double figure) {
        return plain(new BigDecimal(figure).setScale(PLACES, RoundingMode.HALF_EVEN));
    }

    /** The same figure in the one scale in which equal figures are equal: without zeros at the end, and without exponent. */
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
