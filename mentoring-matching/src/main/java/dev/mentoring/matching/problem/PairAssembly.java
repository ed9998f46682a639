package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Arrays;
import java.util.BitSet;

/** Puts the allowed pairs into rows and locks some of them, reporting what contradicts itself. */
final class PairAssembly {

    private final Acceptance acceptance;
    private final ImmutableList<Person> rows;
    private final ImmutableList<Person> columns;
    private final long[] forbidden;
    private final Problems problems;
    private final StoppableWork work;

    PairAssembly(
            Acceptance acceptance,
            ImmutableList<Person> rows,
            ImmutableList<Person> columns,
            PairList forbidden,
            Problems problems,
            StoppableWork work) {
        this.acceptance = acceptance;
        this.rows = rows;
        this.columns = columns;
        this.forbidden = keys(forbidden);
        this.problems = problems;
        this.work = work;
    }

    /** Every pair that is acceptable to both and not forbidden. */
    PairTable everyPair(RowScoring scoring) {
        if (forbidden.length == 0 && acceptance.isOfEveryPair()) {
            return everyPairOfAll(scoring);
        }
        int[] rowStart = new int[rows.size() + 1];
        int[] columnOf = new int[(int) acceptance.count()];
        int kept = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column : acceptance.partners(row)) {
                if (!isForbidden(row, column)) {
                    columnOf[kept++] = column;
                }
            }
            rowStart[row + 1] = kept;
        }
        int[] keptColumns = Arrays.copyOf(columnOf, kept);
        return scoring.isZero()
                ? PairTable.of(rowStart, columns.size(), keptColumns)
                : PairTable.of(rowStart, columns.size(), keptColumns, scores(rowStart, keptColumns, scoring));
    }

    private long[] scores(int[] rowStart, int[] columnOf, RowScoring scoring) {
        long[] score = new long[columnOf.length];
        for (int row = 0; row < rows.size(); row++) {
            work.steps(rowStart[row + 1] - rowStart[row]);
            for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
                score[pair] = scored(scoring, row, columnOf[pair]);
            }
        }
        return score;
    }

    /** Nobody is left out: scores of 32 bits are laid down as they come, so that millions need no more than they keep. */
    private PairTable everyPairOfAll(RowScoring scoring) {
        int all = rows.size() * columns.size();
        if (scoring.isZero()) {
            return PairTable.complete(rows.size(), columns.size(), new int[0], new long[0]);
        }
        int[] narrow = new int[all];
        long[] wide = new long[0];
        for (int row = 0, pair = 0; row < rows.size(); row++) {
            work.steps(columns.size());
            for (int column = 0; column < columns.size(); column++, pair++) {
                long score = scored(scoring, row, column);
                if (wide.length == 0 && score != (int) score) {
                    wide = Arrays.stream(narrow).asLongStream().toArray();
                    narrow = new int[0];
                }
                if (wide.length == 0) {
                    narrow[pair] = (int) score;
                } else {
                    wide[pair] = score;
                }
            }
        }
        return PairTable.complete(rows.size(), columns.size(), narrow, wide);
    }

    private long scored(RowScoring scoring, int row, int column) {
        long score = scoring.score(row, column);
        if (Math.abs(Math.max(score, -Long.MAX_VALUE)) > MatchingProblem.LARGEST_SCORE) {
            refuse(
                    ProblemCode.NUMBER_RANGE,
                    "pairs",
                    "a score is at most " + MatchingProblem.LARGEST_SCORE + " above or below zero",
                    row,
                    column);
            return 0;
        }
        return score;
    }

    /** Every listed pair that is acceptable to both and not forbidden. */
    PairTable listed(PairList listed) {
        int[] order = listed.sorted(rows.size(), columns.size());
        int[] rowStart = new int[rows.size() + 1];
        int[] columnOf = new int[order.length];
        long[] score = new long[order.length];
        int kept = 0;
        for (int k = 0; k < order.length; k++) {
            work.step();
            int row = listed.row(order[k]);
            int column = listed.column(order[k]);
            if (k > 0 && listed.row(order[k - 1]) == row && listed.column(order[k - 1]) == column) {
                refuse(ProblemCode.DUPLICATE_PAIR, "pairs/" + order[k], "the pair is listed twice", row, column);
            } else if (acceptance.mutual(row, column) && !isForbidden(row, column)) {
                columnOf[kept] = column;
                score[kept++] = listed.score(order[k]);
                rowStart[row + 1]++;
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rowStart[row + 1] += rowStart[row];
        }
        return PairTable.of(rowStart, columns.size(), Arrays.copyOf(columnOf, kept), Arrays.copyOf(score, kept));
    }

    /**
     * The table with its locks, and with those pairs of an earlier result that are still allowed. Each lock must stand on an
     * allowed pair and within both capacities.
     */
    PairTable withMarks(PairTable pairs, PairList wanted, PairList before) {
        BitSet locked = new BitSet();
        int[] ofRow = new int[rows.size()];
        int[] ofColumn = acceptance.ofPeers() ? ofRow : new int[columns.size()];
        for (int k = 0; k < wanted.size(); k++) {
            int row = wanted.row(k);
            int column = wanted.column(k);
            if (row >= 0 && mayLock(pairs, locked, "locked/" + k, row, column)) {
                locked.set(pairs.find(row, column));
                requirePlace(columns.get(column), ++ofColumn[column], "locked/" + k, row, column);
                requirePlace(rows.get(row), ++ofRow[row], "locked/" + k, row, column);
            }
        }
        return pairs.withMarks(locked, earlier(pairs, before));
    }

    private static BitSet earlier(PairTable pairs, PairList before) {
        BitSet earlier = new BitSet();
        for (int k = 0; k < before.size(); k++) {
            int pair = before.row(k) < 0 ? -1 : pairs.find(before.row(k), before.column(k));
            if (pair >= 0) {
                earlier.set(pair);
            }
        }
        return earlier;
    }

    private boolean mayLock(PairTable pairs, BitSet locked, String path, int row, int column) {
        int pair = pairs.find(row, column);
        if (pair >= 0 && !locked.get(pair)) {
            return true;
        }
        String why;
        if (pair >= 0) {
            why = "the pair is locked twice";
        } else if (isForbidden(row, column)) {
            why = "the pair is both locked and forbidden";
        } else if (acceptance.mutual(row, column)) {
            why = "the locked pair is not among the allowed pairs";
        } else {
            why = "the locked pair is not acceptable to both";
        }
        refuse(ProblemCode.RULE_CONFLICT, path, why, row, column);
        return false;
    }

    private void requirePlace(Person person, int locked, String path, int row, int column) {
        if (locked > person.capacity()) {
            String why = "more pairs are locked than one of the two has places";
            refuse(ProblemCode.RULE_CONFLICT, path, why, row, column);
        }
    }

    private void refuse(ProblemCode code, String path, String why, int row, int column) {
        problems.add(
                code,
                Location.inModel(path),
                why,
                columns.get(column).id(),
                rows.get(row).id());
    }

    private boolean isForbidden(int row, int column) {
        return forbidden.length > 0 && Arrays.binarySearch(forbidden, key(row, column)) >= 0;
    }

    private long[] keys(PairList list) {
        long[] keys = new long[list.size()];
        int kept = 0;
        for (int k = 0; k < list.size(); k++) {
            if (list.row(k) >= 0) {
                keys[kept++] = key(list.row(k), list.column(k));
            }
        }
        keys = Arrays.copyOf(keys, kept);
        Arrays.sort(keys);
        return keys;
    }

    private long key(int row, int column) {
        return (long) row * columns.size() + column;
    }
}
