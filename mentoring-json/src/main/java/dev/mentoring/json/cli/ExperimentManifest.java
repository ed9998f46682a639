package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.TrialsHeader;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.TrialForms;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import java.util.Collection;
import java.util.List;

/** Says what made a report, so that somebody else can make it again: no part of the report, which is the same on every machine. */
final class ExperimentManifest {

    private static final String FORMAT = "mentoring/experiment-manifest/1";

    private ExperimentManifest() {}

    /**
     * The document.
     *
     * @param header what was run
     * @param command what was run, a word each
     */
    static String of(ExperimentReport report, TrialsHeader header, List<String> command) {
        Design design = report.design();
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text).object();
        out.name("format").value(FORMAT);
        out.name("design").value(header.design());
        out.name("report").value(MentoringJson.experimentReports().digest(report));
        out.name("seed").value(design.seed());
        out.name("trials").value(design.trials());
        TrialForms.writeGiven(header, out);
        names("generators", generators(design), out);
        names("perturbations", named(design.perturbations()), out);
        names("schedules", named(design.schedules()), out);
        names("strategies", named(design.contenders()), out);
        out.name("library").value(header.library());
        out.name("java").row();
        out.name("version").value(System.getProperty("java.version", ""));
        out.name("vendor").value(System.getProperty("java.vendor", ""));
        out.end();
        names("command", command, out);
        out.end();
        return text.toString();
    }

    private static ImmutableList<String> generators(Design design) {
        return design.sources().stream()
                .filter(Source.Drawn.class::isInstance)
                .map(source -> ((Source.Drawn) source).generator().name())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> named(Collection<Variant> variants) {
        return variants.stream().map(Variant::name).distinct().collect(ImmutableList.toImmutableList());
    }

    private static void names(String member, List<String> names, JsonText out) {
        out.name(member).listRow();
        names.forEach(out::value);
        out.end();
    }
}
