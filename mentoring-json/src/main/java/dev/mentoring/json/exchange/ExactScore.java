package dev.mentoring.json.exchange;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.MatchingProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns decimal scores into whole points and back, exactly. */
final class ExactScore {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(nan|inf|infinity)");
    private static final BigInteger LARGEST = BigInteger.valueOf(MatchingProblem.LARGEST_SCORE);

    private ExactScore() {}

    /**
     * The points of a decimal number: as many as it has units of its last digit.
     *
     * @param digits how many digits behind the point are held
     * @throws InvalidModelException when the text is no decimal number, has more digits than are held, or is beyond {@link
     *     MatchingProblem#LARGEST_SCORE}
     */
    static long points(String text, int digits, Limits limits) {
        if (text.length() > limits.numberLength()) {
            throw refused(
                    ProblemCode.NUMBER_RANGE,
                    "the score is longer than the limit of " + limits.numberLength() + " characters");
        }
        if (isNotFinite(text)) {
            throw refused(ProblemCode.NUMBER_NOT_FINITE, "the score is not finite");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw refused(ProblemCode.LINE_SYNTAX, "the score is no decimal number");
        }
        BigDecimal points = new BigDecimal(text).movePointRight(digits).stripTrailingZeros();
        if (points.scale() > 0) {
            throw refused(
                    ProblemCode.NUMBER_RANGE,
                    "the score has more than " + digits + " digits behind the point, and none is rounded");
        }
        if (points.precision() - points.scale() > LARGEST.bitLength()
                || points.toBigInteger().abs().compareTo(LARGEST) > 0) {
            throw refused(
                    ProblemCode.NUMBER_RANGE,
                    "the score, with " + digits + " digits behind the point, comes to more than " + LARGEST
                            + " points");
        }
        return points.longValueExact();
    }

    /** Whether a text is neither a decimal number nor one of the words for numbers that are not finite. */
    static boolean isWord(String text, Limits limits) {
        return text.length() <= limits.numberLength()
                && !isNotFinite(text)
                && !DECIMAL.matcher(text).matches();
    }

    private static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** The decimal number of points, without needless zeros. */
    static String decimal(long points, int digits) {
        return points == 0
                ? "0"
                : BigDecimal.valueOf(points, digits).stripTrailingZeros().toPlainString();
    }

    private static InvalidModelException refused(ProblemCode code, String message) {
        return InvalidModelException.of(code, "score", message);
    }
}
