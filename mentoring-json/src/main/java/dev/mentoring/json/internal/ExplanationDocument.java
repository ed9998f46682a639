package dev.mentoring.json.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.Explanation;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.Side;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code explanation}. */
public final class ExplanationDocument {

    private static final ImmutableList<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::tag).collect(toImmutableList());

    private static final KindForm<Explanation.About> ABOUT = KindForm.of(ImmutableList.of(
            new KindForm.Kind<>(
                    "person",
                    Explanation.About.OfPerson.class,
                    RecordForm.of(
                            Explanation.About.OfPerson::new,
                            Member.choice("side", Side.class, Explanation.About.OfPerson::side),
                            Member.id("person", Explanation.About.OfPerson::person))),
            new KindForm.Kind<>(
                    "pair",
                    Explanation.About.OfPair.class,
                    RecordForm.of(
                            Explanation.About.OfPair::new,
                            Member.id("mentor", Explanation.About.OfPair::mentor),
                            Member.id("mentee", Explanation.About.OfPair::mentee))),
            new KindForm.Kind<>(
                    "round", Explanation.About.OfRound.class, RecordForm.empty(Explanation.About.OfRound::new))));

    private static final RecordForm<Criterion> CRITERION = RecordForm.of(
                    Criterion::new,
                    Member.id("id", Criterion::id),
                    Member.id("scorer", Criterion::scorer),
                    Member.whole("weight", 1, Criterion.HEAVIEST, Criterion::weight),
                    Member.options("options", Criterion::options))
            .inRows();

    private static final RecordForm<Explanation.Round> ROUND = RecordForm.of(
            Explanation.Round::new,
            Member.id("id", Explanation.Round::id),
            Member.id("version", Explanation.Round::version),
            Member.id("cohort", Explanation.Round::cohort),
            Member.id("rules", Explanation.Round::rules),
            Member.day("on", Explanation.Round::on),
            Member.parts("criteria", CRITERION, Explanation.Round::criteria));

    /** Identifier and fingerprint of a problem. */
    private record ProblemName(String id, String digest) {}

    private static final RecordForm<ProblemName> PROBLEM = RecordForm.of(
                    ProblemName::new, Member.id("id", ProblemName::id), Member.text("digest", ProblemName::digest))
            .inRows();

    private static final RecordForm<StrategyUsed> STRATEGY = RecordForm.<StrategyUsed, String, Long, Options>of(
                    StrategyUsed::new,
                    Member.id("name", StrategyUsed::name),
                    Member.number("seed", StrategyUsed::seed),
                    Member.options("options", StrategyUsed::options))
            .inRows();

    private static final RecordForm<Explanation> EXPLANATION = RecordForm.of(
            ExplanationDocument::make,
            Member.choice("audience", Audience.class, Explanation::audience),
            Member.word("language", LANGUAGES, each -> each.language().tag()),
            Member.text("library", Explanation::library),
            Member.part("about", ABOUT, Explanation::about),
            Member.partIfAny("programme", ROUND, Explanation::programme),
            Member.part("problem", PROBLEM, each -> new ProblemName(each.problem(), each.problemDigest())),
            Member.part("strategy", STRATEGY, Explanation::strategy),
            Member.textIfAny("seal", Explanation::seal),
            Member.parts("answers", AnswerForms.ANSWER, Explanation::answers));

    private ExplanationDocument() {}

    private static Explanation make(
            Audience audience,
            String language,
            String library,
            Explanation.About about,
            Optional<Explanation.Round> programme,
            ProblemName problem,
            StrategyUsed strategy,
            Optional<String> seal,
            ImmutableList<Explanation.Answer> answers) {
        return new Explanation(
                audience,
                Language.ofTag(language).orElseThrow(),
                library,
                about,
                programme,
                problem.id(),
                problem.digest(),
                strategy,
                seal,
                answers);
    }

    /** Reads a document. */
    public static Explanation read(DocumentReader in) {
        in.beginDocument(DocumentKind.EXPLANATION);
        in.members(EXPLANATION.shape());
        Supplier<Explanation> explanation = EXPLANATION.readMembers(in);
        in.endDocument();
        return explanation.get();
    }

    /** Writes a document. */
    public static void write(Explanation explanation, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.EXPLANATION.format());
        EXPLANATION.writeMembers(explanation, out);
        out.end();
    }
}
