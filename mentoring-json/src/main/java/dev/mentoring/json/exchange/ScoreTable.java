package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Limits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One file of scores, read row by row. */
final class ScoreTable {

    private final String file;
    private final Limits limits;
    private final Map<Long, Long> points = new HashMap<>();
    private final Map<Long, Seen> seen = new HashMap<>();
    private final Set<Long> leftOut = new HashSet<>();
    /** By the number of the row. */
    private final TreeMap<Long, RefusedLine> refused = new TreeMap<>();

    /** The first row, where its score is no number, until it is settled what it is. */
    private Optional<CellRows.Row> unsettled = Optional.empty();

    private long rows;

    private ScoreTable(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The first row of a pair: its number and its line. */
    private record Seen(long row, long line) {}

    static ScoreTable read(String file, String text, PaperPairs pairs, int digits, Limits limits) {
        ScoreTable table = new ScoreTable(file, limits);
        CellRows rows = new CellRows(text, limits);
        while (rows.hasNext()) {
            CellRows.Row row = rows.next();
            table.rows++;
            if (table.rows == 1
                    && PaperPairs.isPair(row.cells())
                    && ExactScore.isWord(row.cells().get(2), limits)) {
                table.unsettled = Optional.of(row);
            } else {
                table.take(row, new Seen(table.rows, row.line()), pairs, digits);
            }
        }
        return table;
    }

    /**
     * Settles what a first row is whose score is no number, when all files have been read: a row with a fault where its paper or its
     * reviewer is known, otherwise a line of headings, of which nothing is made.
     */
    void settle(PaperPairs pairs, int digits) {
        unsettled.ifPresent(row -> {
            Seen first = new Seen(1, row.line());
            if (pairs.knowsEither(row.cells())) {
                unsettled = Optional.empty();
                take(row, first, pairs, digits);
            } else {
                refuse(
                        first,
                        Problem.of(
                                ProblemCode.LINE_SYNTAX,
                                PlainText.place(0, 0),
                                "the score is no number and no other row names the paper or the reviewer: that is a line of "
                                        + "headings, which such files do not have"));
            }
        });
    }

    private void take(CellRows.Row row, Seen where, PaperPairs pairs, int digits) {
        try {
            long pair = pairs.pair(row.cells());
            @Nullable Seen earlier = seen.putIfAbsent(pair, where);
            if (earlier != null) {
                refuseTwice(pair, earlier, where);
                return;
            }
            // until its score is known
            leftOut.add(pair);
            points.put(pair, ExactScore.points(row.cells().get(2), digits, limits));
            leftOut.remove(pair);
        } catch (InvalidModelException e) {
            e.problems().forEach(problem -> refuse(where, problem));
        }
    }

    /** Neither of the two counts: nothing says which was meant. */
    private void refuseTwice(long pair, Seen earlier, Seen again) {
        if (points.remove(pair) != null) {
            refuse(earlier, Problem.of(ProblemCode.DUPLICATE_PAIR, PlainText.place(0, 0), twice(again)));
        }
        leftOut.add(pair);
        refuse(again, Problem.of(ProblemCode.DUPLICATE_PAIR, PlainText.place(0, 0), twice(earlier)));
    }

    private static String twice(Seen other) {
        return "line " + other.line() + " scores the same pair, and neither counts";
    }

    private void refuse(Seen where, Problem problem) {
        refused.put(where.row(), RefusedLine.of(file, where.line(), problem.at(PlainText.place(where.line(), 1))));
        if (refused.size() > limits.participants()) {
            throw PlainText.refused(
                    ProblemCode.LIMIT_COUNT,
                    PlainText.place(where.line(), 1),
                    "more rows have faults than the limit of " + limits.participants());
        }
    }

    /** The points of the pairs that are scored. */
    Map<Long, Long> points() {
        return points;
    }

    /** The pairs whose score is not known. */
    Set<Long> leftOut() {
        return leftOut;
    }

    ImmutableList<RefusedLine> refused() {
        return ImmutableList.copyOf(refused.values());
    }

    long rows() {
        return rows;
    }
}
