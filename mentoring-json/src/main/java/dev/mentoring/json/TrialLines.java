package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.InputLines;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.TrialForms;
import dev.mentoring.matching.experiment.Trial;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The log of a running experiment (NDJSON): a {@linkplain TrialsHeader header}, then a trial a line.
 *
 * <p>A log whose writer was stopped may end within a line; that line is dropped, and told by {@link Kept#cut}. Any other line that
 * cannot be read refuses the log.
 */
public final class TrialLines {

    /** The value of {@code "format"} in the first line. */
    public static final String FORMAT = "mentoring/trials/1";

    /** Fractions of large scores have long numbers. */
    private static final int LONGEST_NUMBER = 10_000;

    private TrialLines() {}

    /**
     * What a log holds.
     *
     * @param trials the trials, in the order of the log
     * @param bytes how long the log is up to the end of its last whole line
     * @param cut whether something stands behind that
     */
    public record Kept(ImmutableList<Trial> trials, long bytes, boolean cut) {}

    /** The first line of a log, with its end. */
    public static String header(TrialsHeader header) {
        StringBuilder line = new StringBuilder();
        TrialForms.write(header, FORMAT, JsonText.onOneLine(line));
        return line.append('\n').toString();
    }

    /** The line of a trial, with its end. */
    public static String line(Trial trial) {
        StringBuilder line = new StringBuilder();
        TrialForms.write(trial, JsonText.onOneLine(line));
        return line.append('\n').toString();
    }

    /**
     * Reads a log to its end.
     *
     * @param in the log in UTF-8, which is not closed
     * @param due what is run: the header that the log must have
     * @param limits what a line may cost
     * @throws DocumentException when the log is of another design, of other questions or of another version (OTHER_DESIGN), or a line but the last cannot be read
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public static Kept read(InputStream in, TrialsHeader due, Limits limits) {
        InputLines lines = new InputLines(new BufferedInputStream(in), limits.lineBytes());
        Function<byte[], DocumentText> texts = DocumentText.series(
                limits.withBytes(limits.lineBytes()).withNumberLength(Math.max(LONGEST_NUMBER, limits.numberLength())));
        if (!lines.hasNext()) {
            return new Kept(ImmutableList.of(), 0, false);
        }
        byte[] first = lines.next();
        if (!lines.isEnded()) {
            if (!isBeginning(first, header(due))) {
                requireOf(due, texts.apply(first), lines);
            }
            return new Kept(ImmutableList.of(), 0, true);
        }
        requireOf(due, texts.apply(first), lines);
        ImmutableList.Builder<Trial> trials = ImmutableList.builder();
        long whole = first.length + 1L;
        while (lines.hasNext()) {
            byte[] line = lines.next();
            if (!lines.isEnded()) {
                return new Kept(trials.build(), whole, true);
            }
            try {
                trials.add(TrialForms.read(texts.apply(line)));
            } catch (DocumentException e) {
                if (!lines.hasNext()) {
                    return new Kept(trials.build(), whole, true);
                }
                throw placed(e, lines);
            }
            whole += line.length + 1L;
        }
        return new Kept(trials.build(), whole, false);
    }

    /** Whether a line that was cut off is the beginning of another one, so that nothing but a log can have been cut. */
    private static boolean isBeginning(byte[] cut, String line) {
        byte[] whole = line.getBytes(StandardCharsets.UTF_8);
        return cut.length <= whole.length && Arrays.equals(cut, 0, cut.length, whole, 0, cut.length);
    }

    private static void requireOf(TrialsHeader due, DocumentText first, InputLines lines) {
        TrialsHeader found;
        try {
            found = TrialForms.readHeader(first, FORMAT);
        } catch (DocumentException e) {
            throw placed(e, lines);
        }
        if (!found.design().equals(due.design())) {
            throw other("/design", "the trials are of another design than the one that is run");
        }
        if (!found.given().equals(due.given())) {
            throw other(
                    "/given",
                    "a question that the design refers to is not what it was when the trials were run",
                    due.given().stream()
                            .filter(question -> !found.given().contains(question))
                            .map(TrialsHeader.Question::reference)
                            .toArray(String[]::new));
        }
        if (!found.library().equals(due.library())) {
            throw other(
                    "/library",
                    "another version of the library ran the trials, which may draw, pair and measure otherwise");
        }
    }

    private static DocumentException other(String pointer, String message, String... references) {
        Problems problems = new Problems();
        problems.add(ProblemCode.OTHER_DESIGN, new Location.InDocument(pointer, 1, 1), message, references);
        return new DocumentException(problems);
    }

    private static DocumentException placed(DocumentException refusal, InputLines lines) {
        Problems problems = new Problems();
        problems.addAll(refusal);
        return new DocumentException(lines.placed(problems));
    }
}
