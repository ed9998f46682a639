package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.Analysis;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Goal;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import dev.mentoring.matching.experiment.statistic.Statistics;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Maps designs of experiments: the members of their own documents, and those of the object that a report holds. */
final class DesignValues {

    /** The members of a design. */
    static final Shape DESIGN = Shape.requiring("id", "replications", "sources", "contenders")
            .allowing(
                    "seed",
                    "perturbations",
                    "schedules",
                    "judgedBy",
                    "metrics",
                    "baselines",
                    "goals",
                    "confidence",
                    "resamples")
            .byDefault("seed", "0")
            .byDefault("perturbations", "[{\"name\":\"none\"}]")
            .byDefault("schedules", "[{\"name\":\"at-once\"}]")
            .byDefault("judgedBy", "\"choices\"")
            .byDefault("confidence", Integer.toString(Analysis.CONFIDENCE))
            .byDefault("resamples", Integer.toString(Analysis.RESAMPLES));

    private static final Variant UNPERTURBED = Variant.of("none");
    private static final Variant AT_ONCE = Variant.of("at-once");

    private static final ImmutableList<String> JUDGES = Arrays.stream(PreferenceSource.values())
            .map(PreferenceSource::text)
            .collect(ImmutableList.toImmutableList());

    private static final RecordForm<Goal> GOAL = RecordForm.of(
                    Goal::new, Member.id("metric", Goal::metric), Member.choice("aim", Goal.Aim.class, Goal::aim))
            .inRows();

    private String id = "";
    private long seed;
    private int replications = 1;
    private ImmutableList<Supplier<Source>> sources = ImmutableList.of();
    private ImmutableList<Supplier<Variant>> perturbations = ImmutableList.of();
    private ImmutableList<Supplier<Variant>> schedules = ImmutableList.of();
    private ImmutableList<Supplier<Variant>> contenders = ImmutableList.of();
    private PreferenceSource judgedBy = PreferenceSource.CHOICES;
    private ImmutableList<String> metrics = ImmutableList.of();
    private ImmutableList<String> baselines = ImmutableList.of();
    private ImmutableList<Supplier<Goal>> goals = ImmutableList.of();
    private int confidence = Analysis.CONFIDENCE;
    private int resamples = Analysis.RESAMPLES;

    private DesignValues() {}

    /** Reads the object that is due here. */
    static Supplier<Design> read(DocumentReader in) {
        return in.enterObject(DESIGN) ? readMembers(in) : new DesignValues()::make;
    }

    /** Reads the members of an object that has been entered. */
    static Supplier<Design> readMembers(DocumentReader in) {
        DesignValues design = new DesignValues();
        while (in.nextMember()) {
            design.member(in);
        }
        return design::make;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "seed" -> seed = in.whole();
            case "replications" -> replications = (int) in.whole(1, Design.MOST_REPLICATIONS);
            case "sources" -> sources = Values.list(in, VariantValues::source);
            case "perturbations" -> perturbations = Values.list(in, VariantValues.NAMED::read);
            case "schedules" -> schedules = Values.list(in, VariantValues.NAMED::read);
            case "contenders" -> contenders = Values.list(in, VariantValues.CONTENDER::read);
            case "judgedBy" -> judgedBy = judge(in.choice(JUDGES));
            case "metrics" -> metrics = Values.ids(in);
            case "baselines" -> baselines = Values.ids(in);
            case "goals" -> goals = Values.list(in, GOAL::read);
            case "confidence" -> confidence = (int) in.whole(Statistics.LEAST_CONFIDENCE, Statistics.MOST_CONFIDENCE);
            default -> resamples = (int) in.whole(Statistics.LEAST_RESAMPLES, Statistics.MOST_RESAMPLES);
        }
    }

    private static PreferenceSource judge(String text) {
        return Arrays.stream(PreferenceSource.values())
                .filter(source -> source.text().equals(text))
                .findFirst()
                .orElse(PreferenceSource.CHOICES);
    }

    private Design make() {
        return new Design(
                id,
                seed,
                replications,
                Parts.all("sources", sources),
                Parts.all("perturbations", perturbations),
                Parts.all("schedules", schedules),
                Parts.all("contenders", contenders),
                judgedBy,
                metrics,
                new Analysis(baselines, Parts.all("goals", goals), confidence, resamples));
    }

    /** Writes the members alone. */
    static void writeMembers(Design design, JsonText out) {
        Analysis analysis = design.analysis();
        out.name("id").value(design.id());
        if (design.seed() != 0) {
            out.name("seed").value(design.seed());
        }
        out.name("replications").value(design.replications());
        Values.writeEach(design.sources(), out.name("sources"), source -> VariantValues.write(source, out));
        writeUnless(UNPERTURBED, "perturbations", design.perturbations(), out);
        writeUnless(AT_ONCE, "schedules", design.schedules(), out);
        write("contenders", design.contenders(), VariantValues.CONTENDER, out);
        if (design.judgedBy() != PreferenceSource.CHOICES) {
            out.name("judgedBy").value(design.judgedBy().text());
        }
        Values.writeUnlessEmpty("metrics", design.metrics(), out);
        Values.writeUnlessEmpty("baselines", analysis.baselines(), out);
        if (!analysis.goals().isEmpty()) {
            write("goals", analysis.goals(), GOAL, out);
        }
        if (analysis.confidence() != Analysis.CONFIDENCE) {
            out.name("confidence").value(analysis.confidence());
        }
        if (analysis.resamples() != Analysis.RESAMPLES) {
            out.name("resamples").value(analysis.resamples());
        }
    }

    private static void writeUnless(Variant usual, String name, ImmutableList<Variant> variants, JsonText out) {
        if (!variants.equals(ImmutableList.of(usual))) {
            write(name, variants, VariantValues.NAMED, out);
        }
    }

    private static <T> void write(String name, List<T> values, Form<T> form, JsonText out) {
        Values.writeEach(values, out.name(name), value -> form.write(value, out));
    }
}
