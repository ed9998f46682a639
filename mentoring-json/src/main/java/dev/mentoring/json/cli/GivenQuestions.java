package dev.mentoring.json.cli;

import dev.mentoring.json.Limits;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.generator.Instance;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * Brings the questions that a design refers to: matching problems in files beside it, bundled examples, and the round that the command
 * names.
 */
final class GivenQuestions {

    /** How a design refers to the round that the command names; a file of that name is {@code ./round}. */
    private static final String ROUND = "round";

    private static final String EXAMPLE = "example:";

    @ArgGroup(multiplicity = "0..1")
    private @Nullable RoundSource round = null;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules of that round are judged; default: the day of the last application")
    private Optional<LocalDate> on = Optional.empty();

    GivenQuestions() {}

    /**
     * The bench with the questions of a design.
     *
     * @param designFile its file, to whose folder the names of other files are relative
     */
    Bench on(Bench bench, Design design, String designFile, Limits limits, Input input, Streams streams) {
        Bench laid = bench;
        for (Source source : design.sources()) {
            if (source instanceof Source.Given given && !laid.given().containsKey(given.reference())) {
                String reference = given.reference();
                laid = laid.withGiven(
                        reference,
                        reference.equals(ROUND)
                                ? round(input, streams)
                                : reference.startsWith(EXAMPLE)
                                        ? example(reference.substring(EXAMPLE.length()), input)
                                        : Instance.of(input.problem(beside(designFile, reference), limits)));
            }
        }
        if ((round != null || on.isPresent()) && !laid.given().containsKey(ROUND)) {
            throw new UsageException(
                    "No source of the design is a round: give one {\"reference\": \"round\"}, or leave out --programme, "
                            + "--participants, --example and --on");
        }
        return laid;
    }

    private Instance round(Input input, Streams streams) {
        if (round == null) {
            throw new UsageException(
                    "The design refers to a round: name it with --programme and --participants, or --example."
                            + " A file of that name is ./round");
        }
        return Instance.of(round.compile(input, on, streams::say));
    }

    private static Instance example(String name, Input input) {
        return Instance.of(RoundSource.ofExample(name).compile(input, Optional.empty(), refusal -> {}));
    }

    private static String beside(String designFile, String reference) {
        if (reference.equals(Input.STANDARD_INPUT)) {
            throw new UsageException(
                    "The design refers to standard input, which is not asked for questions of a design:"
                            + " refer to a file");
        }
        try {
            return Path.of(designFile).resolveSibling(reference).toString();
        } catch (InvalidPathException e) {
            throw new UsageException("The design refers to a file whose name is none", e);
        }
    }
}
