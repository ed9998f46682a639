package dev.mentoring.matching.certificate;

/**
 * A sum of 128 bits, in which the products and counts of a hostile certificate cannot overflow.
 *
 * <p>Holds {@code high * 2^64 + low}, {@code low} being unsigned.
 */
final class WideSum {

    private long high;
    private long low;

    void add(long number) {
        add(number < 0 ? -1 : 0, number);
    }

    void addProduct(long a, long b) {
        add(Math.multiplyHigh(a, b), a * b);
    }

    void add(WideSum other) {
        add(other.high, other.low);
    }

    boolean isNegative() {
        return high < 0;
    }

    boolean isEqualTo(long number) {
        return low == number && high == (number < 0 ? -1 : 0);
    }

    boolean isEqualTo(WideSum other) {
        return low == other.low && high == other.high;
    }

    /** The last 64 bits, which are the sum where {@link #isEqualTo(long)} says so. */
    long low() {
        return low;
    }

    /** The sum, which is known to have 64 bits at most. */
    long narrow() {
        if (!isEqualTo(low)) {
            throw new ArithmeticException("the sum passes 64 bits");
        }
        return low;
    }

    private void add(long otherHigh, long otherLow) {
        low += otherLow;
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
    }
}
