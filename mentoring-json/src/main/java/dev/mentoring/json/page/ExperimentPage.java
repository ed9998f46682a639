package dev.mentoring.json.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.explain.text.Language;
import java.util.stream.Stream;

/**
 * The report on an experiment, as one HTML page.
 *
 * <p>It tells what was tried, which contenders no other beats in all goals, how contenders do under each condition and how they differ
 * from a baseline, at which ranks people have their partners, what becomes of it under other perturbations and schedules, how the runs
 * ended, and how to read all this. Labels are those of the design. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * String page = ExperimentPage.of(Bench.standard().run(design)).in(Language.FR).html();
 * }</pre>
 */
public final class ExperimentPage {

    private final ExperimentReport report;
    private final Language language;

    private ExperimentPage(ExperimentReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** The page of a report, in English. */
    public static ExperimentPage of(ExperimentReport report) {
        return new ExperimentPage(report, Language.EN);
    }

    /** The page in another language. */
    public ExperimentPage in(Language other) {
        return new ExperimentPage(report, other);
    }

    /** The page: a whole HTML document in UTF-8 that needs nothing beside itself. */
    public String html() {
        Study study = new Study(report, language);
        Words words = study.words();
        Design design = report.design();
        return new Page(
                        words,
                        design.id(),
                        words.text("study.kicker"),
                        ImmutableList.of(
                                words.text("study.seed", Long.toString(design.seed())),
                                words.text("study.confidence", study.confidence())),
                        head(study),
                        sections(study),
                        ImmutableList.of(
                                words.text(
                                        "study.digest",
                                        MentoringJson.experiments().digest(design),
                                        MentoringJson.experimentReports().digest(report)),
                                words.text("foot.made")))
                .html();
    }

    private static ImmutableList<Section> sections(Study study) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(new DesignSection(study).section());
        new TradeOffSection(study).section().ifPresent(sections::add);
        study.conditions().forEach(condition -> sections.add(new ConditionSection(study, condition).section()));
        new ProfileSection(study).section().ifPresent(sections::add);
        Stream.of(Contrast.Factor.PERTURBATION, Contrast.Factor.SCHEDULE)
                .forEach(factor -> new AcrossSection(study, factor).section().ifPresent(sections::add));
        sections.add(new EndingSection(study).section());
        sections.add(reading(study));
        return sections.build();
    }

    // ---- head

    private static Html head(Study study) {
        return Html.element("p", ImmutableMap.of("class", "claim"), Html.text(claim(study)))
                .and(Html.element("dl", ImmutableMap.of("class", "tiles"), Html.join(tiles(study))));
    }

    /** Who is beaten nowhere where there are goals to be beaten in; else what was done. */
    private static String claim(Study study) {
        Words words = study.words();
        return study.report().tradeOffs().isEmpty()
                ? words.text(
                        "study.claim",
                        words.number(study.design().contenders().size()),
                        words.number(study.design().conditions()))
                : TradeOffSection.unbeaten(study);
    }

    private static Stream<Html> tiles(Study study) {
        Words words = study.words();
        Design design = study.design();
        long refused = EndingSection.refused(study);
        return Stream.of(
                Head.tile(words.text("study.trials"), words.number(design.trials()), ""),
                Head.tile(words.text("study.replications"), words.number(design.replications()), ""),
                Head.tile(
                        words.text("study.contenders"),
                        words.number(design.contenders().size()),
                        ""),
                Head.tile(
                        words.text("study.conditions"),
                        words.number(design.conditions()),
                        words.text(
                                "study.conditions.of",
                                words.number(design.sources().size()),
                                words.number(design.perturbations().size()),
                                words.number(design.schedules().size()))),
                Head.tile(
                        words.text("study.measures"),
                        words.number(study.metrics().size()),
                        ""),
                Head.tile(
                        words.text("study.refused"),
                        words.number(refused),
                        refused == 0 ? "" : words.text("study.of-all", words.percent(refused, design.trials()))));
    }

    // ---- how to read it

    private static Section reading(Study study) {
        Words words = study.words();
        return Section.of(
                "reading",
                words.text("study.reading"),
                ImmutableList.of(),
                Html.join(Stream.of("interval", "paired", "effect", "chance", "limits")
                        .map(part -> Html.element(
                                "p",
                                Html.element("strong", Html.text(words.text("study.reading." + part))),
                                Html.text(" " + words.text("study.reading." + part + ".text", study.confidence()))))));
    }

    /** The design and the language. */
    @Override
    public String toString() {
        return "ExperimentPage[" + report.design().id() + ", " + language.tag() + "]";
    }
}
