package dev.mentoring.json.internal;

import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Limits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the bytes before any parser sees them: strict UTF-8 (RFC 3629, table of section 4), length of texts, length
 * of numbers. What a quick one is not sure of takes a second one that is exact.
 *
 * <p>The pass knows of JSON only where texts begin and end. It allocates nothing, so that a hostile document costs no more
 * than its bytes. Zero bytes are refused as encoding, since JSON never holds one and UTF-16 without a mark always does.
 */
final class Guard {

    private static final byte BACKSLASH = -1;
    private static final byte DOUBTFUL = 0;
    private static final byte ORDINARY = 1;
    private static final byte OF_NUMBER = 2;
    private static final byte[] KINDS = kinds();

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = LOW_BITS << 7;
    private static final long QUOTES = '"' * LOW_BITS;
    private static final long COMMAS = ',' * LOW_BITS;
    private static final long BACKSLASHES = '\\' * LOW_BITS;

    private final byte[] bytes;
    private final Limits limits;

    private int at;
    private boolean inText;
    private int length;

    private Guard(byte[] bytes, int start, Limits limits) {
        this.bytes = bytes;
        this.at = start;
        this.limits = limits;
    }

    /**
     * What the guard refuses.
     *
     * @param offset index of the byte at which it became clear
     */
    record Refusal(ProblemCode code, int offset, String message) {}

    /** The first thing to refuse from the given byte on; null when there is none. */
    static @Nullable Refusal firstRefusal(byte[] bytes, int start, Limits limits) {
        if (start > 0 && DocumentText.hasMark(bytes, start)) {
            return new Refusal(ProblemCode.ENCODING, start, "the document begins with two byte order marks");
        }
        return isSurelyFine(bytes, start, limits) ? null : new Guard(bytes, start, limits).scan();
    }

    /**
     * Whether a quick look, eight bytes at a time, shows that there is nothing to refuse, as in nearly every document: it is UTF-8
     * without zero bytes, never so long without a quotation mark that a text could be too long, and never so long without
     * something that no number holds that a number could be. Both are looked for only when half as much has been passed. What
     * the look is not sure of, {@link #scan} tells exactly.
     */
    private static boolean isSurelyFine(byte[] bytes, int start, Limits limits) {
        int longestText = limits.textLength();
        int longestNumber = limits.numberLength();
        int lastQuote = start;
        int lastOfNoNumber = start;
        int i = start;
        while (i < bytes.length) {
            long eight = i <= bytes.length - Long.BYTES ? (long) EIGHT.get(bytes, i) : HIGH_BITS;
            int step = Long.BYTES;
            if (((eight | zeros(eight)) & HIGH_BITS) != 0) {
                step = width(bytes, i);
                eight = (bytes[i] & 0xFF) * LOW_BITS;
            }
            // measured to the end of the eight before one of them may end the text or number
            int sinceQuote = i + step - lastQuote;
            int sinceOther = i + step - lastOfNoNumber;
            if (step == 0 || sinceQuote > longestText || sinceOther > longestNumber) {
                return false;
            }
            if (sinceOther > longestNumber >> 1 && holdsOfNoNumber(eight)) {
                lastOfNoNumber = i;
            }
            if (sinceQuote > longestText >> 1 && holdsQuote(eight) && (i == start || bytes[i - 1] != '\\')) {
                lastQuote = i;
            }
            i += step;
        }
        return true;
    }

    /** Whether one of eight bytes is a quotation mark, and none a backslash that could escape it. */
    private static boolean holdsQuote(long eight) {
        return holds(eight, QUOTES) && !holds(eight, BACKSLASHES);
    }

    /** Whether one of eight bytes is the one that is given eight times. */
    private static boolean holds(long eight, long eightTimes) {
        return (zeros(eight ^ eightTimes) & HIGH_BITS) != 0;
    }

    /** Whether one of eight bytes comes after the letter e, before the plus sign or is a comma: what is found soonest comes first. */
    private static boolean holdsOfNoNumber(long eight) {
        return ((eight + ('\u007F' - 'e') * LOW_BITS) & HIGH_BITS) != 0
                || ((eight - '+' * LOW_BITS) & ~eight & HIGH_BITS) != 0
                || holds(eight, COMMAS);
    }

    /** Has the highest bit of a byte set where the byte is zero, and perhaps of bytes above it (Lamport 1975). */
    private static long zeros(long eight) {
        return (eight - LOW_BITS) & ~eight;
    }

    private @Nullable Refusal scan() {
        while (passOrdinary()) {
            byte b = bytes[at];
            if (b < 0) {
                int width = width(bytes, at);
                if (width == 0) {
                    return new Refusal(
                            ProblemCode.ENCODING,
                            at,
                            "byte " + at + " of the document does not belong to a UTF-8 text");
                }
                at += width;
                length = inText ? length + (width == 4 ? 2 : 1) : 0;
            } else if (b == 0) {
                return new Refusal(
                        ProblemCode.ENCODING, at, "byte " + at + " of the document is zero, which no JSON text holds");
            } else {
                ascii(b);
                at++;
            }
            if (inText ? length > limits.textLength() : length > limits.numberLength()) {
                return tooLong();
            }
        }
        return null;
    }

    /**
     * Passes over what is no matter of doubt and no limit is near: ASCII that neither begins nor ends a text. Nearly all of a
     * document is, so that this decides what the pass costs.
     *
     * @return whether a byte is left
     */
    private boolean passOrdinary() {
        int i = at;
        if (inText) {
            int end = (int) Math.min(bytes.length, (long) i + limits.textLength() - length);
            while (i < end && KINDS[bytes[i] & 0xFF] >= ORDINARY) {
                i++;
            }
            length += i - at;
        } else {
            int digits = length;
            while (i < bytes.length) {
                byte kind = KINDS[bytes[i] & 0xFF];
                if (kind == ORDINARY || kind == BACKSLASH) {
                    digits = 0;
                } else if (kind == OF_NUMBER && digits < limits.numberLength()) {
                    digits++;
                } else {
                    break;
                }
                i++;
            }
            length = digits;
        }
        at = i;
        return at < bytes.length;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << Byte.SIZE];
        Arrays.fill(kinds, 1, 1 << (Byte.SIZE - 1), ORDINARY);
        for (int b = 0; b < kinds.length; b++) {
            if (isOfNumber((byte) b)) {
                kinds[b] = OF_NUMBER;
            }
        }
        kinds['"'] = DOUBTFUL;
        kinds['\\'] = BACKSLASH;
        return kinds;
    }

    private void ascii(byte b) {
        if (!inText) {
            inText = b == '"';
            length = isOfNumber(b) ? length + 1 : 0;
        } else if (b == '"') {
            inText = false;
            length = 0;
        } else if (b == '\\' && at + 1 < bytes.length && bytes[at + 1] > 0) {
            at++;
            // backslash, u and four digits are one character
            length += bytes[at] == 'u' ? -3 : 1;
        } else {
            length++;
        }
    }

    private Refusal tooLong() {
        return inText
                ? new Refusal(
                        ProblemCode.LIMIT_LENGTH,
                        at - 1,
                        "the text is longer than the limit of " + limits.textLength() + " characters")
                : new Refusal(
                        ProblemCode.NUMBER_RANGE,
                        at - 1,
                        "the number is longer than the limit of " + limits.numberLength() + " characters");
    }

    private static boolean isOfNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
    }

    /** Bytes of the character that begins at a byte; 0 when it is ill-formed or zero. */
    private static int width(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return first == 0 ? 0 : 1;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int least = first == 0xE0 ? 0xA0 : 0x80;
            int most = first == 0xED ? 0x9F : 0xBF;
            return continues(bytes, at + 1, least, most) && continues(bytes, at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int least = first == 0xF0 ? 0x90 : 0x80;
            int most = first == 0xF4 ? 0x8F : 0xBF;
            return continues(bytes, at + 1, least, most)
                            && continues(bytes, at + 2, 0x80, 0xBF)
                            && continues(bytes, at + 3, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int at, int least, int most) {
        if (at >= bytes.length) {
            return false;
        }
        int b = bytes[at] & 0xFF;
        return b >= least && b <= most;
    }
}
