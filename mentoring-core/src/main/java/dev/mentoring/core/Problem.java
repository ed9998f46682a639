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

    private static final int LONGEST_LINE = 500;

    /** Keeps the message to one line of bounded length. */
    public Problem {
        message = line(message);
    }

    /** Makes a problem. */
    public static Problem of(ProblemCode code, Location location, String message, String... ids) {
        return new Problem(code, location, message, ImmutableList.copyOf(ids));
    }

    /** The problem in two lines: code, place, message and the identifiers concerned; then the advice. */
    public String describe() {
        String concerned = ids.isEmpty() ? "" : " (" + line(String.join(", ", ids)) + ")";
        return code + " at " + line(location.describe()) + ": " + message + concerned + "\n    " + code.advice();
    }

    private static String line(String text) {
        String line = Ids.printable(text);
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = LONGEST_LINE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
