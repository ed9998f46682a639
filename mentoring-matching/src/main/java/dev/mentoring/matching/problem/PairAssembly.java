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

    PairAssembly(
            Acceptance acceptance,
            ImmutableList<Person> rows,
            ImmutableList<Person> columns,
            PairList forbidden,
            Problems problems) {
        this.acceptance = acceptance;
        this.rows = rows;
        this.columns = columns;
        this.forbidden = keys(forbidden);
        this.problems = problems;
    }

    /** Every pair that is acceptable to both and not forbidden, at score zero. */
    PairTable everyPair() {
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
        return new PairTable(rowStart, Arrays.copyOf(columnOf, kept), new long[0], new BitSet());
    }

    /** Every listed pair that is acceptable to both and not forbidden. */
    PairTable listed(PairList listed) {
        int[] order = listed.sorted(rows.size(), columns.size());
        int[] rowStart = new int[rows.size() + 1];
        int[] columnOf = new int[order.length];
        long[] score = new long[order.length];
        int kept = 0;
        for (int k = 0; k < order.length; k++) {
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
        return new PairTable(rowStart, Arrays.copyOf(columnOf, kept), Arrays.copyOf(score, kept), new BitSet());
    }

    /** The table with its locks; each lock must stand on an allowed pair and within both capacities. */
    PairTable withLocks(PairTable pairs, PairList wanted) {
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
        return pairs.withLocked(locked);
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
