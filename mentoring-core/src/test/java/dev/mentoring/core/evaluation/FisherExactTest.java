package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P11")
class FisherExactTest {

    /** The first is Fisher's own tea tasting with four of four; the others by hand from the hypergeometric weights. */
    @ParameterizedTest
    @CsvSource({
        // 1 + 1 of C(8, 4) = 70
        "4, 0, 0, 4, 286",
        // 16 + 1 + 16 + 1 of 70
        "3, 1, 1, 3, 4857",
        "2, 2, 2, 2, 10000",
        // weights 7, 21, 7 of 35 for 0, 1, 2 in the first cell
        "0, 0, 3, 4, 10000",
        // 1 of C(20, 10) = 184756 on either side
        "10, 0, 0, 10, 0",
        "1, 9, 11, 3, 28",
    })
    void is_as_reckoned(long a, long b, long c, long d, int expected) {
        assertThat(FisherExact.tenThousandths(a, b, c, d)).isEqualTo(expected);
    }

    @Test
    void does_not_mind_which_row_or_column_comes_first() {
        int p = FisherExact.tenThousandths(12, 5, 29, 2);

        assertThat(FisherExact.tenThousandths(29, 2, 12, 5)).isEqualTo(p);
        assertThat(FisherExact.tenThousandths(5, 12, 2, 29)).isEqualTo(p);
        assertThat(FisherExact.tenThousandths(12, 29, 5, 2)).isEqualTo(p);
        assertThat(p).isEqualTo(byFactorials(12, 5, 29, 2));
    }

    @Test
    void agrees_with_binomials_of_every_small_table() {
        for (int a = 0; a <= 5; a++) {
            for (int b = 0; b <= 5; b++) {
                for (int c = 0; c <= 5; c++) {
                    for (int d = 0; d <= 5; d++) {
                        assertThat(FisherExact.tenThousandths(a, b, c, d))
                                .as(a + " " + b + " " + c + " " + d)
                                .isEqualTo(byFactorials(a, b, c, d));
                    }
                }
            }
        }
    }

    /** Each probability as a quotient of factorials. */
    private static int byFactorials(int a, int b, int c, int d) {
        BigInteger margins = f(a + b).multiply(f(c + d)).multiply(f(a + c)).multiply(f(b + d));
        BigInteger own = f(a).multiply(f(b)).multiply(f(c)).multiply(f(d));
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k <= a + b; k++) {
            int y = a + c - k;
            if (y >= 0 && y <= c + d) {
                BigInteger cells = f(k).multiply(f(a + b - k)).multiply(f(y)).multiply(f(c + d - y));
                if (cells.compareTo(own) >= 0) {
                    sum = sum.add(new BigDecimal(margins)
                            .divide(new BigDecimal(cells.multiply(f(a + b + c + d))), 60, RoundingMode.HALF_EVEN));
                }
            }
        }
        return sum.movePointRight(4)
                .setScale(40, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigInteger f(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
