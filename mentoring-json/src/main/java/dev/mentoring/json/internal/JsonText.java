package dev.mentoring.json.internal;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in one fixed form: the same calls give the same characters, whatever the machine.
 *
 * <p>In lines, each member and element stands on a line of its own, two spaces further in than what holds it, except within
 * a row, which stands on one line; a row is an object or array entered by {@link #row} or {@link #listRow}, and everything
 * in it. On one line, there is no blank at all, as NDJSON wants it. Characters are written as they are; only quotes,
 * backslashes, control characters and halves of surrogate pairs are escaped. Lines end with LF.
 */
public final class JsonText {

    private static final String INDENT = "  ";
    private static final String HEX = "0123456789abcdef";
    private static final String ID = "id";
    private static final CharMatcher LINE_END = CharMatcher.anyOf("\r\n");

    private final Appendable out;
    private final boolean inLines;
    /** What else to write, and where; null as a rule, and then nobody asks where the text stands. */
    private final @Nullable KeptPlaces kept;

    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean named;
    private String lastName = "";

    private JsonText(Appendable out, boolean inLines, @Nullable KeptPlaces kept) {
        this.out = out;
        this.inLines = inLines;
        this.kept = kept;
    }

    /** A text in lines, to be read by people too. */
    public static JsonText inLines(Appendable out) {
        return new JsonText(out, true, null);
    }

    /** A text on one line. */
    public static JsonText onOneLine(Appendable out) {
        return new JsonText(out, false, null);
    }

    /**
     * The same text before anything is written, into which kept members are put as they were written, each after the members of
     * its object; on one line, line ends between their tokens become blanks.
     */
    public JsonText keeping(KeptPlaces places) {
        return new JsonText(out, inLines, places);
    }

    private static final class Level {
        private final char closing;
        private final boolean row;
        private boolean filled;
        /** The name or identifier by which what holds it knows it; null while it has none. */
        private @Nullable String segment;
        /** Names of the members written, where anything is kept. */
        private Set<String> written = ImmutableSet.of();

        Level(char closing, boolean row) {
            this.closing = closing;
            this.row = row;
        }
    }

    /** Opens an object. */
    public JsonText object() {
        return open('{', '}', isInRow());
    }

    /** Opens an object that stands on one line. */
    public JsonText row() {
        return open('{', '}', true);
    }

    /** Opens an array. */
    public JsonText array() {
        return open('[', ']', isInRow());
    }

    /** Opens an array that stands on one line. */
    public JsonText listRow() {
        return open('[', ']', true);
    }

    /** Closes what was opened last. */
    public JsonText end() {
        if (kept != null) {
            writeKept(kept);
        }
        Level level = levels.pop();
        if (level.filled && !level.row) {
            newLine();
        }
        append(level.closing);
        if (levels.isEmpty() && inLines) {
            append('\n');
        }
        return this;
    }

    /** Writes the name of the member whose value comes next. */
    public JsonText name(String name) {
        separate();
        quoted(name);
        append(':');
        if (inLines) {
            append(' ');
        }
        named = true;
        if (kept != null) {
            lastName = name;
            levels.element().written.add(name);
        }
        return this;
    }

    /** Writes a text. */
    public JsonText value(String text) {
        if (kept != null && named && lastName.equals(ID)) {
            identify(levels.element(), text);
        }
        separate();
        quoted(text);
        return this;
    }

    /** Writes a whole number. */
    public JsonText value(long number) {
        separate();
        append(Long.toString(number));
        return this;
    }

    /** Writes a whole number of any size. */
    public JsonText value(BigInteger number) {
        separate();
        append(number.toString());
        return this;
    }

    /** Writes a number of millionths as a decimal number without needless zeros. */
    public JsonText millionths(int millionths) {
        separate();
        append(BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString());
        return this;
    }

    /** Writes a decimal number as it stands, without exponent. */
    public JsonText value(BigDecimal number) {
        separate();
        append(number.toPlainString());
        return this;
    }

    /** Writes a truth value. */
    public JsonText value(boolean truth) {
        separate();
        append(Boolean.toString(truth));
        return this;
    }

    /** Writes that there is no value. */
    public JsonText nothing() {
        separate();
        append("null");
        return this;
    }

    private boolean isInRow() {
        return !levels.isEmpty() && levels.element().row;
    }

    private JsonText open(char opening, char closing, boolean row) {
        Level level = new Level(closing, row || !inLines);
        if (kept != null) {
            level.written = new HashSet<>();
            level.segment = named ? lastName : levels.isEmpty() ? "" : null;
        }
        separate();
        append(opening);
        levels.push(level);
        return this;
    }

    /** An element of an array is known by its member {@code "id"}. */
    private static void identify(Level level, String text) {
        if (level.segment == null) {
            level.segment = text;
        }
    }

    private void writeKept(KeptPlaces places) {
        Level level = levels.element();
        if (level.closing == ']' || levels.stream().anyMatch(each -> each.segment == null)) {
            return;
        }
        for (KeptMember member : places.take(pointer(), level.written)) {
            separate();
            append(member.nameText());
            append(inLines ? ": " : ":");
            append(inLines ? member.valueText() : LINE_END.replaceFrom(member.valueText(), ' '));
        }
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        Iterator<Level> inwards = levels.descendingIterator();
        inwards.next();
        while (inwards.hasNext()) {
            pointer.append('/').append(KeptMember.segment(Strings.nullToEmpty(inwards.next().segment)));
        }
        return pointer.toString();
    }

    private void separate() {
        if (named) {
            named = false;
            return;
        }
        Level level = levels.peek();
        if (level == null) {
            return;
        }
        if (level.filled) {
            append(',');
        }
        if (!level.row) {
            newLine();
        } else if (level.filled && inLines) {
            append(' ');
        }
        level.filled = true;
    }

    private void newLine() {
        append('\n');
        for (int i = 0; i < levels.size(); i++) {
            append(INDENT);
        }
    }

    private void quoted(String text) {
        append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            if (mustEscape(text, i)) {
                append(text, plain, i);
                escape(text.charAt(i));
                plain = i + 1;
            }
        }
        append(text, plain, text.length());
        append('"');
    }

    private static boolean mustEscape(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c == '"' || c == '\\') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private void escape(char c) {
        append('\\');
        switch (c) {
            case '"', '\\' -> append(c);
            case '\n' -> append('n');
            case '\r' -> append('r');
            case '\t' -> append('t');
            default -> {
                append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }

    private void append(char c) {
        try {
            out.append(c);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String text) {
        append(text, 0, text.length());
    }

    private void append(String text, int from, int to) {
        try {
            out.append(text, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes sure that everything opened is closed. */
    public void requireClosed() {
        checkState(levels.isEmpty(), "an object or array is still open");
    }
}
