package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers documents line by line: as many lines come out as go in, in the same order, whatever a line holds.
 *
 * <p>A line that is refused is answered by {@code {"error": ...}}. Lines end with LF; a CR before it is not part of the line.
 */
final class Batch {

    private final Streams streams;

    Batch(Streams streams) {
        this.streams = streams;
    }

    /** Answers the lines of standard input, each as soon as it is there; stops when nobody takes the answers any more. */
    void run(Function<byte[], String> answer) {
        Lines lines = new Lines(new BufferedInputStream(streams.in()));
        Optional<byte[]> line = lines.next();
        while (line.isPresent() && streams.isWhole()) {
            streams.line(answerOrError(line.get(), answer));
            line = lines.next();
        }
    }

    private static String answerOrError(byte[] line, Function<byte[], String> answer) {
        try {
            return answer.apply(line);
        } catch (MentoringException e) {
            return MentoringJson.errorLine(e);
        }
    }

    /** The lines of a stream, each up to one byte more than a document may have. */
    static final class Lines {

        private final InputStream in;

        Lines(InputStream in) {
            this.in = in;
        }

        /** The next line without its end; empty after the last. */
        Optional<byte[]> next() {
            try {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                int most = Limits.standard().bytes() + 1;
                int first = in.read();
                for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
                    if (line.size() < most) {
                        line.write(b);
                    }
                }
                return first < 0 ? Optional.empty() : Optional.of(withoutCarriageReturn(line.toByteArray()));
            } catch (IOException e) {
                throw new UsageException("The lines cannot be read to their end", e);
            }
        }

        private static byte[] withoutCarriageReturn(byte[] line) {
            boolean ends = line.length > 0 && line[line.length - 1] == '\r';
            return ends ? Arrays.copyOf(line, line.length - 1) : line;
        }
    }
}
