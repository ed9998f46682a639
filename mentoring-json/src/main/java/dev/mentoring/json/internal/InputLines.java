package dev.mentoring.json.internal;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The lines of a stream, one after the other, each ended by LF or by the end of the stream, and without that end.
 *
 * <p>Of a line that is too long, one byte more than the limit is kept, by which its reader sees that it is. Reads ahead.
 */
public final class InputLines {

    private static final int AHEAD = 1 << 16;
    private static final int MOST_PROBLEMS = 10_000;

    private final InputStream in;
    private final int most;
    private final byte[] ahead = new byte[AHEAD];
    private int from;
    private int until;
    private int number;
    private boolean ended;

    /**
     * The lines of a stream, which is not closed.
     *
     * @param most the most bytes of a line
     */
    public InputLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * Whether there is a further line.
     *
     * @throws UncheckedIOException when the stream fails
     */
    public boolean hasNext() {
        return from < until || fill();
    }

    /**
     * Goes to the next line, if there is one.
     *
     * @return the line; empty also when there is none
     * @throws UncheckedIOException when the stream fails
     */
    public byte[] next() {
        return next(most);
    }

    /** Goes to the next line as {@link #next()} does, with a limit of its own in bytes. */
    byte[] next(int most) {
        number = number == Integer.MAX_VALUE ? number : number + 1;
        ended = false;
        ByteArrayOutputStream before = new ByteArrayOutputStream(0);
        while (hasNext()) {
            int end = lineEnd();
            if (end < until && before.size() == 0) {
                byte[] line = Arrays.copyOfRange(ahead, from, (int) Math.min(end, (long) from + most + 1));
                from = end + 1;
                ended = true;
                return line;
            }
            before.write(ahead, from, (int) Math.min(end - from, (long) most + 1 - before.size()));
            from = end;
            if (end < until) {
                from++;
                ended = true;
                break;
            }
        }
        return before.toByteArray();
    }

    /** Whether the line gone to last was ended by LF rather than by the end of the stream. */
    public boolean isEnded() {
        return ended;
    }

    private int lineEnd() {
        int at = from;
        while (at < until && ahead[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() {
        try {
            from = 0;
            until = Math.max(0, in.read(ahead, 0, AHEAD));
            return until > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the lines could not be read to their end", e);
        }
    }

    /**
     * Whether so much is wrong with lines that nobody looks for more: a stream of blank lines has as many faults as bytes, and a
     * refusal lists a hundred.
     */
    public static boolean isEnough(Problems problems) {
        return problems.total() >= MOST_PROBLEMS;
    }

    /** Problems of the line gone to last, read as a text of its own, at their place among the lines and in order of place. */
    public Problems placed(Problems problems) {
        return Problems.of(
                problems.list().stream()
                        .map(this::placed)
                        .sorted(Comparator.comparingInt(InputLines::column))
                        .toList(),
                problems.total());
    }

    private static int column(Problem problem) {
        return problem.location() instanceof Location.InDocument place ? place.column() : 0;
    }

    private Problem placed(Problem problem) {
        return problem.location() instanceof Location.InDocument place
                ? problem.at(new Location.InDocument(place.pointer(), number, Math.max(1, place.column())))
                : problem;
    }
}
