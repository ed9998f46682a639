package dev.mentoring.matching.metric;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms, of any size: products of many large scores pass 64 bits.
 *
 * @param numerator whole number, which carries the sign
 * @param denominator whole number, at least 1; 1 for whole values, so that equal fractions are equal
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    private static final BigInteger PER_MILLE = BigInteger.valueOf(1_000);

    /**
     * Brings a fraction into lowest terms.
     *
     * @throws InvalidModelException when the denominator is zero
     */
    public Ratio {
        if (denominator.signum() == 0) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "denominator", "the denominator of a fraction is not zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
    }

    /**
     * The fraction of two whole numbers.
     *
     * @throws InvalidModelException when the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** This and another fraction. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This less another fraction. */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /**
     * The nearest whole number of thousandths, for display; of two equally near ones the larger.
     *
     * @throws ArithmeticException when it passes 64 bits
     */
    public long perMille() {
        BigInteger twice = numerator.multiply(PER_MILLE).shiftLeft(1).add(denominator);
        BigInteger[] parts = twice.divideAndRemainder(denominator.shiftLeft(1));
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    /** Orders by value. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The fraction as {@code 2/3}; a whole value without denominator. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
