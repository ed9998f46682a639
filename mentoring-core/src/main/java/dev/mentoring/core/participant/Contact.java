package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;

/**
 * How a person is called and reached. Never part of matching: nothing in the matching module takes this type.
 *
 * <p>A name is kept as the person writes it, in whatever script: one letter, no surname, {@code Null}, right-to-left, with
 * an apostrophe or an emoji. It is neither normalised nor compared. Refused are names of more than {@link #LONGEST_NAME}
 * characters (D17, which goes before the 300 letters of I4), U+0000 and halves of surrogate pairs (D13). Whoever prints a
 * name escapes what cannot be seen in it, by {@link Ids#printable}.
 *
 * @param name full name as the person writes it, kept as it is; may be empty
 * @param email address, not checked
 */
public record Contact(String name, Optional<String> email) {

    /** The largest length of a name, in characters (code points). */
    public static final int LONGEST_NAME = 256;

    /**
     * Refuses names that are too long, or that hold U+0000 or half of a surrogate pair.
     *
     * @throws InvalidModelException with the path {@code name}
     */
    public Contact {
        if (isTooLong(name)) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_LENGTH, "name", "the name is longer than " + LONGEST_NAME + " characters");
        }
        if (!Ids.isWhole(name)) {
            throw InvalidModelException.of(
                    ProblemCode.ENCODING, "name", "the name holds U+0000 or half of a surrogate pair");
        }
    }

    /** Whether a name has more than {@link #LONGEST_NAME} characters. */
    public static boolean isTooLong(String name) {
        return name.length() > LONGEST_NAME && name.codePointCount(0, name.length()) > LONGEST_NAME;
    }

    /** A mask: contact data never reaches a log by accident. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
