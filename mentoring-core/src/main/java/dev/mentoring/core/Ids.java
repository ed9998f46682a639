package dev.mentoring.core;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an identifier may be, and how identifiers are ordered.
 *
 * <p>An identifier is a non-empty text of at most {@link #LONGEST} characters, in Unicode normalisation form C, of visible
 * characters and inner spaces. Identifiers are compared by code point: case, accents and width make a difference; {@link
 * LookAlikes} finds those that people would take for one. Characters are those of Unicode 13.0 on every Java runtime.
 */
public final class Ids {

    /** The largest length of an identifier, in UTF-16 units. */
    public static final int LONGEST = 256;

    /** Orders texts by code point, which for characters beyond the basic plane differs from {@link String#compareTo}. */
    public static final Comparator<String> ORDER = Ids::compareByCodePoint;

    private static final char DELETE = '\u007F';
    private static final char FIRST_MARK = '\u0300';

    private Ids() {}

    /**
     * The identifier in normalisation form C.
     *
     * @param what what is identified, for the message, such as {@code "topic"}
     * @throws InvalidModelException when the text is no identifier
     */
    public static String require(String id, String what) {
        // what nearly every identifier is, and read often enough for a table of all characters to be felt
        if (isPlain(id)) {
            return id;
        }
        String normal = normalise(id);
        Optional<ProblemCode> wrong = wrong(normal);
        if (wrong.isPresent()) {
            throw InvalidModelException.of(wrong.get(), what, "the identifier of a " + what + " " + why(wrong.get()));
        }
        return normal;
    }

    /**
     * The map with identifiers in normalisation form C as keys, in {@link #ORDER}.
     *
     * @param what what the keys identify, for the message
     * @throws InvalidModelException when a key is no identifier, or two keys are the same one
     */
    public static <V> ImmutableSortedMap<String, V> requireKeys(Map<String, V> map, String what) {
        if (map.isEmpty()) {
            return ImmutableSortedMap.<String, V>orderedBy(ORDER).build();
        }
        if (map instanceof ImmutableSortedMap<String, V> sorted
                && sorted.comparator().equals(ORDER)
                && Iterables.all(sorted.keySet(), Ids::isPlain)) {
            return sorted;
        }
        TreeMap<String, V> normal = new TreeMap<>(ORDER);
        map.forEach((key, value) -> {
            String id = require(key, what);
            if (normal.put(id, value) != null) {
                throw InvalidModelException.of(ProblemCode.DUPLICATE_ID, what, "the " + what + " occurs twice", id);
            }
        });
        return ImmutableSortedMap.copyOfSorted(normal);
    }

    /**
     * The identifiers in normalisation form C, each once, in {@link #ORDER}.
     *
     * @param what what is identified, for the message
     * @throws InvalidModelException when a text is no identifier
     */
    public static ImmutableSet<String> requireAll(Collection<String> ids, String what) {
        if (ids.size() <= 1) {
            return ids.isEmpty()
                    ? ImmutableSet.of()
                    : ImmutableSet.of(require(ids.iterator().next(), what));
        }
        return ids.stream().map(id -> require(id, what)).sorted(ORDER).collect(toImmutableSet());
    }

    /** The text in normalisation form C, which is how identifiers are compared. */
    public static String normalise(String id) {
        return isBelowMarks(id) ? id : NormalForm.of(id, Normalizer.Form.NFC);
    }

    /** What keeps the text from being an identifier, if anything does. */
    public static Optional<ProblemCode> wrong(String id) {
        if (isPlain(id)) {
            return Optional.empty();
        }
        if (id.isEmpty()) {
            return Optional.of(ProblemCode.EMPTY_VALUE);
        }
        if (id.length() > LONGEST) {
            return Optional.of(ProblemCode.LIMIT_LENGTH);
        }
        boolean padded = id.charAt(0) == ' ' || id.charAt(id.length() - 1) == ' ';
        return padded || !isVisible(id) ? Optional.of(ProblemCode.ID_CHARACTERS) : Optional.empty();
    }

    /** The limit that a code of {@link #wrong} stands for, in words that follow "the identifier". */
    public static String why(ProblemCode wrong) {
        return switch (wrong) {
            case EMPTY_VALUE -> "is empty";
            case LIMIT_LENGTH -> "is longer than " + LONGEST + " characters";
            default -> "holds a control, formatting, unassigned or outer blank character";
        };
    }

    /**
     * Whether the text, of whatever characters, holds neither U+0000 nor half of a surrogate pair, as everything that is kept must.
     * A loop, as every text of a document is asked.
     */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text on one line, with every character that is not {@linkplain #isVisible visible} shown as an escape. */
    public static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape(c));
            }
        });
        return out.toString();
    }

    private static String escape(int codePoint) {
        String hex = Integer.toHexString(codePoint);
        return "\\u{" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + "}";
    }

    /** Whether the text is a good identifier of visible ASCII characters and inner spaces. */
    private static boolean isPlain(String id) {
        int length = id.length();
        if (length == 0 || length > LONGEST || id.charAt(0) == ' ' || id.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            if (c < ' ' || c >= DELETE) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text has no character from the first combining mark on: below it, all is in normalisation form C. */
    private static boolean isBelowMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the character is the space U+0020, or can be seen: of Unicode 13.0 (whatever version the Java runtime knows, so
     * that every machine gives the same answer) and no control, formatting, private-use, unassigned or blank character and no
     * half of a surrogate pair.
     */
    public static boolean isVisible(int codePoint) {
        return VisibleCharacters.contain(codePoint);
    }

    /** A loop, as a log of a million entries asks this some ten million times. */
    private static boolean isVisible(String id) {
        int codePoint;
        for (int i = 0; i < id.length(); i += Character.charCount(codePoint)) {
            codePoint = id.codePointAt(i);
            if (!isVisible(codePoint)) {
                return false;
            }
        }
        return true;
    }

    private static int compareByCodePoint(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean bothOrNeitherSurrogate = Character.isSurrogate(x) == Character.isSurrogate(y);
                return bothOrNeitherSurrogate ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
