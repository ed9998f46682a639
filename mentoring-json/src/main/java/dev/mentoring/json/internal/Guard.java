package dev.mentoring.json.internal;

import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Limits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the bytes before any parser sees them: strict UTF-8 (RFC 3629, table of section 4), length of texts, length
 * of numbers.
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
        return new Guard(bytes, start, limits).scan();
    }

    private @Nullable Refusal scan() {
        while (passOrdinary()) {
            byte b = bytes[at];
            if (b < 0) {
                int width = width();
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

    /** Bytes of the character that begins here; 0 when it is ill-formed. */
    private int width() {
        int first = bytes[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int least = first == 0xE0 ? 0xA0 : 0x80;
            int most = first == 0xED ? 0x9F : 0xBF;
            return continues(1, least, most) && continues(2, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int least = first == 0xF0 ? 0x90 : 0x80;
            int most = first == 0xF4 ? 0x8F : 0xBF;
            return continues(1, least, most) && continues(2, 0x80, 0xBF) && continues(3, 0x80, 0xBF) ? 4 : 0;
        }
        return 0;
    }

    private boolean continues(int ahead, int least, int most) {
        if (at + ahead >= bytes.length) {
            return false;
        }
        int b = bytes[at + ahead] & 0xFF;
        return b >= least && b <= most;
    }
}
