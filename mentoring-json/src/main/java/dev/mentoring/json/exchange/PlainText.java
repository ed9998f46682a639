package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file, decoded strictly.
 *
 * @param text the characters, without a byte order mark
 * @param marked whether there was one
 */
record PlainText(String text, boolean marked) {

    private static final char MARK = '\uFEFF';
    private static final Location WHOLE = new Location.InDocument("", 0, 0);

    /**
     * Decodes bytes.
     *
     * @throws DocumentException with LIMIT_BYTES or ENCODING
     */
    static PlainText of(byte[] bytes, Limits limits) {
        if (bytes.length > limits.bytes()) {
            throw refused(
                    ProblemCode.LIMIT_BYTES,
                    WHOLE,
                    "the file is larger than the limit of " + limits.bytes() + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
            return new PlainText(marked ? text.substring(1) : text, marked);
        } catch (CharacterCodingException e) {
            throw refused(ProblemCode.ENCODING, WHOLE, "some bytes of the file do not belong to a UTF-8 text");
        }
    }

    /** What was tolerated: a byte order mark. */
    ImmutableList<Problem> notes() {
        return marked
                ? ImmutableList.of(Problem.of(
                        ProblemCode.ENCODING, place(1, 1), "the file begins with a byte order mark, which was skipped"))
                : ImmutableList.of();
    }

    /** A place in a file: line and column, from 1; 0 for the whole. */
    static Location place(long line, int column) {
        return new Location.InDocument("", (int) line, column);
    }

    /** The refusal of a whole file, or of a line. */
    static DocumentException refused(ProblemCode code, Location where, String message) {
        Problems problems = new Problems();
        problems.add(code, where, message);
        return new DocumentException(problems);
    }
}
