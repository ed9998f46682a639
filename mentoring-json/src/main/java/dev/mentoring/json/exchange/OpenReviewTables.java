package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files by which papers are assigned to reviewers, as the matcher of OpenReview takes them.
 *
 * <p>All are CSV in UTF-8 without a line of headings: scores {@code paper,reviewer,score}, in one file or several with a weight each;
 * constraints {@code paper,reviewer,value}, where -1 forbids the pair, 1 requires it and 0 says nothing but that there are such a
 * paper and such a reviewer; maxima {@code reviewer,number}, and in the same form minima, for which the matcher has but one number for
 * all. Papers become mentees, reviewers mentors. The score of a pair is the sum of its scores times the weights, in points ({@link
 * OpenReviewSettings#digits}); a file that does not score it counts 0. A pair of score 0 is not allowed unless it is required or {@link
 * OpenReviewSettings#zeroScores} says so.
 *
 * <p>Departs from the matcher where that guesses. Of several rows about one pair it takes the last, here none is taken: a row of
 * scores with a fault is refused and its pair left out, whatever other files say. A first row whose score is no number is refused as a
 * line of headings, of which nothing is made, unless another row of any file names its paper or its reviewer. Constraints and bounds keep people from harm, so
 * that a fault in one of them refuses the whole file, with all its faults. The matcher's scores are floating point numbers; here they
 * are exact, in plain or scientific notation, and those with more digits than the settings hold are refused. Blanks around cells
 * are taken away, blank lines skipped, and lines end with LF or CR LF. A bound for somebody whom neither scores nor constraints name is
 * refused and changes nothing.
 *
 * <p>Give it the tables, then ask for the problem. Not for use by several threads at once.
 */
public final class OpenReviewTables {

    /** The largest weight of a file of scores. */
    public static final int LARGEST_WEIGHT = 1_000_000;

    private final OpenReviewSettings settings;
    private final Limits limits;
    private final PaperPairs pairs = new PaperPairs();
    private final Map<Long, Long> points = new HashMap<>();
    private final List<ScoreTable> scored = new ArrayList<>();
    private final Map<Long, Integer> constraints = new HashMap<>();
    private final Bounds maxima = new Bounds();
    private final Bounds minima = new Bounds();
    private final ImmutableList.Builder<Problem> notes = ImmutableList.builder();
    private long rows;

    private OpenReviewTables(OpenReviewSettings settings, Limits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** Bounds of reviewers, and the file in which they stand. */
    private static final class Bounds {
        private String file = "";
        private ImmutableMap<String, FirmTable.Row> rows = ImmutableMap.of();

        OptionalInt of(String reviewer) {
            FirmTable.@Nullable Row row = rows.get(reviewer);
            return row == null ? OptionalInt.empty() : OptionalInt.of(row.value());
        }
    }

    /** Starts without tables, within {@link Limits#standard()}. */
    public static OpenReviewTables with(OpenReviewSettings settings) {
        return with(settings, Limits.standard());
    }

    /**
     * Starts without tables.
     *
     * @param limits bounds of each file's bytes and of the length of a number; as elements, of each file's rows and of the pairs; as
     *     participants, of papers and reviewers together and of a file's refused rows
     */
    public static OpenReviewTables with(OpenReviewSettings settings, Limits limits) {
        return new OpenReviewTables(settings, limits);
    }

    /**
     * Adds a file of scores.
     *
     * @param file its name, by which its refused rows are told
     * @param weight by what its scores are multiplied: 0 to {@link #LARGEST_WEIGHT}
     * @throws DocumentException when it is not UTF-8, beyond a limit or not CSV
     * @throws InvalidModelException when the weight is out of range, and when a pair comes to more than {@link
     *     MatchingProblem#LARGEST_SCORE}
     */
    public void addScores(String file, byte[] csv, int weight) {
        if (weight < 0 || weight > LARGEST_WEIGHT) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "weight", "a weight is a whole number from 0 to " + LARGEST_WEIGHT);
        }
        ScoreTable table = ScoreTable.read(file, text(csv), pairs, settings.digits(), limits);
        table.points().forEach((pair, score) -> {
            // at most 10^12 each, and 10^6 times as much
            long total = Math.addExact(points.getOrDefault(pair, 0L), Math.multiplyExact(score, (long) weight));
            requireScore(total, pair);
            points.put(pair, total);
        });
        scored.add(table);
        rows += table.rows();
    }

    /**
     * Adds a file of constraints.
     *
     * @throws DocumentException with every fault: a row that is none, a value that is none, a pair that stands twice or in an
     *     earlier file
     */
    public void addConstraints(byte[] csv) {
        ImmutableMap<Long, FirmTable.Row> table = FirmTable.constraints(text(csv), pairs, limits);
        Problems problems = new Problems();
        table.forEach((pair, row) -> {
            if (constraints.putIfAbsent(pair, row.value()) != null) {
                problems.add(
                        ProblemCode.DUPLICATE_PAIR,
                        PlainText.place(row.line(), 1),
                        "an earlier file constrains the pair");
            }
        });
        problems.throwIfAny(DocumentException::new);
        rows += table.size();
    }

    /**
     * Sets how many papers reviewers get at most.
     *
     * @param file its name, by which its refused rows are told
     * @throws DocumentException with every fault: a row that is none, a number that is none, a reviewer who stands twice
     */
    public void setMaxima(String file, byte[] csv) {
        set(maxima, file, csv);
    }

    /**
     * Sets how many papers reviewers get at least, as {@link #setMaxima} does.
     *
     * @throws DocumentException as {@link #setMaxima}
     */
    public void setMinima(String file, byte[] csv) {
        set(minima, file, csv);
    }

    private void set(Bounds bounds, String file, byte[] csv) {
        ImmutableMap<String, FirmTable.Row> table = FirmTable.bounds(text(csv), limits);
        rows += table.size() - bounds.rows.size();
        bounds.file = file;
        bounds.rows = table;
    }

    /**
     * The problem that the tables ask, with what was refused.
     *
     * @param id name of the problem
     * @throws InvalidModelException when there is no paper or no reviewer, when there are more people or pairs than the limits
     *     allow, when a reviewer has no maximum or one below the minimum, and when a required pair cannot be made
     */
    public OpenReviewReading problem(String id) {
        scored.forEach(table -> table.settle(pairs, settings.digits()));
        ImmutableList<String> papers = pairs.papers();
        ImmutableList<String> reviewers = pairs.reviewers();
        requireRoom(papers.size(), reviewers.size());
        requireMaxima(reviewers);
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(id);
        builder.pairLimit((int) Math.min(MatchingProblem.MOST_PAIRS, limits.elements()));
        addPeople(papers, reviewers, builder);
        allowPairs(papers.size(), reviewers.size(), builder);
        constraints.forEach((pair, value) -> {
            if (value > 0) {
                builder.lock(reviewers.get(PaperPairs.reviewer(pair)), papers.get(PaperPairs.paper(pair)));
            }
        });
        TwoSidedProblem problem = builder.build();
        ImmutableList<RefusedLine> all = ImmutableList.<RefusedLine>builder()
                .addAll(Iterables.concat(Iterables.transform(scored, ScoreTable::refused)))
                .addAll(strangers(maxima))
                .addAll(strangers(minima))
                .build();
        return new OpenReviewReading(problem, rows, rows - all.size(), all, notes.build());
    }

    private void addPeople(
            ImmutableList<String> papers, ImmutableList<String> reviewers, TwoSidedProblem.Builder builder) {
        int least = settings.atMost() ? 0 : settings.demand();
        papers.forEach(paper -> builder.addMentee(paper, settings.demand(), least, Optional.empty()));
        reviewers.forEach(reviewer -> builder.addMentor(
                reviewer,
                maxima.of(reviewer).orElse(settings.maximum().orElse(0)),
                minima.of(reviewer).orElse(settings.minimum()),
                Optional.empty()));
    }

    private void allowPairs(int papers, int reviewers, TwoSidedProblem.Builder builder) {
        Set<Long> leftOut = new HashSet<>();
        scored.forEach(table -> leftOut.addAll(table.leftOut()));
        if (settings.zeroScores()) {
            for (int paper = 0; paper < papers; paper++) {
                for (int reviewer = 0; reviewer < reviewers; reviewer++) {
                    allow(PaperPairs.key(paper, reviewer), leftOut, builder);
                }
            }
        } else {
            points.keySet().forEach(pair -> allow(pair, leftOut, builder));
            constraints.keySet().stream()
                    .filter(pair -> !points.containsKey(pair))
                    .forEach(pair -> allow(pair, leftOut, builder));
        }
    }

    private void allow(long pair, Set<Long> leftOut, TwoSidedProblem.Builder builder) {
        int constraint = constraints.getOrDefault(pair, 0);
        long score = points.getOrDefault(pair, 0L);
        if (constraint >= 0 && !leftOut.contains(pair) && (score != 0 || constraint > 0 || settings.zeroScores())) {
            builder.pair(PaperPairs.reviewer(pair), PaperPairs.paper(pair), score);
        }
    }

    private void requireRoom(int papers, int reviewers) {
        if (papers == 0 || reviewers == 0) {
            throw InvalidModelException.of(
                    ProblemCode.EMPTY, "", "scores and constraints name no paper and no reviewer");
        }
        if ((long) papers + reviewers > limits.participants()) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT,
                    "",
                    "there are more papers and reviewers than the limit of " + limits.participants());
        }
        if (settings.zeroScores() && (long) papers * reviewers > limits.elements()) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT,
                    "pairs",
                    "with scores of 0 every pair is allowed, which is more than the limit of " + limits.elements());
        }
    }

    private void requireMaxima(ImmutableList<String> reviewers) {
        if (settings.maximum().isPresent()) {
            return;
        }
        Problems problems = new Problems();
        for (String reviewer : reviewers) {
            if (maxima.of(reviewer).isEmpty()) {
                problems.add(Problem.of(
                        ProblemCode.MISSING_FIELD,
                        Location.inModel("maxima"),
                        "the reviewer has no maximum, and there is none for all",
                        reviewer));
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    private void requireScore(long total, long pair) {
        if (Math.abs(total) > MatchingProblem.LARGEST_SCORE) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "scores",
                    "the scores of a pair, times their weights, come to more than " + MatchingProblem.LARGEST_SCORE
                            + " points",
                    pairs.papers().get(PaperPairs.paper(pair)),
                    pairs.reviewers().get(PaperPairs.reviewer(pair)));
        }
    }

    private ImmutableList<RefusedLine> strangers(Bounds bounds) {
        ImmutableList.Builder<RefusedLine> strangers = ImmutableList.builder();
        bounds.rows.forEach((reviewer, row) -> {
            if (!pairs.hasReviewer(reviewer)) {
                strangers.add(RefusedLine.of(
                        bounds.file,
                        row.line(),
                        Problem.of(
                                ProblemCode.UNKNOWN_ID,
                                PlainText.place(row.line(), 1),
                                "neither scores nor constraints name the reviewer",
                                reviewer)));
            }
        });
        return strangers.build();
    }

    private String text(byte[] csv) {
        PlainText text = PlainText.of(csv, limits);
        notes.addAll(text.notes());
        return text.text();
    }
}
