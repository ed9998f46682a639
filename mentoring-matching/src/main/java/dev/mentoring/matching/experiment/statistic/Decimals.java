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
        BigDecimal rounded =
                new BigDecimal(figure).setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
