package dev.mentoring.json.csv;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.DocumentException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the roster of the rows that were read, and refuses rows that their programme would refuse in it, so that a table that
 * is found good is one that can be matched.
 *
 * <p>A row that chooses somebody whose row is refused is refused too, and so on until nothing is left to refuse.
 */
final class RosterOfRows {

    private static final String PARTICIPANTS = "participants";
    private static final Splitter SLASH = Splitter.on('/').limit(3);

    private final Programme programme;
    private final String cohort;
    private final FormColumns columns;
    private final SharedIds ids;

    RosterOfRows(Programme programme, String cohort, FormColumns columns, SharedIds ids) {
        this.programme = programme;
        this.cohort = cohort;
        this.columns = columns;
        this.ids = ids;
    }

    /**
     * Makes the roster.
     *
     * @param read the rows by number; those that turn out to be refused are taken out
     * @param refused where those go
     */
    Roster settle(Map<Long, Applicant> read, Map<Long, ImmutableList<Problem>> refused) {
        while (true) {
            Roster roster = roster(read);
            Problems found = programme.check(roster);
            ListMultimap<Long, Problem> byRow =
                    MultimapBuilder.treeKeys().arrayListValues().build();
            for (Problem problem : found.list()) {
                row(problem, roster).ifPresent(row -> byRow.put(row, inRow(problem, row, roster)));
            }
            if (byRow.isEmpty()) {
                found.throwIfAny(InvalidModelException::new);
                return roster;
            }
            Choosers choosers = Choosers.among(read);
            Deque<String> gone = new ArrayDeque<>();
            for (long row : byRow.keySet()) {
                gone.add(refuse(row, byRow.get(row), read, refused));
            }
            while (!gone.isEmpty()) {
                for (long row : choosers.of(gone.remove())) {
                    if (read.containsKey(row)) {
                        List<Problem> problems = alone(row, read);
                        if (!problems.isEmpty()) {
                            gone.add(refuse(row, problems, read, refused));
                        }
                    }
                }
            }
        }
    }

    /** Takes a row out; gives the identifier of the person who stood there. */
    private static String refuse(
            long row, List<Problem> problems, Map<Long, Applicant> read, Map<Long, ImmutableList<Problem>> refused) {
        refused.put(row, ImmutableList.copyOf(problems));
        return Objects.requireNonNull(read.remove(row), "a row that was read")
                .participant()
                .id();
    }

    /**
     * What is wrong with one row now, asked of a roster of that person and whom they choose: so a long chain of choices, each
     * of which falls with the next one, costs no whole roster a link.
     */
    private List<Problem> alone(long row, Map<Long, Applicant> read) {
        Map<Long, Applicant> few = new TreeMap<>();
        Applicant chooser = Objects.requireNonNull(read.get(row), "a row that was read");
        few.put(row, chooser);
        Choosers.chosenBy(chooser).map(ids::rowOf).flatMap(Optional::stream).forEach(other -> {
            @Nullable Applicant chosen = read.get(other);
            if (chosen != null) {
                few.put(other, chosen);
            }
        });
        Roster roster = roster(few);
        return programme.check(roster).list().stream()
                .filter(problem -> row(problem, roster).filter(of -> of == row).isPresent())
                .map(problem -> inRow(problem, row, roster))
                .toList();
    }

    private Roster roster(Map<Long, Applicant> read) {
        ImmutableSortedMap.Builder<String, String> reportsTo = ImmutableSortedMap.naturalOrder();
        read.values()
                .forEach(applicant -> applicant
                        .manager()
                        .ifPresent(
                                manager -> reportsTo.put(applicant.participant().id(), manager)));
        try {
            return Roster.builder()
                    .cohort(cohort)
                    .participants(
                            read.values().stream().map(Applicant::participant).toList())
                    .reportsTo(reportsTo.buildOrThrow())
                    .missed(missed(read))
                    .build();
        } catch (InvalidModelException e) {
            throw inTable(e);
        }
    }

    /** Who is not named has missed no round. */
    private static ImmutableSortedMap<String, Integer> missed(Map<Long, Applicant> read) {
        ImmutableSortedMap.Builder<String, Integer> missed = ImmutableSortedMap.naturalOrder();
        read.values().stream()
                .filter(applicant -> applicant.missed() > 0)
                .forEach(applicant -> missed.put(applicant.participant().id(), applicant.missed()));
        return missed.buildOrThrow();
    }

    /** The row of the person whom a problem is about; none when it is about all of them. */
    private Optional<Long> row(Problem problem, Roster roster) {
        List<String> path = path(problem);
        if (path.size() < 2 || !path.get(0).equals(PARTICIPANTS)) {
            return Optional.empty();
        }
        String id = roster.participants().get(Integer.parseInt(path.get(1))).id();
        return ids.rowOf(id);
    }

    private Problem inRow(Problem problem, long row, Roster roster) {
        String member = path(problem).get(2);
        String heading = field(member)
                .flatMap(columns::of)
                .map(placed -> placed.column().header())
                .orElse("");
        return new Problem(problem.code(), new Location.InTable(row, heading), message(problem, roster), problem.ids());
    }

    /** Says of somebody who was chosen and is not there in which row they would be. */
    private String message(Problem problem, Roster roster) {
        List<String> member = Splitter.on('/').splitToList(path(problem).get(2));
        if (problem.code() != ProblemCode.UNKNOWN_ID || member.size() < 3) {
            return problem.message();
        }
        Participant chooser =
                roster.participants().get(Integer.parseInt(path(problem).get(1)));
        Role role = member.get(1).equals("mentor") ? Role.MENTOR : Role.MENTEE;
        ImmutableSet<String> known = roster.byId().keySet();
        return chooser.choices(role).people().get(Integer.parseInt(member.get(2))).stream()
                .filter(chosen -> !known.contains(chosen))
                .flatMap(chosen -> ids.rowOf(chosen).stream())
                .findFirst()
                .map(row -> problem.message() + ": row " + row + " is refused")
                .orElse(problem.message());
    }

    private static Optional<Field> field(String member) {
        if (member.startsWith("choices/mentee")) {
            return Optional.of(Field.CHOICES_AS_MENTEE);
        } else if (member.startsWith("choices/mentor")) {
            return Optional.of(Field.CHOICES_AS_MENTOR);
        }
        return member.equals("id") ? Optional.of(Field.ID) : Optional.empty();
    }

    private static List<String> path(Problem problem) {
        return problem.location() instanceof Location.InModel model
                ? SLASH.splitToList(model.path())
                : ImmutableList.of();
    }

    /** Says of circles in the reporting lines in which row they begin; leaves alone what is not about the table. */
    private RuntimeException inTable(InvalidModelException e) {
        if (e.problems().stream().anyMatch(problem -> problem.code() != ProblemCode.REPORTING_CYCLE)) {
            return e;
        }
        List<Problem> located =
                e.problems().stream().map(problem -> problem.at(place(problem))).toList();
        return new DocumentException(Problems.of(located, e.total()));
    }

    private Location place(Problem problem) {
        long row = problem.ids().stream()
                .flatMap(id -> ids.rowOf(id).stream())
                .min(Long::compare)
                .orElse(Table.HEADER_ROW);
        String heading = columns.of(Field.REPORTS_TO)
                .map(placed -> placed.column().header())
                .orElse("");
        return new Location.InTable(row, heading);
    }
}
