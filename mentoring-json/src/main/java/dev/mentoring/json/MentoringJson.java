package dev.mentoring.json;

import dev.mentoring.core.MentoringException;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.EventDocument;
import dev.mentoring.json.internal.ExperimentDocument;
import dev.mentoring.json.internal.ExperimentReportDocument;
import dev.mentoring.json.internal.ExplanationDocument;
import dev.mentoring.json.internal.Formats;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.MonitoringDocument;
import dev.mentoring.json.internal.ProblemDocument;
import dev.mentoring.json.internal.ProblemObject;
import dev.mentoring.json.internal.ProgrammeDocument;
import dev.mentoring.json.internal.ReportDocument;
import dev.mentoring.json.internal.ResultDocument;
import dev.mentoring.json.internal.RosterDocument;
import dev.mentoring.json.internal.RosterLines;
import dev.mentoring.json.internal.TaxonomyDocument;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The door to the documents of the library: a {@link DocumentFormat} for each kind, and short ways for the common ones.
 *
 * <p>The short ways read within {@link Limits#standard()}; {@link DocumentFormat#withLimits} gives others.
 */
public final class MentoringJson {

    private static final DocumentFormat<MatchingProblem> PROBLEMS = new DocumentFormat<>(
            DocumentKind.MATCHING_PROBLEM,
            Limits.standard(),
            (in, limits) -> ProblemDocument.read(in),
            ProblemDocument::write);

    private static final DocumentFormat<MatchingResult> RESULTS = new DocumentFormat<>(
            DocumentKind.MATCHING_RESULT,
            Limits.standard(),
            (in, limits) -> ResultDocument.read(in),
            ResultDocument::write);

    private static final DocumentFormat<Taxonomy> TAXONOMIES = new DocumentFormat<>(
            DocumentKind.TAXONOMY,
            Limits.standard(),
            (in, limits) -> TaxonomyDocument.read(in),
            TaxonomyDocument::write);

    private static final DocumentFormat<Programme> PROGRAMMES = programmes(Rules.standard());

    private static final DocumentFormat<ParticipantsDocument> PARTICIPANTS = new DocumentFormat<>(
            DocumentKind.PARTICIPANTS, Limits.standard(), RosterDocument::read, RosterDocument::write);

    private static final DocumentFormat<EventsDocument> EVENTS =
            new DocumentFormat<>(DocumentKind.EVENTS, Limits.standard(), EventDocument::read, EventDocument::write);

    private static final DocumentFormat<MonitoringData> MONITORING = new DocumentFormat<>(
            DocumentKind.MONITORING,
            Limits.standard(),
            (in, limits) -> MonitoringDocument.read(in),
            MonitoringDocument::write);

    private static final DocumentFormat<Report> REPORTS = new DocumentFormat<>(
            DocumentKind.REPORT, Limits.standard(), (in, limits) -> ReportDocument.read(in), ReportDocument::write);

    private static final DocumentFormat<Design> EXPERIMENTS = new DocumentFormat<>(
            DocumentKind.EXPERIMENT,
            Limits.standard(),
            (in, limits) -> ExperimentDocument.read(in),
            ExperimentDocument::write);

    private static final DocumentFormat<ExperimentReport> EXPERIMENT_REPORTS = new DocumentFormat<>(
            DocumentKind.EXPERIMENT_REPORT,
            Limits.standard(),
            (in, limits) -> ExperimentReportDocument.read(in),
            ExperimentReportDocument::write);

    private static final DocumentFormat<Explanation> EXPLANATIONS = new DocumentFormat<>(
            DocumentKind.EXPLANATION,
            Limits.standard(),
            (in, limits) -> ExplanationDocument.read(in),
            ExplanationDocument::write);

    private MentoringJson() {}

    /**
     * The kind that a document says it is, of whatever version; empty when its first member names none of this library.
     *
     * @throws DocumentException when the document is beyond the limits or not UTF-8
     */
    public static Optional<DocumentKind> kindOf(byte[] document, Limits limits) {
        return Formats.kindOf(DocumentText.of(document, limits));
    }

    /** Documents {@code mentoring/taxonomy/1}. */
    public static DocumentFormat<Taxonomy> taxonomies() {
        return TAXONOMIES;
    }

    /**
     * Documents {@code mentoring/programme/1}.
     *
     * <p>Reading knows the rules by name; which scorers and strategies there are, and which settings they take, is said when
     * the programme is put to use.
     */
    public static DocumentFormat<Programme> programmes() {
        return PROGRAMMES;
    }

    /**
     * Documents {@code mentoring/programme/1} with rules of a user's own beside those of the library: {@code
     * Rules.standard().plus(...)}. What is written names them with their settings and is read with the same rules alone.
     *
     * <p>Reading throws a {@link dev.mentoring.core.rule.RuleException} when such a rule fails while it is made.
     */
    public static DocumentFormat<Programme> programmes(Rules rules) {
        return new DocumentFormat<>(
                DocumentKind.PROGRAMME,
                Limits.standard(),
                (in, limits) -> ProgrammeDocument.read(in, rules),
                ProgrammeDocument::write);
    }

    /**
     * Documents {@code mentoring/participants/1}.
     *
     * <p>Reading does not ask whether the programme knows the topics, places and attributes that people name; {@link
     * Programme#check} does.
     */
    public static DocumentFormat<ParticipantsDocument> participants() {
        return PARTICIPANTS;
    }

    /**
     * Reads a taxonomy.
     *
     * @throws DocumentException when the document is refused
     */
    public static Taxonomy readTaxonomy(byte[] document) {
        return TAXONOMIES.read(document);
    }

    /**
     * Reads a programme.
     *
     * @throws DocumentException when the document is refused
     */
    public static Programme readProgramme(byte[] document) {
        return PROGRAMMES.read(document);
    }

    /**
     * Reads a roster with the contact data beside it.
     *
     * @throws DocumentException when the document is refused
     */
    public static ParticipantsDocument readParticipants(byte[] document) {
        return PARTICIPANTS.read(document);
    }

    /**
     * Reads a roster in lines (NDJSON): a header line, which is the document without {@code "participants"}, then one
     * participant a line. A problem names its line; its pointer begins in that line. {@link
     * dev.mentoring.json.roster.RosterReader} reads rosters in lines that need not fit in memory.
     *
     * <p>Lines are strict: members that are not known are refused, and none but {@code "extensions"} of the header is kept.
     *
     * @throws DocumentException when the document is refused
     */
    public static ParticipantsDocument readParticipantsLines(byte[] document, Limits limits) {
        return RosterLines.of(document, limits).whole();
    }

    /**
     * Reads a roster in lines, as {@link #readParticipantsLines}, and says what is to be known of the reading. Its extras are those
     * of the header, and may be written to a document in one piece as well.
     *
     * @throws DocumentException when the document is refused
     */
    public static Reading<ParticipantsDocument> readParticipantsLinesWithNotes(byte[] document, Limits limits) {
        return RosterLines.of(document, limits).wholeWithNotes();
    }

    /** The document of a taxonomy, in lines. */
    public static String write(Taxonomy taxonomy) {
        return TAXONOMIES.write(taxonomy);
    }

    /** The document of a programme, in lines. */
    public static String write(Programme programme) {
        return PROGRAMMES.write(programme);
    }

    /** The document of a roster with the contact data beside it, in lines. */
    public static String write(ParticipantsDocument participants) {
        return PARTICIPANTS.write(participants);
    }

    /** The document of a roster as {@link #readParticipantsLines} reads it: one participant a line. */
    public static String writeLines(ParticipantsDocument participants) {
        return RosterLines.write(participants);
    }

    /**
     * The document of a roster in lines with what was kept of the one that it was read from, in the header.
     *
     * @throws IllegalArgumentException when the extras are of another kind of document, or when some are of people, which have no
     *     place in lines
     * @throws dev.mentoring.core.InvalidModelException with UNKNOWN_FIELD when others than {@code "extensions"} are among them,
     *     since they could not be read again
     */
    public static String writeLines(ParticipantsDocument participants, Extras extras) {
        return RosterLines.write(participants, extras);
    }

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
     * Documents {@code mentoring/events/1} in one piece: a log that fits in memory.
     *
     * <p>Reading checks order and chain. {@link dev.mentoring.json.events.EventLogReader} reads logs in lines, of any length.
     */
    public static DocumentFormat<EventsDocument> events() {
        return EVENTS;
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

    /** Documents {@code mentoring/monitoring/1}; no other kind of document has a place for what they hold. */
    public static DocumentFormat<MonitoringData> monitoring() {
        return MONITORING;
    }

    /** Documents {@code mentoring/report/1}, of whatever report. */
    public static DocumentFormat<Report> reports() {
        return REPORTS;
    }

    /**
     * Documents {@code mentoring/experiment/1}.
     *
     * <p>Reading asks for no catalogue: which generators, perturbations, schedules, strategies, metrics and given questions there are,
     * {@link dev.mentoring.matching.experiment.Bench#check} says.
     */
    public static DocumentFormat<Design> experiments() {
        return EXPERIMENTS;
    }

    /** Documents {@code mentoring/experiment-report/1}, the design inside. */
    public static DocumentFormat<ExperimentReport> experimentReports() {
        return EXPERIMENT_REPORTS;
    }

    /**
     * Documents {@code mentoring/explanation/1}.
     *
     * <p>Reading refuses what holds more than its audience may see.
     */
    public static DocumentFormat<Explanation> explanations() {
        return EXPLANATIONS;
    }

    /**
     * What stands in place of an answer in NDJSON: one line without a line end, such as {@code
     * {"error":{"code":"EMPTY","message":"the document is empty","pointer":""}}}.
     *
     * <p>Tells the first of the problems; a message holds no value of the document.
     */
    public static String errorLine(MentoringException refusal) {
        StringBuilder line = new StringBuilder();
        JsonText out = JsonText.onOneLine(line).object().name("error");
        ProblemObject.write(refusal.problems().get(0), out);
        out.end().requireClosed();
        return line.toString();
    }
}
