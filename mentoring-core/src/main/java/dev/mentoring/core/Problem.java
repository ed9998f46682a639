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

    /** The same problem in another place. */
    public Problem at(Location place) {
        return new Problem(code, place, message, ids);
    }

    /**
     * The same problem of a whole, where this one is of the part of it that stands at a path; a problem that is not of a
     * model stays where it is.
     *
     * @param whole path of the part, without a slash at either end; empty for the whole itself
     */
    public Problem below(String whole) {
        if (whole.isEmpty() || !(location instanceof Location.InModel)) {
            return this;
        }
        return at(Location.inModel(path().isEmpty() ? whole : whole + "/" + path()));
    }

    /** Its path in the model; empty for the whole model and for problems that are not of a model. */
    public String path() {
        return location instanceof Location.InModel model ? model.path() : "";
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
