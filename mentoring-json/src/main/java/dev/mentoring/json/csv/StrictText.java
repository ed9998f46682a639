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

    StrictText(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
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
        int read = out.position();
        return read == 0 && length > 0 ? -1 : read;
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
