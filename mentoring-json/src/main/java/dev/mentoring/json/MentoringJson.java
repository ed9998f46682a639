package dev.mentoring.json;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.ProblemDocument;
import dev.mentoring.json.internal.ResultDocument;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The door to the documents of the library: a {@link DocumentFormat} for each kind, and short ways for the common ones.
 *
 * <p>The short ways read within {@link Limits#standard()}; {@link DocumentFormat#withLimits} gives others.
 */
public final class MentoringJson {

    private static final DocumentFormat<MatchingProblem> PROBLEMS = new DocumentFormat<>(
            DocumentKind.MATCHING_PROBLEM, Limits.standard(), ProblemDocument::read, ProblemDocument::write);

    private static final DocumentFormat<MatchingResult> RESULTS = new DocumentFormat<>(
            DocumentKind.MATCHING_RESULT, Limits.standard(), ResultDocument::read, ResultDocument::write);

    private MentoringJson() {}

    /**
     * Documents {@code mentoring/matching-problem/1}.
     *
     * <p>What is written is the frozen question: everybody and every allowed pair, by identifier. Pairs that were forbidden, and
     * those that somebody's preferences leave out, are gone; read again, the problem has the same digest.
     */
    public static DocumentFormat<MatchingProblem> problems() {
        return PROBLEMS;
    }

    /**
     * Documents {@code mentoring/matching-result/1}.
     *
     * <p>Reading checks the form; {@link dev.mentoring.matching.certificate.CertificateChecker} checks what the result claims.
     */
    public static DocumentFormat<MatchingResult> results() {
        return RESULTS;
    }

    /**
     * Reads a matching problem.
     *
     * @throws DocumentException when the document is refused
     */
    public static MatchingProblem readProblem(byte[] document) {
        return PROBLEMS.read(document);
    }

    /**
     * Reads a matching problem from a stream, as {@link DocumentFormat#read(InputStream)}.
     *
     * @throws DocumentException when the document is refused
     */
    public static MatchingProblem readProblem(InputStream document) {
        return PROBLEMS.read(document);
    }

    /**
     * Reads a matching problem from a stream within limits.
     *
     * @throws DocumentException when the document is refused
     */
    public static MatchingProblem readProblem(InputStream document, Limits limits) {
        return PROBLEMS.withLimits(limits).read(document);
    }

    /**
     * Reads a matching result.
     *
     * @throws DocumentException when the document is refused
     */
    public static MatchingResult readResult(byte[] document) {
        return RESULTS.read(document);
    }

    /**
     * Reads a matching result from a stream, as {@link DocumentFormat#read(InputStream)}.
     *
     * @throws DocumentException when the document is refused
     */
    public static MatchingResult readResult(InputStream document) {
        return RESULTS.read(document);
    }

    /**
     * Reads a matching result from a stream within limits.
     *
     * @throws DocumentException when the document is refused
     */
    public static MatchingResult readResult(InputStream document, Limits limits) {
        return RESULTS.withLimits(limits).read(document);
    }

    /** The document of a matching problem, in lines. */
    public static String write(MatchingProblem problem) {
        return PROBLEMS.write(problem);
    }

    /** Writes the document of a matching problem, as {@link DocumentFormat#write(Object, OutputStream)}. */
    public static void write(MatchingProblem problem, OutputStream out) {
        PROBLEMS.write(problem, out);
    }

    /** The document of a matching result, in lines. */
    public static String write(MatchingResult result) {
        return RESULTS.write(result);
    }

    /** Writes the document of a matching result, as {@link DocumentFormat#write(Object, OutputStream)}. */
    public static void write(MatchingResult result, OutputStream out) {
        RESULTS.write(result, out);
    }

    /**
     * What stands in place of an answer in NDJSON: one line without a line end, such as {@code
     * {"error":{"code":"EMPTY","message":"the document is empty","pointer":""}}}.
     *
     * <p>Tells the first of the problems; a message holds no value of the document.
     */
    public static String errorLine(MentoringException refusal) {
        Problem first = refusal.problems().get(0);
        StringBuilder line = new StringBuilder();
        JsonText out = JsonText.onOneLine(line).object().name("error").object();
        out.name("code").value(first.code().name());
        out.name("message").value(first.message());
        out.name("pointer").value(pointer(first.location()));
        out.end().end().requireClosed();
        return line.toString();
    }

    private static String pointer(Location location) {
        if (location instanceof Location.InDocument place) {
            return place.pointer();
        }
        return location instanceof Location.InModel model && !model.path().isEmpty() ? "/" + model.path() : "";
    }
}
