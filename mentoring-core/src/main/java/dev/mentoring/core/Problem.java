package dev.mentoring.core;

import com.google.common.collect.ImmutableList;

/**
 * One thing that is wrong with what a caller handed in.
 *
 * <p>Never holds a value of the input: values may be personal data. Identifiers are named in {@code ids}.
 *
 * @param code stable name of what is wrong
 * @param location where it stands
 * @param message what is wrong and what the limit is: one English sentence without a final full stop, at most 500
 *     characters
 * @param ids identifiers that are concerned, in order of relevance
 */
public record Problem(ProblemCode code, Location location, String message, ImmutableList<String> ids) {

    private static final int LONGEST_MESSAGE = 500;

    /** Keeps the message to one line of bounded length. */
    public Problem {
        message = Ids.printable(message);
        if (message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, LONGEST_MESSAGE - 1) + "…";
        }
    }

    /** Makes a problem. */
    public static Problem of(ProblemCode code, Location location, String message, String... ids) {
        return new Problem(code, location, message, ImmutableList.copyOf(ids));
    }

    /** The problem in two lines: code, place and message; then the advice. */
    public String describe() {
        return code + " at " + location.describe() + ": " + message + "\n    " + code.advice();
    }
}
