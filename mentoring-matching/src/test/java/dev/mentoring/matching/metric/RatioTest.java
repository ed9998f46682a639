package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @Test
    void is_in_lowest_terms_with_the_sign_above() {
        assertThat(Ratio.of(6, -4)).isEqualTo(Ratio.of(-3, 2)).hasToString("-3/2");
        assertThat(Ratio.of(0, -7)).isEqualTo(Ratio.of(0, 1)).hasToString("0");
        assertThat(Ratio.of(8, 4)).hasToString("2");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 667",
        "1, 3, 333",
        "1, 2000, 1",
        "-1, 2000, 0",
        "-3, 2000, -1",
        "-2, 3, -667",
        "1, 2001, 0",
        "7, 1, 7000",
        "0, 5, 0"
    })
    void rounds_to_thousandths_and_halves_upward(long numerator, long denominator, long perMille) {
        assertThat(Ratio.of(numerator, denominator).perMille()).isEqualTo(perMille);
    }

    @Test
    void has_no_zero_below() {
        assertThatThrownBy(() -> Ratio.of(1, 0))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("NUMBER_RANGE");
    }

    @Test
    void compares_and_subtracts_beyond_64_bits() {
        Ratio large = new Ratio(BigInteger.ONE.shiftLeft(100).add(BigInteger.ONE), BigInteger.ONE.shiftLeft(99));

        assertThat(large).isGreaterThan(Ratio.of(2, 1));
        assertThat(large.minus(Ratio.of(2, 1))).isEqualTo(new Ratio(BigInteger.ONE, BigInteger.ONE.shiftLeft(99)));
        assertThat(large.perMille()).isEqualTo(2_000);
    }

    @Test
    void refuses_thousandths_that_pass_64_bits() {
        Ratio huge = new Ratio(BigInteger.ONE.shiftLeft(62), BigInteger.ONE);

        assertThatThrownBy(huge::perMille).isInstanceOf(ArithmeticException.class);
    }
}
