package dev.mentoring.json.cli;

import dev.mentoring.json.exchange.PrefLib;
import dev.mentoring.json.exchange.PrefLibView;
import dev.mentoring.matching.problem.PreferenceSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes whom the people of a problem choose as a file of PrefLib. */
@Command(
        name = "preflib",
        description = {
            "Prints whom the mentees of a matching-problem choose as a file of PrefLib, in the narrowest type that fits; "
                    + "with --side mentor, whom the mentors choose.",
            "Both files together are a market that `mentoring import preflib F --mentors G` reads."
        },
        mixinStandardHelpOptions = true)
final class ExportPrefLibCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ExportedProblem exported = new ExportedProblem();

    @Option(names = "--side", paramLabel = "SIDE", description = "mentee or mentor; default ${DEFAULT-VALUE}")
    private String side = "mentee";

    @Option(
            names = "--preferences",
            paramLabel = "SOURCE",
            description = "choices, scores or choices-then-scores; default ${DEFAULT-VALUE}")
    private String preferences = PreferenceSource.CHOICES.text();

    @Option(names = "--out", paramLabel = "FILE", description = "write to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    ExportPrefLibCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean ofMentors = side.equals("mentor");
        if (!ofMentors && !side.equals("mentee")) {
            throw new UsageException("--side takes mentee or mentor");
        }
        PreferenceSource source = Arrays.stream(PreferenceSource.values())
                .filter(each -> each.text().equals(preferences))
                .findFirst()
                .orElseThrow(() -> new UsageException("--preferences takes choices, scores or choices-then-scores"));
        out.ifPresent(Output::requireWritable);
        PrefLibView view = PrefLibView.of(exported.readTwoSided(new Input(streams)), source);
        String text = PrefLib.write(ofMentors ? view.ofMentors() : view.ofMentees());
        out.ifPresentOrElse(
                file -> Output.write(file, text), () -> streams.out().print(text));
        return ExitStatus.DONE;
    }
}
