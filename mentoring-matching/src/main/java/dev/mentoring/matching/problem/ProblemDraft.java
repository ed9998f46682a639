package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A problem while it is told: what both builders share. Rows are mentees, or the first of two peers; columns are mentors,
 * or the second.
 */
final class ProblemDraft {

    /** What a draft becomes. */
    record Parts(
            String id,
            ImmutableList<Person> rows,
            ImmutableList<Person> columns,
            IdIndex rowIds,
            IdIndex columnIds,
            PairTable pairs,
            Choices rowChoices,
            Choices columnChoices,
            long oneWay,
            ImmutableIntArray rowsAsListed) {}

    private final String id;
    private final Problems problems;
    private final PersonList rows;
    private final PersonList columns;
    private final String rowName;
    private final String columnName;
    private final boolean peers;
    private final PairList listed = new PairList();
    private final PairList locked = new PairList();
    private final PairList forbidden = new PairList();
    private final PairList earlier = new PairList();
    private boolean everyPair;
    private Optional<PairScoring> scoring = Optional.empty();
    private int pairLimit = MatchingProblem.MOST_PAIRS;
    private StoppableWork work = StoppableWork.unstoppable();

    /** Starts a draft; a draft of peers has the same list twice. */
    ProblemDraft(String id, Problems problems, PersonList rows, String rowName, PersonList columns, String columnName) {
        this.id = Ids.normalise(id);
        this.problems = problems;
        this.rows = rows;
        this.rowName = rowName;
        this.columns = columns;
        this.columnName = columnName;
        peers = rows.equals(columns);
        Ids.wrong(this.id)
                .ifPresent(wrong ->
                        problems.add(wrong, Location.inModel("id"), "the identifier of the problem " + Ids.why(wrong)));
    }

    void pair(int rowNumber, int columnNumber, long score) {
        work.step();
        if (listed.size() < pairLimit) {
            listed.add(rowNumber, columnNumber, score);
        } else {
            throw tooMany(problems);
        }
    }

    void lock(int rowNumber, int columnNumber) {
        locked.add(rowNumber, columnNumber, 0);
    }

    void forbid(int rowNumber, int columnNumber) {
        forbidden.add(rowNumber, columnNumber, 0);
    }

    void earlier(int rowNumber, int columnNumber) {
        earlier.add(rowNumber, columnNumber, 0);
    }

    void everyPair() {
        everyPair = true;
    }

    void everyPair(PairScoring scores) {
        everyPair = true;
        scoring = Optional.of(scores);
    }

    void stoppedBy(BooleanSupplier stop) {
        work = StoppableWork.of("a problem was put together", stop);
    }

    void pairLimit(int limit) {
        pairLimit = limit;
    }

    /** Leaves the draft as it is, so that it can be told more and frozen again. */
    Parts freeze() {
        Problems found = Problems.of(problems.list(), problems.total());
        PersonList.Frozen frozenRows = rows.freeze();
        PersonList.Frozen frozenColumns = peers ? frozenRows : columns.freeze();
        Choices rowChoices = rows.choices(frozenRows, columns, frozenColumns, found, work);
        Choices columnChoices = peers ? rowChoices : columns.choices(frozenColumns, rows, frozenRows, found, work);
        PairList placedPairs = placed("pairs", listed, frozenRows, frozenColumns, found);
        PairList placedLocks = placed("locked", locked, frozenRows, frozenColumns, found);
        PairList placedForbidden = placed("forbidden", forbidden, frozenRows, frozenColumns, found);
        PairList placedEarlier = placed("earlier", earlier, frozenRows, frozenColumns);
        if (everyPair && listed.size() > 0) {
            found.add(
                    ProblemCode.RULE_CONFLICT,
                    Location.inModel("pairs"),
                    "pairs are listed although every pair is allowed");
        }
        Acceptance acceptance = new Acceptance(rowChoices, columnChoices, peers, work);
        if (everyPair && acceptance.count() > pairLimit) {
            throw tooMany(found);
        }
        PairAssembly assembly =
                new PairAssembly(acceptance, frozenRows.people(), frozenColumns.people(), placedForbidden, found, work);
        PairTable allowed =
                everyPair ? assembly.everyPair(rowScoring(frozenRows, frozenColumns)) : assembly.listed(placedPairs);
        PairTable pairs = assembly.withMarks(allowed, placedLocks, placedEarlier);
        found.throwIfAny(InvalidModelException::new);
        return new Parts(
                id,
                frozenRows.people(),
                frozenColumns.people(),
                frozenRows.ids(),
                frozenColumns.ids(),
                pairs,
                rowChoices,
                columnChoices,
                acceptance.oneWay(),
                frozenRows.asListed());
    }

    private InvalidModelException tooMany(Problems found) {
        found.add(
                ProblemCode.LIMIT_MEMORY,
                Location.inModel("pairs"),
                "the problem has more allowed pairs than the limit of " + pairLimit);
        return new InvalidModelException(found);
    }

    private RowScoring rowScoring(PersonList.Frozen frozenRows, PersonList.Frozen frozenColumns) {
        if (scoring.isEmpty()) {
            return RowScoring.ZERO;
        }
        PairScoring scores = scoring.get();
        ImmutableIntArray rowAt = frozenRows.positions();
        ImmutableIntArray columnAt = frozenColumns.positions();
        return (row, column) -> scores.score(columnAt.get(column), rowAt.get(row));
    }

    /** Pairs of a result that need not know today's people: whoever is gone takes the pair along. */
    private PairList placed(
            String member, PairList list, PersonList.Frozen frozenRows, PersonList.Frozen frozenColumns) {
        return placed(member, list, frozenRows, frozenColumns, new Problems());
    }

    /** A list with indexes in place of numbers, the smaller one first among peers; wrong entries get -1. */
    private PairList placed(
            String member,
            PairList list,
            PersonList.Frozen frozenRows,
            PersonList.Frozen frozenColumns,
            Problems found) {
        PairList placed = list.copy();
        for (int k = 0; k < list.size(); k++) {
            work.step();
            int row = indexOf(rows, frozenRows, list.row(k), member, k, rowName, found);
            int column = indexOf(columns, frozenColumns, list.column(k), member, k, columnName, found);
            boolean known = row >= 0 && column >= 0;
            if (known && peers && row == column) {
                found.add(
                        ProblemCode.RULE_CONFLICT,
                        Location.inModel(member + "/" + k + "/" + columnName),
                        "nobody can be paired with themselves",
                        frozenRows.people().get(row).id());
                known = false;
            }
            if (Math.abs(Math.max(list.score(k), -Long.MAX_VALUE)) > MatchingProblem.LARGEST_SCORE) {
                found.add(
                        ProblemCode.NUMBER_RANGE,
                        Location.inModel(member + "/" + k + "/score"),
                        "a score is at most " + MatchingProblem.LARGEST_SCORE + " above or below zero",
                        columns.idOf(list.column(k)),
                        rows.idOf(list.row(k)));
            }
            boolean turn = peers && row > column;
            placed.place(k, known ? (turn ? column : row) : -1, known ? (turn ? row : column) : -1);
        }
        return placed;
    }

    private int indexOf(
            PersonList list, PersonList.Frozen frozen, int number, String member, int k, String name, Problems found) {
        int index = frozen.indexOfNumber().get(number);
        if (index < 0) {
            found.add(
                    ProblemCode.UNKNOWN_ID,
                    Location.inModel(member + "/" + k + "/" + name),
                    "nobody in \"" + list.member() + "\" has the identifier",
                    list.idOf(number));
        }
        return index;
    }
}
