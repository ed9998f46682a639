package dev.mentoring.json.cli;

import dev.mentoring.json.exchange.PrefLib;
import dev.mentoring.json.exchange.PrefLibMarket;
import dev.mentoring.json.exchange.PrefLibReading;
import dev.mentoring.json.exchange.PrefLibType;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a matching problem of files of PrefLib. */
@Command(
        name = "preflib",
        description = {
            "Reads a file of PrefLib (soc, soi, toc, toi or cat) and prints the matching-problem in which its voters are "
                    + "mentees and its alternatives mentors. With --mentors, a second file orders the mentees.",
            "Lines that are refused are told on standard error; the others are taken.",
            "",
            "mentoring import preflib votes.toi --capacity 2 --out problem.json"
        },
        mixinStandardHelpOptions = true)
final class ImportPrefLibCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "whom the mentees choose; - is standard input")
    private String mentees = "";

    @Option(
            names = "--mentors",
            paramLabel = "FILE",
            description =
                    "whom the mentors choose: its voters are the alternatives of FILE, its alternatives the voters")
    private Optional<String> mentors = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "N",
            description = "places of each mentor; default: the least with which there is a place for everybody")
    private Optional<Integer> capacity = Optional.empty();

    @Option(
            names = "--acceptable",
            paramLabel = "K",
            description = "of a file of categories, how many from the best on are acceptable; default: all")
    private Optional<Integer> acceptable = Optional.empty();

    @Option(
            names = "--numbers",
            description = "call alternatives a1, a2, ... instead of by their names, which may be no identifiers")
    private boolean numbers = false;

    @Mixin
    private ImportedProblem imported = new ImportedProblem();

    ImportPrefLibCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String id = imported.checkedId();
        PrefLibMarket market = UsageException.unlessMade(this::market);
        Input input = new Input(streams);
        PrefLibReading ofMentees = read(mentees, input);
        Optional<PrefLibReading> ofMentors = mentors.map(file -> read(file, input));
        boolean ended = imported.isEnded(ofMentees.refused())
                || ofMentors.stream().anyMatch(reading -> imported.isEnded(reading.refused()));
        if (ended || isNothing(ofMentees) || ofMentors.stream().anyMatch(ImportPrefLibCommand::isNothing)) {
            streams.say("Nothing was made of it.");
            return ExitStatus.ANSWER_IS_NO;
        }
        requireCategories(Stream.concat(Stream.of(ofMentees), ofMentors.stream())
                .map(PrefLibReading::file)
                .filter(file -> file.type() == PrefLibType.CAT)
                .map(file -> file.categories().size())
                .toList());
        TwoSidedProblem problem = ofMentors
                .map(second -> market.problem(id, ofMentees.file(), second.file()))
                .orElseGet(() -> market.problem(id, ofMentees.file()));
        imported.write(problem, streams);
        return ExitStatus.DONE;
    }

    private PrefLibReading read(String file, Input input) {
        PrefLibReading reading = input.read(
                file,
                imported.size().limits(),
                content -> PrefLib.read(content, imported.size().limits()));
        ImportedProblem.tell(file, reading.refused(), reading.notes(), streams);
        streams.say(file + ": " + reading.lines() + " lines = " + reading.headerLines() + " of the header + "
                + reading.file().orders().size() + " orders + " + reading.blankLines() + " blank + "
                + reading.refused().size() + " refused");
        return reading;
    }

    /** Refuses a number of acceptable categories that one of the files does not have. */
    private void requireCategories(List<Integer> ofFiles) {
        if (acceptable.isPresent() && ofFiles.isEmpty()) {
            throw new UsageException("--acceptable goes with files of categories");
        }
        for (int categories : ofFiles) {
            if (acceptable.orElse(0) > categories) {
                throw new UsageException("--acceptable takes a whole number from 0 to " + categories
                        + ", which is how many categories the file has");
            }
        }
    }

    private static boolean isNothing(PrefLibReading reading) {
        return reading.file().orders().isEmpty() && !reading.refused().isEmpty();
    }

    private PrefLibMarket market() {
        PrefLibMarket market =
                PrefLibMarket.standard().withLimits(imported.size().limits());
        if (capacity.isPresent()) {
            market = market.withCapacity(capacity.get());
        }
        if (acceptable.isPresent()) {
            market = market.withAcceptable(acceptable.get());
        }
        return numbers ? market.withNumbers() : market;
    }
}
