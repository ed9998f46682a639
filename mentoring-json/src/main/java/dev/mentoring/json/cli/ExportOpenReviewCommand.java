package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.json.exchange.OpenReviewSettings;
import dev.mentoring.json.exchange.OpenReviewTexts;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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

    private static final Pattern PLAIN = Pattern.compile("[\\w./:+@%-]+", Pattern.UNICODE_CHARACTER_CLASS);

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
        UsageException.unlessMade(() -> OpenReviewSettings.standard().withDigits(digits));
        Output.requireFolder(out);
        TwoSidedProblem problem = exported.readTwoSided(new Input(streams));
        OpenReviewTexts texts = OpenReviewTexts.of(problem, digits);
        StringBuilder options = new StringBuilder("--id " + word(problem.id()));
        ImmutableMap.of(
                        "scores", texts.scores(),
                        "constraints", texts.constraints(),
                        "max", texts.maxima(),
                        "min", texts.minima())
                .forEach((name, text) -> {
                    Output.writeInto(out, name + ".csv", text);
                    options.append(
                            " --" + name + " " + word(out.resolve(name + ".csv").toString()));
                });
        OpenReviewSettings settings = texts.settings();
        streams.line(options + " --demand "
                + settings.demand()
                + (settings.atMost() ? " --at-most" : "")
                + (settings.zeroScores() ? " --allow-zero-scores" : "")
                + " --digits " + settings.digits());
        return ExitStatus.DONE;
    }

    /** A word as a POSIX shell takes it for one. */
    private static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
