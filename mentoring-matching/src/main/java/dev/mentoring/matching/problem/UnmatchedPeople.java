package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who is without any pairing, and why: derived from the problem and the pairings alone, so that whoever makes a result and
 * whoever checks one come to the same list.
 *
 * <p>The order is mentors by identifier, then mentees by identifier; among peers by identifier.
 */
public final class UnmatchedPeople {

    private final ImmutableList<Person> rows;
    private final ImmutableList<Person> columns;
    private final ToIntFunction<String> rowIds;
    private final ToIntFunction<String> columnIds;
    private final PairTable pairs;
    private final boolean peers;
    private final Optional<Groups> groups;
    private final UnmatchedReason whenFree;
    private final int[] degreeOfRow;
    private final int[] degreeOfColumn;
    /** Pairings of each part of the groups. */
    private final int[] sizeOfPart;
    /** Takes the parts of one pair. */
    private final int[] parts;

    private UnmatchedPeople(MatchingProblem problem, UnmatchedReason whenFree) {
        this.whenFree = whenFree;
        if (problem instanceof TwoSidedProblem twoSided) {
            rows = twoSided.mentees();
            columns = twoSided.mentors();
            rowIds = twoSided::indexOfMentee;
            columnIds = twoSided::indexOfMentor;
            pairs = twoSided.pairs();
            peers = false;
            groups = Optional.of(twoSided.groups()).filter(bounds -> !bounds.isEmpty());
        } else {
            PeerProblem oneSided = (PeerProblem) problem;
            rows = oneSided.peers();
            columns = rows;
            rowIds = oneSided::indexOfPeer;
            columnIds = rowIds;
            pairs = oneSided.pairs();
            peers = true;
            groups = Optional.empty();
        }
        degreeOfRow = new int[rows.size()];
        degreeOfColumn = peers ? degreeOfRow : new int[columns.size()];
        sizeOfPart = new int[groups.map(Groups::parts).orElse(0)];
        parts = new int[groups.map(all -> all.bounds().size()).orElse(0)];
    }

    /** Everybody without any of the pairings; pairings of people whom the problem does not know count for nothing. */
    public static ImmutableList<Unmatched> of(MatchingProblem problem, Iterable<Pairing> pairings) {
        return of(problem, pairings, UnmatchedReason.LOWERS_TOTAL);
    }

    /**
     * Everybody without any of the pairings.
     *
     * @param whenFree why somebody is without, although an allowed partner has a free place and no group is in the way
     */
    public static ImmutableList<Unmatched> of(
            MatchingProblem problem, Iterable<Pairing> pairings, UnmatchedReason whenFree) {
        UnmatchedPeople people = new UnmatchedPeople(problem, whenFree);
        for (Pairing pairing : pairings) {
            int column = people.columnIds.applyAsInt(pairing.mentor());
            int row = people.rowIds.applyAsInt(pairing.mentee());
            if (column >= 0 && row >= 0) {
                people.degreeOfColumn[column]++;
                people.degreeOfRow[row]++;
                people.groups.ifPresent(all -> people.count(all, row, column));
            }
        }
        return people.list(false);
    }

    /** Everybody, because nothing was solved; takes time linear in the people. */
    public static ImmutableList<Unmatched> notSolved(MatchingProblem problem) {
        return new UnmatchedPeople(problem, UnmatchedReason.NOT_SOLVED).list(true);
    }

    private void count(Groups all, int row, int column) {
        int count = all.partsOf(column, row, parts);
        for (int k = 0; k < count; k++) {
            sizeOfPart[parts[k]]++;
        }
    }

    /** Whether no group is in the way of one more pair. */
    private boolean fits(Groups all, int row, int column) {
        int count = all.partsOf(column, row, parts);
        for (int k = 0; k < count; k++) {
            if (sizeOfPart[parts[k]] >= all.maximum(parts[k])) {
                return false;
            }
        }
        return true;
    }

    private ImmutableList<Unmatched> list(boolean notSolved) {
        boolean[] rowHasPair = new boolean[rows.size()];
        boolean[] columnHasPair = peers ? rowHasPair : new boolean[columns.size()];
        boolean[] rowSeesPlace = new boolean[rows.size()];
        boolean[] columnSeesPlace = peers ? rowSeesPlace : new boolean[columns.size()];
        @Nullable Groups bounds = groups.orElse(null);
        boolean[] rowSeesRoom = bounds == null ? rowSeesPlace : new boolean[rows.size()];
        boolean[] columnSeesRoom = bounds == null ? columnSeesPlace : new boolean[columns.size()];
        // A column without a pairing is seen from its rows only: then all of them are looked at, otherwise few.
        boolean all = peers || Arrays.stream(degreeOfColumn).anyMatch(degree -> degree == 0);
        int[] partners = new int[notSolved ? 0 : pairs.longestRow()];
        boolean[] columnHasPlace = new boolean[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            columnHasPlace[column] =
                    degreeOfColumn[column] < columns.get(column).capacity();
        }
        for (int row = 0; !notSolved && row < rows.size(); row++) {
            if (all || degreeOfRow[row] == 0) {
                boolean place = degreeOfRow[row] < rows.get(row).capacity();
                int length = pairs.columns(row, partners);
                for (int k = 0; k < length; k++) {
                    int column = partners[k];
                    rowHasPair[row] = true;
                    columnHasPair[column] = true;
                    rowSeesPlace[row] |= columnHasPlace[column];
                    columnSeesPlace[column] |= place;
                    if (bounds != null && (place || columnHasPlace[column]) && fits(bounds, row, column)) {
                        rowSeesRoom[row] |= columnHasPlace[column];
                        columnSeesRoom[column] |= place;
                    }
                }
            }
        }
        ImmutableList.Builder<Unmatched> list = ImmutableList.builder();
        Optional<UnmatchedReason> same = notSolved ? Optional.of(UnmatchedReason.NOT_SOLVED) : Optional.empty();
        if (!peers) {
            add(list, columns, Side.MENTOR, degreeOfColumn, columnHasPair, columnSeesPlace, columnSeesRoom, same);
        }
        add(list, rows, peers ? Side.PEER : Side.MENTEE, degreeOfRow, rowHasPair, rowSeesPlace, rowSeesRoom, same);
        return list.build();
    }

    private void add(
            ImmutableList.Builder<Unmatched> list,
            ImmutableList<Person> people,
            Side side,
            int[] degree,
            boolean[] hasPair,
            boolean[] seesPlace,
            boolean[] seesRoom,
            Optional<UnmatchedReason> all) {
        for (int i = 0; i < people.size(); i++) {
            if (degree[i] == 0) {
                Person person = people.get(i);
                UnmatchedReason reason = all.orElse(reason(person, hasPair[i], seesPlace[i], seesRoom[i]));
                list.add(new Unmatched(person.id(), side, reason));
            }
        }
    }

    private UnmatchedReason reason(Person person, boolean hasPair, boolean seesPlace, boolean seesRoom) {
        if (person.capacity() == 0) {
            return UnmatchedReason.CAPACITY_ZERO;
        }
        if (!hasPair) {
            return UnmatchedReason.NO_ALLOWED_PAIR;
        }
        if (!seesPlace) {
            return UnmatchedReason.PLACES_TAKEN;
        }
        return seesRoom ? whenFree : UnmatchedReason.GROUPS_FULL;
    }
}
