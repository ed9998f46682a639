package dev.mentoring.core.partnership;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/** What a reason given in words must be. */
final class Reasons {

    /** The largest length of a reason, in UTF-16 units. */
    private static final int LONGEST = 2_000;

    private Reasons() {}

    static String require(String reason) {
        if (reason.isBlank()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "reason", "a reason is due");
        }
        if (reason.length() > LONGEST) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_LENGTH, "reason", "a reason has at most " + LONGEST + " characters");
        }
        return reason;
    }
}
