package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.TrialsHeader;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.TrialKey;
import dev.mentoring.matching.metric.Measure;
import java.util.Optional;
import java.util.function.Supplier;

/** How trials are read and written, a line each. */
public final class TrialForms {

    private static final String MEASURES = "measures";
    private static final String REFUSED = "refused";

    private static final RecordForm<Trial> TRIAL = RecordForm.of(
            TrialForms::trial,
            Member.id("source", trial -> trial.key().source()),
            Member.id("perturbation", trial -> trial.key().perturbation()),
            Member.id("schedule", trial -> trial.key().schedule()),
            Member.id("contender", trial -> trial.key().contender()),
            Member.count("replication", trial -> trial.key().replication()),
            Member.text("problem", Trial::problem),
            Member.choiceIfAny("status", Status.class, trial -> measured(trial).map(Trial.Measured::status)),
            Member.choiceIfAny(REFUSED, ProblemCode.class, TrialForms::refused),
            Member.partIfAny(
                    MEASURES, new MeasuresForm(), trial -> measured(trial).map(Trial.Measured::measures)));

    private TrialForms() {}

    private static Optional<Trial.Measured> measured(Trial trial) {
        return trial.outcome() instanceof Trial.Measured measured ? Optional.of(measured) : Optional.empty();
    }

    private static Optional<ProblemCode> refused(Trial trial) {
        return trial.outcome() instanceof Trial.Refused refused ? Optional.of(refused.code()) : Optional.empty();
    }

    private static Trial trial(
            String source,
            String perturbation,
            String schedule,
            String contender,
            int replication,
            String problem,
            Optional<Status> status,
            Optional<ProblemCode> refused,
            Optional<ImmutableSortedMap<String, Measure>> measures) {
        TrialKey key = new TrialKey(source, perturbation, schedule, contender, replication);
        if (refused.isPresent() && status.isEmpty() && measures.isEmpty()) {
            return new Trial(key, problem, new Trial.Refused(refused.get()));
        }
        if (refused.isEmpty() && status.isPresent() && measures.isPresent()) {
            return new Trial(key, problem, new Trial.Measured(status.get(), measures.get()));
        }
        throw InvalidModelException.of(
                ProblemCode.MISSING_FIELD, "", "a trial has \"status\" and \"measures\", or \"refused\" alone");
    }

    /** What was measured, by name of the metric. */
    private static final class MeasuresForm implements Form<ImmutableSortedMap<String, Measure>> {

        @Override
        public Supplier<ImmutableSortedMap<String, Measure>> read(DocumentReader in) {
            ImmutableSortedMap<String, Supplier<Measure>> measures =
                    Values.map(in, DocumentReader::memberAsId, MeasureValues::read);
            return () -> {
                ImmutableSortedMap.Builder<String, Measure> made = ImmutableSortedMap.orderedBy(Ids.ORDER);
                measures.forEach((metric, measure) -> made.put(metric, Parts.at(metric, measure)));
                return made.buildOrThrow();
            };
        }

        @Override
        public void write(ImmutableSortedMap<String, Measure> measures, JsonText out) {
            out.object();
            measures.forEach((metric, measure) -> MeasureValues.write(measure, out.name(metric)));
            out.end();
        }
    }

    /**
     * Reads the line of a trial.
     *
     * @throws dev.mentoring.json.DocumentException when it is refused
     */
    public static Trial read(DocumentText text) {
        try (DocumentReader in = new DocumentReader(text)) {
            in.beginPart(TRIAL.shape());
            Supplier<Trial> trial = TRIAL.readMembers(in);
            in.endDocument();
            return trial.get();
        } catch (InvalidModelException e) {
            throw new dev.mentoring.json.DocumentException(text.located(e.problems(), e.total()));
        }
    }

    /** Writes the line of a trial, without its end. */
    public static void write(Trial trial, JsonText out) {
        TRIAL.write(trial, out);
        out.requireClosed();
    }

    private static final RecordForm<TrialsHeader.Question> QUESTION = RecordForm.of(
                    TrialsHeader.Question::new,
                    Member.id("reference", TrialsHeader.Question::reference),
                    Member.text("problem", TrialsHeader.Question::problem),
                    Member.textIfAny("round", TrialsHeader.Question::round))
            .inRows();

    private static final RecordForm<TrialsHeader> HEADER = RecordForm.of(
            TrialsHeader::new,
            Member.text("design", TrialsHeader::design),
            Member.parts("given", QUESTION, TrialsHeader::given),
            Member.text("library", TrialsHeader::library));

    private static final Shape HEADER_LINE =
            Shape.requiring("format", "design", "library").allowing("given");

    /** Writes the questions that a design refers to. */
    public static void writeGiven(TrialsHeader header, JsonText out) {
        Values.writeEach(header.given(), out.name("given"), question -> QUESTION.write(question, out));
    }

    /** Writes the first line, without its end. */
    public static void write(TrialsHeader header, String format, JsonText out) {
        out.object();
        out.name("format").value(format);
        HEADER.writeMembers(header, out);
        out.end();
        out.requireClosed();
    }

    /**
     * Reads the first line.
     *
     * @param format the format that is due
     * @throws dev.mentoring.json.DocumentException when it is refused
     */
    public static TrialsHeader readHeader(DocumentText text, String format) {
        Supplier<?>[] members = HEADER.absent();
        try (DocumentReader in = new DocumentReader(text)) {
            in.beginPart(HEADER_LINE);
            while (in.nextMember()) {
                if (!in.member().equals("format")) {
                    HEADER.read(in, members);
                    continue;
                }
                if (in.isText() && !in.numeral().equals(format)) {
                    in.note(ProblemCode.FORMAT, "the format is not \"" + format + "\"");
                }
                in.text();
            }
            in.endDocument();
            return HEADER.make(members);
        }
    }
}
