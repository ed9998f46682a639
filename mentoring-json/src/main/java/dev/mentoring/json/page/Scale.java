package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scale of numbers with round marks.
 *
 * @param low where it begins, a multiple of the step
 * @param step what lies between two marks: 1, 2 or 5 times a power of ten
 * @param steps how many steps there are, at least 1
 */
record Scale(BigDecimal low, BigDecimal step, int steps) {

    /** About how many steps a scale has. */
    private static final int ABOUT = 5;

    private static final ImmutableList<BigDecimal> ROUND =
            ImmutableList.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** The scale that holds some values, of which there is at least one, with as little beside them as round marks allow. */
    static Scale around(List<BigDecimal> values) {
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal step = step(least, most);
        BigInteger from = least.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        BigInteger to = most.divide(step, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger end = from.equals(to) ? to.add(BigInteger.ONE) : to;
        return new Scale(
                step.multiply(new BigDecimal(from)), step, end.subtract(from).intValueExact());
    }

    private static BigDecimal step(BigDecimal least, BigDecimal most) {
        BigDecimal range = most.subtract(least);
        BigDecimal rough = range.signum() > 0
                ? range.divide(BigDecimal.valueOf(ABOUT), Precision.MOST_PLACES + 2, RoundingMode.CEILING)
                : least.abs().max(BigDecimal.TEN).movePointLeft(1);
        int exponent = rough.precision() - rough.scale() - 1;
        return ROUND.stream()
                .map(round -> round.scaleByPowerOfTen(exponent))
                .filter(round -> round.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Where it ends. */
    BigDecimal high() {
        return low.add(step.multiply(BigDecimal.valueOf(steps)));
    }

    /** The marks, ascending. */
    ImmutableList<BigDecimal> ticks() {
        return Stream.iterate(low, tick -> tick.add(step)).limit(steps + 1L).collect(toImmutableList());
    }

    /** What stands at the marks, with no more decimals than the step has. */
    ImmutableList<String> texts(Words words) {
        Precision precision = Precision.ofStep(step, low.abs().max(high().abs()));
        return ticks().stream().map(tick -> precision.brief(tick, words)).collect(toImmutableList());
    }
}
