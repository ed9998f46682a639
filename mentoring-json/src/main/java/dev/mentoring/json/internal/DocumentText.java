package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The bytes of one document, known to be UTF-8 and within the limits of size, text and number length.
 *
 * <p>Gives parsers over itself, as often as needed: a place is found by reading again, so that good documents pay nothing
 * for positions. Not for use by several threads at once.
 */
public final class DocumentText {

    private static final int BOM_LENGTH = 3;

    private final byte[] bytes;
    private final int start;
    private final Limits limits;
    private final ParsingTools tools;
    private final Lines lines;

    private DocumentText(byte[] bytes, Limits limits, ParsingTools tools, boolean isOneLine) {
        this.bytes = bytes;
        this.limits = limits;
        this.tools = tools;
        this.start = hasMark(bytes, 0) ? BOM_LENGTH : 0;
        this.lines = new Lines(bytes, start, isOneLine);
    }

    /**
     * The text of the bytes; they are not copied and must not change while the text is used.
     *
     * @throws DocumentException with EMPTY, ENCODING, LIMIT_BYTES, LIMIT_LENGTH or NUMBER_RANGE
     */
    public static DocumentText of(byte[] bytes, Limits limits) {
        return of(bytes, limits, ParsingTools.forOne(bytes.length), false);
    }

    /**
     * The text of one line as {@link #of(byte[], Limits)} makes it, save that places are columns of line 1, whatever stands in it.
     *
     * @throws DocumentException as {@link #of(byte[], Limits)}
     */
    public static DocumentText ofLine(byte[] bytes, Limits limits) {
        return of(bytes, limits, ParsingTools.forOne(bytes.length), true);
    }

    /**
     * Makes texts of the lines of one reading as {@link #ofLine} does, save that what parsing takes is set up once. The function is
     * for one thread and for one line at a time, which is read to its end before the next one; names of members and short texts
     * are kept as long as it is.
     */
    public static Function<byte[], DocumentText> series(Limits limits) {
        ParsingTools shared = ParsingTools.forLines();
        return bytes -> of(bytes, limits, shared, true);
    }

    private static DocumentText of(byte[] bytes, Limits limits, ParsingTools tools, boolean isOneLine) {
        if (bytes.length > limits.bytes()) {
            throw refused(
                    ProblemCode.LIMIT_BYTES,
                    new Location.InDocument("", 0, 0),
                    "the document is larger than the limit of " + limits.bytes() + " bytes");
        }
        DocumentText text = new DocumentText(bytes, limits, tools, isOneLine);
        Guard.Refusal refusal = Guard.firstRefusal(bytes, text.start, limits);
        if (refusal != null) {
            Location.InDocument place = text.place(text.pointerAt(refusal.offset()), refusal.offset());
            throw refused(refusal.code(), place, refusal.message());
        }
        return text;
    }

    /**
     * The text of the characters.
     *
     * @throws DocumentException as {@link #of(byte[], Limits)}; half of a surrogate pair is ENCODING
     */
    public static DocumentText of(String characters, Limits limits) {
        return of(encoded(characters), limits);
    }

    /**
     * The bytes of the characters.
     *
     * @throws DocumentException with ENCODING for half of a surrogate pair
     */
    public static byte[] encoded(String characters) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw refused(
                    ProblemCode.ENCODING,
                    new Location.InDocument("", 0, 0),
                    "the document holds half of a surrogate pair");
        }
    }

    /**
     * The bytes of all that the stream holds, or one more than the limit; the stream is not closed. They are held once while they are
     * parsed; while they are fetched, twice where the stream cannot say how much it has, as a file can.
     *
     * @throws UncheckedIOException when the stream fails
     */
    public static byte[] fetched(InputStream in, Limits limits) {
        try {
            int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
            return fetch(in, most);
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be read to its end", e);
        }
    }

    private static byte[] fetch(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[Math.min(most, Math.max(0, in.available()))];
        int length = in.readNBytes(bytes, 0, bytes.length);
        byte[] first = length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
        // a stream may give less at once than it says it has, and is at its end only when it says so
        int next = length < most ? in.read() : -1;
        return next < 0 ? first : Bytes.concat(first, new byte[] {(byte) next}, in.readNBytes(most - length - 1));
    }

    /** What was tolerated: a byte order mark, as an ENCODING problem that refuses nothing. */
    public ImmutableList<Problem> notes() {
        if (start == 0) {
            return ImmutableList.of();
        }
        return ImmutableList.of(Problem.of(
                ProblemCode.ENCODING,
                place("", start),
                "the document begins with a byte order mark, which was skipped"));
    }

    /** The limits under which the text was accepted. */
    public Limits limits() {
        return limits;
    }

    /** What parsing it is set up with. */
    ParsingTools tools() {
        return tools;
    }

    /** A parser at the beginning of the text. */
    public JsonParser parser() {
        return parserFrom(start);
    }

    /** A parser at a byte, whose places begin there. */
    JsonParser parserFrom(int at) {
        return parserOf(at, bytes.length - at);
    }

    /** Index of the byte at which the parser's current token begins. */
    public int offset(JsonParser parser) {
        return start + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Index of the byte up to which the parser has read. */
    public int reached(JsonParser parser) {
        return Math.min(
                bytes.length, start + (int) Math.max(0, parser.currentLocation().getByteOffset()));
    }

    /** The JSON value that begins at a byte and is known to be well-formed, as it is written. */
    public String written(int from) {
        int end = from;
        int open = 0;
        boolean inText = false;
        do {
            byte b = bytes[end];
            if (inText) {
                inText = b != '"';
                end += b == '\\' ? 1 : 0;
            } else if (b == '"') {
                inText = true;
            } else if (b == '{' || b == '[') {
                open++;
            } else if (b == '}' || b == ']') {
                open--;
            }
            end++;
        } while (inText || open > 0 || (isScalar(bytes[from]) && end < bytes.length && isScalar(bytes[end])));
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** Whether the byte belongs to a number or to one of the words true, false and null. */
    private static boolean isScalar(byte b) {
        return Character.isLetterOrDigit(b) || b == '-' || b == '+' || b == '.';
    }

    /** The text itself, without a byte order mark. */
    public String text() {
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /** Whether no byte follows the given one. */
    public boolean isEnd(int ofByte) {
        return ofByte >= bytes.length;
    }

    /** The place of a byte. */
    public Location.InDocument place(String pointer, int ofByte) {
        return lines.place(pointer, ofByte);
    }

    /**
     * Problems with each path of the model replaced by its place in this text, in order of place.
     *
     * @param total how many problems there are in all, those not listed included
     */
    public Problems located(List<Problem> problems, long total) {
        return Problems.of(Places.locate(this, problems), total);
    }

    /** Notes, however many, with each path of the model replaced by its place in this text, in order of place. */
    public ImmutableList<Problem> locatedNotes(List<Problem> notes) {
        return Places.locate(this, notes);
    }

    /** Where a parser stands that reads the text only up to the given byte. */
    private String pointerAt(int end) {
        try (JsonParser parser = parserOf(start, end - start)) {
            return lastPointer(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastPointer(JsonParser parser) {
        try {
            while (parser.nextToken() != null) {
                // the end of the cut text, or what is not JSON in it, ends the loop
            }
        } catch (IOException e) {
            return Pointers.of(parser);
        }
        return Pointers.of(parser);
    }

    private JsonParser parserOf(int from, int length) {
        try {
            return tools.parsers().createParser(bytes, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a byte order mark stands at the byte. */
    static boolean hasMark(byte[] bytes, int at) {
        return bytes.length >= at + BOM_LENGTH
                && (bytes[at] & 0xFF) == 0xEF
                && (bytes[at + 1] & 0xFF) == 0xBB
                && (bytes[at + 2] & 0xFF) == 0xBF;
    }

    private static DocumentException refused(ProblemCode code, Location where, String message) {
        Problems problems = new Problems();
        problems.add(code, where, message);
        return new DocumentException(problems);
    }
}
