package dev.mentoring.json.cli;

import dev.mentoring.json.exchange.OpenReviewReading;
import dev.mentoring.json.exchange.OpenReviewSettings;
import dev.mentoring.json.exchange.OpenReviewTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a matching problem of files of scores, constraints and bounds. */
@Command(
        name = "openreview",
        description = {
            "Reads the files of the matcher of OpenReview, CSV without headings, and prints the matching-problem in which "
                    + "papers are mentees and reviewers mentors.",
            "Scores that are refused are told on standard error and leave their pair out; a fault in constraints or bounds "
                    + "refuses them all.",
            "",
            "mentoring import openreview --scores affinity.csv --scores bids.csv,2 --constraints conflicts.csv --max 5"
        },
        mixinStandardHelpOptions = true)
final class ImportOpenReviewCommand implements Callable<Integer> {

    private static final Pattern WEIGHTED = Pattern.compile("(.+),([0-9]{1,9})");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final Streams streams;

    @Option(
            names = "--scores",
            paramLabel = "FILE[,WEIGHT]",
            required = true,
            description = "paper,reviewer,score; weight 1 unless given; may be repeated")
    private List<String> scores = List.of();

    @Option(
            names = "--constraints",
            paramLabel = "FILE",
            description = "paper,reviewer,value: -1 forbids, 1 requires, 0 does neither; may be repeated")
    private List<String> constraints = List.of();

    @Option(
            names = "--max",
            paramLabel = "FILE|N",
            required = true,
            description = "papers of a reviewer at most: a number for all, a file of reviewer,number, or both")
    private List<String> maxima = List.of();

    @Option(names = "--min", paramLabel = "FILE|N", description = "papers of a reviewer at least, likewise; default 0")
    private List<String> minima = List.of();

    @Option(
            names = "--demand",
            paramLabel = "N",
            description = "reviewers of a paper, exactly so many; default ${DEFAULT-VALUE}")
    private int demand = OpenReviewSettings.standard().demand();

    @Option(names = "--at-most", description = "a paper may get fewer reviewers than --demand")
    private boolean atMost = false;

    @Option(
            names = "--allow-zero-scores",
            description = "allow every pair that is not forbidden, at score 0 where no file scores it")
    private boolean zeroScores = false;

    @Option(
            names = "--digits",
            paramLabel = "N",
            description = "digits behind the point that scores may have, from 0 to 12; default ${DEFAULT-VALUE}")
    private int digits = OpenReviewSettings.standard().digits();

    @Mixin
    private ImportedProblem imported = new ImportedProblem();

    ImportOpenReviewCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String id = imported.checkedId();
        Input input = new Input(streams);
        OpenReviewTables tables = OpenReviewTables.with(
                UsageException.unlessMade(this::settings), imported.size().limits());
        for (Scores each : scores.stream().map(Scores::of).toList()) {
            read(each.file(), input, content -> tables.addScores(each.file(), content, each.weight()));
        }
        constraints.forEach(file -> read(file, input, tables::addConstraints));
        file(maxima, "--max").ifPresent(file -> read(file, input, content -> tables.setMaxima(file, content)));
        file(minima, "--min").ifPresent(file -> read(file, input, content -> tables.setMinima(file, content)));
        OpenReviewReading reading = tables.problem(id);
        ImportedProblem.tell("", reading.refused(), reading.notes(), streams);
        streams.say(reading.rows() + " rows = " + reading.read() + " read + "
                + reading.refused().size() + " refused");
        if (imported.isEnded(reading.refused())) {
            streams.say("Nothing was made of it.");
            return ExitStatus.ANSWER_IS_NO;
        }
        imported.write(reading.problem(), streams);
        return ExitStatus.DONE;
    }

    /** A file of scores, and by what they are multiplied. */
    private record Scores(String file, int weight) {

        static Scores of(String given) {
            Matcher weighted = WEIGHTED.matcher(given);
            if (!weighted.matches()) {
                return new Scores(given, 1);
            }
            int weight = Integer.parseInt(weighted.group(2));
            if (weight > OpenReviewTables.LARGEST_WEIGHT) {
                throw new UsageException(
                        "A weight of --scores is a whole number from 0 to " + OpenReviewTables.LARGEST_WEIGHT);
            }
            return new Scores(weighted.group(1), weight);
        }
    }

    private interface Taking {
        void take(byte[] content);
    }

    private void read(String file, Input input, Taking taking) {
        input.read(file, imported.size().limits(), content -> {
            taking.take(content);
            return file;
        });
    }

    private OpenReviewSettings settings() {
        OpenReviewSettings settings =
                OpenReviewSettings.standard().withDigits(digits).withZeroScores(zeroScores);
        settings = atMost ? settings.withDemandAtMost(demand) : settings.withDemand(demand);
        OptionalInt most = number(maxima, "--max");
        if (most.isPresent()) {
            settings = settings.withMaximum(most.getAsInt());
        }
        OptionalInt least = number(minima, "--min");
        return least.isPresent() ? settings.withMinimum(least.getAsInt()) : settings;
    }

    private static OptionalInt number(List<String> given, String option) {
        List<String> numbers =
                given.stream().filter(each -> WHOLE.matcher(each).matches()).toList();
        requireOne(numbers, option);
        return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(numbers.get(0)));
    }

    private static Optional<String> file(List<String> given, String option) {
        List<String> files =
                given.stream().filter(each -> !WHOLE.matcher(each).matches()).toList();
        requireOne(files, option);
        return files.stream().findFirst();
    }

    private static void requireOne(List<String> given, String option) {
        if (given.size() > 1) {
            throw new UsageException(option + " takes one number for all and one file");
        }
    }
}
