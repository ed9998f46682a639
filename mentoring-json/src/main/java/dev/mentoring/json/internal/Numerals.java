package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import dev.mentoring.core.ProblemCode;
import java.math.BigInteger;

/** Refuses, by how it is written, what no number of any document may be: not finite, or of an exponent out of range. */
final class Numerals {

    /** Powers of ten beyond this one are refused as numbers out of range, like those that no double holds. */
    private static final BigInteger LARGEST_EXPONENT = BigInteger.valueOf(308);

    private final Tokens tokens;
    private final NotedProblems problems;

    Numerals(Tokens tokens, NotedProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether the current number is an ordinary one; false, with the problem noted, when it is not. */
    boolean isOrdinary() {
        String digits = tokens.string();
        if (isNotFinite(digits)) {
            problems.note(ProblemCode.NUMBER_NOT_FINITE, "the number is not finite");
            return false;
        }
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (e >= 0 && new BigInteger(digits.substring(e + 1)).abs().compareTo(LARGEST_EXPONENT) > 0) {
            problems.note(
                    ProblemCode.NUMBER_RANGE,
                    "the exponent is not from -" + LARGEST_EXPONENT + " to " + LARGEST_EXPONENT);
            return false;
        }
        return true;
    }

    /** Whether the current value is a text that other tools write for what is not finite. */
    boolean isNotFiniteAsText() {
        return tokens.isAt(JsonToken.VALUE_STRING) && isNotFinite(tokens.string());
    }

    private static boolean isNotFinite(String digits) {
        return digits.equals("NaN")
                || (digits.endsWith("Infinity") && digits.length() <= "-Infinity".length())
                || (digits.endsWith("INF") && digits.length() <= "-INF".length());
    }
}
