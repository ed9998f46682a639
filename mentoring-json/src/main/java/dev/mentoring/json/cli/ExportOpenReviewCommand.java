package dev.mentoring.json.cli;

import dev.mentoring.json.exchange.OpenReviewSettings;
import dev.mentoring.json.exchange.OpenReviewTexts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a problem as files of scores, constraints and bounds. */
@Command(
        name = "openreview",
        description = {
            "Writes a matching-problem as scores.csv, constraints.csv, max.csv and min.csv into a folder, and prints the "
                    + "options with which `mentoring import openreview` reads the same problem.",
            "A problem of which such files hold a part only is refused."
        },
        mixinStandardHelpOptions = true)
final class ExportOpenReviewCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ExportedProblem exported = new ExportedProblem();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder; made if there is none")
    private Path out = Path.of("");

    @Option(
            names = "--digits",
            paramLabel = "N",
            description = "digits behind the point, from 0 to 12: a point is one of the last; default ${DEFAULT-VALUE}")
    private int digits = OpenReviewSettings.standard().digits();

    ExportOpenReviewCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        OpenReviewTexts texts = OpenReviewTexts.of(exported.readTwoSided(new Input(streams)), digits);
        Output.writeInto(out, "scores.csv", texts.scores());
        Output.writeInto(out, "constraints.csv", texts.constraints());
        Output.writeInto(out, "max.csv", texts.maxima());
        Output.writeInto(out, "min.csv", texts.minima());
        OpenReviewSettings settings = texts.settings();
        streams.line("--scores scores.csv --constraints constraints.csv --max max.csv --min min.csv --demand "
                + settings.demand()
                + (settings.atMost() ? " --at-most" : "")
                + (settings.zeroScores() ? " --allow-zero-scores" : "")
                + " --digits " + settings.digits());
        return ExitStatus.DONE;
    }
}
