package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Note;
import dev.mentoring.matching.certificate.Remedy;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.Optional;

/**
 * Maps documents of kind {@code matching-result}.
 *
 * <p>Reading asks for the form only. Whether the result is what it claims to be, the certificate's checker says: figures
 * that no result could have are read as they are.
 */
public final class ResultDocument {

    private static final Shape DOCUMENT = Shape.requiring(
                    "problem", "strategy", "status", "pairings", "unmatched", "totals", "notes")
            .allowing("remedies", "certificate", "seal");
    private static final Shape PROBLEM = Shape.requiring("id", "digest");
    private static final Shape STRATEGY = Shape.requiring("name", "seed", "options");
    private static final Shape UNMATCHED = Shape.requiring("id", "side", "reason");
    private static final Shape TOTALS = Shape.requiring("pairs", "score");
    private static final Shape REMEDY = Shape.requiring("kind", "person", "with");
    private static final Shape NOTE = Shape.requiring("code").allowing("counts");

    private String problemId = "";
    private String problemDigest = "";
    private StrategyUsed strategy = StrategyUsed.of("");
    private Status status = Status.CANCELLED;
    private ImmutableList<Pairing> pairings = ImmutableList.of();
    private ImmutableList<Unmatched> unmatched = ImmutableList.of();
    private Totals totals = Totals.NONE;
    private ImmutableList<Remedy> remedies = ImmutableList.of();
    private ImmutableList<Note> notes = ImmutableList.of();
    private Optional<Certificate> certificate = Optional.empty();
    private Optional<String> seal = Optional.empty();

    private ResultDocument() {}

    /** Reads a document. */
    public static MatchingResult read(DocumentReader in) {
        ResultDocument document = new ResultDocument();
        in.beginDocument(DocumentKind.MATCHING_RESULT);
        in.members(DOCUMENT);
        while (in.nextMember()) {
            document.member(in);
        }
        in.endDocument();
        return document.result();
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "problem" -> problem(in);
            case "strategy" -> strategy = strategy(in);
            case "status" -> status = in.choice(Status.class).orElse(status);
            case "pairings" -> pairings = Values.list(in, PairingValues::read);
            case "unmatched" -> unmatched = Values.list(in, ResultDocument::oneUnmatched);
            case "totals" -> totals = totals(in);
            case "remedies" -> remedies = Values.list(in, ResultDocument::remedy);
            case "notes" -> notes = Values.list(in, ResultDocument::note);
            case "certificate" -> certificate = CertificateValues.read(in);
            default -> seal = Optional.of(in.filledText());
        }
    }

    private MatchingResult result() {
        return new MatchingResult(
                problemId,
                problemDigest,
                strategy,
                status,
                pairings,
                unmatched,
                totals,
                remedies,
                notes,
                certificate,
                seal);
    }

    private void problem(DocumentReader in) {
        if (in.enterObject(PROBLEM)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> problemId = in.id();
                    default -> problemDigest = in.filledText();
                }
            }
        }
    }

    private static StrategyUsed strategy(DocumentReader in) {
        String name = "";
        long seed = 0;
        Options options = Options.none();
        if (in.enterObject(STRATEGY)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "name" -> name = in.filledText();
                    case "seed" -> seed = in.whole();
                    default -> options = OptionValues.read(in);
                }
            }
        }
        return new StrategyUsed(name, seed, options);
    }

    private static Unmatched oneUnmatched(DocumentReader in) {
        String id = "";
        Side side = Side.MENTEE;
        UnmatchedReason reason = UnmatchedReason.NOT_SOLVED;
        if (in.enterObject(UNMATCHED)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "side" -> side = in.choice(Side.class).orElse(side);
                    default -> reason = in.choice(UnmatchedReason.class).orElse(reason);
                }
            }
        }
        return new Unmatched(id, side, reason);
    }

    private static Totals totals(DocumentReader in) {
        long pairs = 0;
        long score = 0;
        if (in.enterObject(TOTALS)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "pairs" -> pairs = in.whole(0, Long.MAX_VALUE);
                    default -> score = in.whole();
                }
            }
        }
        return new Totals(pairs, score);
    }

    private static Remedy remedy(DocumentReader in) {
        Remedy.Kind kind = Remedy.Kind.TRIO;
        String person = "";
        ImmutableList<String> with = ImmutableList.of();
        if (in.enterObject(REMEDY)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "kind" -> kind = in.choice(Remedy.Kind.class).orElse(kind);
                    case "person" -> person = in.id();
                    default -> with = Values.ids(in);
                }
            }
        }
        return new Remedy(kind, person, with);
    }

    private static Note note(DocumentReader in) {
        String code = "";
        ImmutableSortedMap<String, Long> counts = ImmutableSortedMap.of();
        if (in.enterObject(NOTE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "code" -> code = in.filledText();
                    default -> counts = Values.map(in, DocumentReader::member, count -> count.whole(0, Long.MAX_VALUE));
                }
            }
        }
        return new Note(code, counts);
    }

    /** Writes a document. */
    public static void write(MatchingResult result, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.MATCHING_RESULT.format());
        out.name("problem").row();
        out.name("id").value(result.problemId()).name("digest").value(result.problemDigest());
        out.end();
        out.name("strategy").row();
        out.name("name").value(result.strategy().name());
        out.name("seed").value(result.strategy().seed());
        OptionValues.write(result.strategy().options(), out.name("options"));
        out.end();
        out.name("status").value(result.status().name());
        PairingValues.write(result.pairings(), out.name("pairings"));
        writeUnmatched(result.unmatched(), out.name("unmatched"));
        out.name("totals").row();
        out.name("pairs").value(result.totals().pairs());
        out.name("score").value(result.totals().score());
        out.end();
        Values.writeRows("remedies", result.remedies(), out, remedy -> {
            out.name("kind").value(remedy.kind().name());
            out.name("person").value(remedy.person());
            Values.write(remedy.with(), out.name("with"));
        });
        writeNotes(result.notes(), out.name("notes"));
        result.certificate().ifPresent(evidence -> CertificateValues.write(evidence, out.name("certificate")));
        result.seal().ifPresent(text -> out.name("seal").value(text));
        out.end();
    }

    private static void writeUnmatched(ImmutableList<Unmatched> unmatched, JsonText out) {
        out.array();
        for (Unmatched person : unmatched) {
            out.row();
            out.name("id").value(person.id());
            out.name("side").value(person.side().name());
            out.name("reason").value(person.reason().name());
            out.end();
        }
        out.end();
    }

    private static void writeNotes(ImmutableList<Note> notes, JsonText out) {
        out.array();
        for (Note note : notes) {
            out.row();
            out.name("code").value(note.code());
            out.name("counts").row();
            note.counts().forEach((name, count) -> out.name(name).value(count));
            out.end();
            out.end();
        }
        out.end();
    }
}
