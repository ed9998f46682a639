package dev.mentoring.json.csv;

import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a table, decoded strictly and counted while they are read; the stream is not closed. */
final class StrictText extends Reader {

    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final Limits limits;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    /** Bytes taken from the stream. */
    private long taken;

    private boolean ended;
    /** The second half of a surrogate pair of which there was room for the first alone; zero when there is none. */
    private char secondHalf;

    StrictText(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (secondHalf != 0) {
            buffer[offset] = secondHalf;
            secondHalf = 0;
            return 1;
        }
        CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
        if (decode(out)) {
            return out.position();
        }
        if (!bytes.hasRemaining()) {
            return -1;
        }
        // there is room for one half of a pair
        CharBuffer pair = CharBuffer.allocate(2);
        decode(pair);
        buffer[offset] = pair.get(0);
        secondHalf = pair.get(1);
        return 1;
    }

    /** Decodes until there is a character at least, the end is reached or there is no room; false when no character was decoded. */
    private boolean decode(CharBuffer out) throws IOException {
        while (out.position() == 0 && !(ended && !bytes.hasRemaining())) {
            int before = bytes.remaining();
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() || (ended && result.isUnderflow() && bytes.hasRemaining())) {
                throw refused(
                        ProblemCode.ENCODING,
                        "byte " + (taken - bytes.remaining()) + " of the table does not belong to a UTF-8 text");
            }
            if (result.isOverflow() || (ended && before == bytes.remaining())) {
                break;
            }
            fill();
        }
        return out.position() > 0;
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            taken += read;
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (taken > limits.bytes()) {
            throw refused(
                    ProblemCode.LIMIT_BYTES, "the table is larger than the limit of " + limits.bytes() + " bytes");
        }
    }

    @Override
    public void close() {
        // the stream belongs to the caller
    }

    private static DocumentException refused(ProblemCode code, String message) {
        Problems problems = new Problems();
        problems.add(code, new Location.InDocument("", 0, 0), message);
        return new DocumentException(problems);
    }
}
