package dev.mentoring.core.evaluation;

import java.math.BigInteger;

/**
 * Fisher's exact test of a table of two rows and two columns, in whole numbers.
 *
 * <p>Among all tables with the same margins, a table has the probability {@code C(a+b, a) C(c+d, c) / C(n, a+c)}. The two-sided p-value
 * adds up the probabilities of those tables that are no likelier than the given one. Numerators are compared and added as integers, and
 * only the result is rounded. Time is linear in the smallest margin, each step on numbers of {@code n} bits.
 *
 * <p>Reference: Fisher, R. A. (1935), The logic of inductive inference, JRSS 98(1).
 */
final class FisherExact {

    private FisherExact() {}

    /**
     * The two-sided p-value in ten-thousandths, rounded half up.
     *
     * @param a in the first row, first column; 0 or more, as the others
     * @param b in the first row, second column
     * @param c in the second row, first column
     * @param d in the second row, second column
     */
    static int tenThousandths(long a, long b, long c, long d) {
        long first = a + b;
        long second = c + d;
        long column = a + c;
        long least = Math.max(0, column - second);
        long most = Math.min(first, column);
        BigInteger start = choose(first, least).multiply(choose(second, column - least));
        BigInteger own = start;
        BigInteger all = BigInteger.ZERO;
        BigInteger weight = start;
        for (long k = least; k <= most; k++) {
            own = k == a ? weight : own;
            all = all.add(weight);
            weight = next(weight, k, first, second, column);
        }
        BigInteger asUnlikely = BigInteger.ZERO;
        weight = start;
        for (long k = least; k <= most; k++) {
            asUnlikely = weight.compareTo(own) <= 0 ? asUnlikely.add(weight) : asUnlikely;
            weight = next(weight, k, first, second, column);
        }
        return asUnlikely
                .multiply(BigInteger.valueOf(20_000))
                .add(all)
                .divide(all.shiftLeft(1))
                .intValueExact();
    }

    /** From the weight of {@code k} in the first cell to that of {@code k + 1}; the division leaves no rest. */
    private static BigInteger next(BigInteger weight, long k, long first, long second, long column) {
        return weight.multiply(BigInteger.valueOf((first - k) * (column - k)))
                .divide(BigInteger.valueOf((k + 1) * (second - column + k + 1)));
    }

    private static BigInteger choose(long n, long k) {
        BigInteger product = BigInteger.ONE;
        for (long i = 1; i <= Math.min(k, n - k); i++) {
            product = product.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
        }
        return product;
    }
}
