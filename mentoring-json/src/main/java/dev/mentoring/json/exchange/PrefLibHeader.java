package dev.mentoring.json.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The header of a PrefLib file, as it is read line by line.
 *
 * <p>What is wrong with an entry refuses its line; what keeps the file from being understood, such as a type that is none or
 * alternatives without a name, refuses the file.
 */
final class PrefLibHeader {

    private static final String ALTERNATIVE = "ALTERNATIVE NAME";
    private static final String CATEGORY = "CATEGORY NAME";
    private static final String TYPE = "DATA TYPE";

    private final Limits limits;
    private final Problems faults = new Problems();
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final SortedMap<Integer, String> alternatives = new TreeMap<>();
    private final SortedMap<Integer, String> categories = new TreeMap<>();
    private @Nullable PrefLibType type;
    private boolean typed;
    private long lastLine = 1;

    PrefLibHeader(Limits limits) {
        this.limits = limits;
    }

    /** What the header counts, and where. */
    private record Count(long number, long line) {}

    /**
     * Takes a line that begins with a hash.
     *
     * @throws DocumentException when the line is refused
     */
    void take(String text, long line) {
        lastLine = line;
        String entry = text.substring(1);
        int colon = entry.indexOf(':');
        String key = CharMatcher.whitespace().trimFrom(entry.substring(0, Math.max(0, colon)));
        if (key.isEmpty() || !PrefLibFile.isText(key)) {
            throw refused(ProblemCode.LINE_SYNTAX, line, "a line of the header is a name, a colon and a value");
        }
        String value = CharMatcher.whitespace().trimFrom(entry.substring(colon + 1));
        if (value.length() > limits.textLength() || key.length() > limits.textLength()) {
            throw refused(
                    ProblemCode.LIMIT_LENGTH,
                    line,
                    "an entry is longer than the limit of " + limits.textLength() + " characters");
        }
        if (!PrefLibFile.isText(value)) {
            throw refused(ProblemCode.LINE_SYNTAX, line, "an entry holds U+0000");
        }
        put(key, value, line);
    }

    private void put(String key, String value, long line) {
        if (!PrefLibFile.DERIVED.matcher(key).matches()) {
            if (entries.putIfAbsent(key, value) != null) {
                throw refused(ProblemCode.DUPLICATE_KEY, line, "the entry stands in an earlier line, which counts");
            }
        } else if (key.equals(TYPE)) {
            putType(value, line);
        } else if (key.startsWith(ALTERNATIVE)) {
            putName(alternatives, key.substring(ALTERNATIVE.length()), value, line);
        } else if (key.startsWith(CATEGORY)) {
            putName(categories, key.substring(CATEGORY.length()), value, line);
        } else {
            long number = OrderText.whole(value, line, limits);
            if (counts.putIfAbsent(key, new Count(number, line)) != null) {
                throw refused(ProblemCode.DUPLICATE_KEY, line, "the entry stands in an earlier line, which counts");
            }
        }
    }

    private void putType(String value, long line) {
        Optional<PrefLibType> named = PrefLibType.named(value);
        if (typed) {
            faults.add(ProblemCode.DUPLICATE_KEY, PlainText.place(line, 1), "the data type is stated twice");
        } else if (named.isEmpty()) {
            faults.add(
                    ProblemCode.UNKNOWN_KIND,
                    PlainText.place(line, 1),
                    "the data type is none of " + String.join(", ", PrefLibType.names()));
        }
        typed = true;
        type = named.orElse(null);
    }

    private void putName(Map<Integer, String> names, String number, String name, long line) {
        long position = OrderText.whole(number, line, limits);
        if (position < 1 || position > limits.participants()) {
            throw refused(
                    ProblemCode.LIMIT_COUNT,
                    line,
                    "names are numbered from 1 to the limit of " + limits.participants());
        }
        if (names.putIfAbsent((int) position, name) != null) {
            faults.add(ProblemCode.DUPLICATE_KEY, PlainText.place(line, 1), "the number has a name already");
        }
    }

    /**
     * Makes sure that the file can be understood.
     *
     * @throws DocumentException with everything that speaks against it
     */
    void require() {
        if (!typed) {
            missing("the header states no data type");
        }
        requireNumbered(alternatives, "alternative ");
        requireNumbered(categories, "category ");
        Set<String> seen = new HashSet<>();
        alternatives.forEach((number, name) -> {
            if (!seen.add(name)) {
                faults.add(
                        ProblemCode.DUPLICATE_ID,
                        PlainText.place(lastLine, 1),
                        "alternative " + number + " has the name of another one");
            }
        });
        if (type == PrefLibType.CAT && categories.isEmpty()) {
            missing("the header names no category");
        }
        if (type != null && type != PrefLibType.CAT && !categories.isEmpty()) {
            faults.add(
                    ProblemCode.LINE_SYNTAX,
                    PlainText.place(lastLine, 1),
                    "a file of type " + type.text() + " has no categories");
        }
        faults.throwIfAny(DocumentException::new);
    }

    private void requireNumbered(SortedMap<Integer, String> names, String what) {
        int due = 1;
        for (int number : names.keySet()) {
            if (number != due) {
                missing(what + due + " has no name");
                return;
            }
            due++;
        }
    }

    private void missing(String message) {
        faults.add(ProblemCode.MISSING_FIELD, PlainText.place(lastLine, 1), message);
    }

    /** The type, once {@link #require} has found one. */
    PrefLibType type() {
        return type == null ? PrefLibType.TOI : type;
    }

    ImmutableMap<String, String> entries() {
        return ImmutableMap.copyOf(entries);
    }

    ImmutableList<String> alternatives() {
        return ImmutableList.copyOf(alternatives.values());
    }

    ImmutableList<String> categories() {
        return ImmutableList.copyOf(categories.values());
    }

    /** Where the header's counts differ from what was read, or are missing. */
    ImmutableList<Problem> notes(PrefLibFile file) {
        ImmutableList.Builder<Problem> notes = ImmutableList.builder();
        boolean ofCategories = file.type() == PrefLibType.CAT;
        compare("NUMBER ALTERNATIVES", file.alternatives().size(), notes);
        compare("NUMBER VOTERS", file.voters(), notes);
        compare(
                ofCategories ? "NUMBER UNIQUE PREFERENCES" : "NUMBER UNIQUE ORDERS",
                file.orders().size(),
                notes);
        if (ofCategories) {
            compare("NUMBER CATEGORIES", file.categories().size(), notes);
        }
        return notes.build();
    }

    private void compare(String key, long found, ImmutableList.Builder<Problem> notes) {
        @Nullable Count count = counts.get(key);
        if (count == null) {
            notes.add(Problem.of(ProblemCode.MISSING_FIELD, PlainText.place(lastLine, 1), "the header has no " + key));
        } else if (count.number() != found) {
            notes.add(Problem.of(
                    ProblemCode.LINE_SYNTAX,
                    PlainText.place(count.line(), 1),
                    key + " is another number than the " + found + " of the lines that were read"));
        }
    }

    private static DocumentException refused(ProblemCode code, long line, String message) {
        return PlainText.refused(code, PlainText.place(line, 1), message);
    }
}
