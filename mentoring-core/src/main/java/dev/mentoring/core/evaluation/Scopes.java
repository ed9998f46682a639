package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of a report: each chosen cohort, then all of them together where there are several. */
final class Scopes {

    /** Identifier of the column of all chosen cohorts together. */
    static final String ALL = "all";

    private final ImmutableList<Scope> columns;

    private Scopes(ImmutableList<Scope> columns) {
        this.columns = columns;
    }

    /**
     * The columns of a report.
     *
     * @param chosen the cohorts, by identifier; empty for all
     * @throws InvalidModelException when neither the programme nor the state has a cohort
     */
    static Scopes of(Programme programme, ProgrammeState state, ImmutableSet<String> chosen) {
        ImmutableList<String> order = order(programme, state);
        Problems problems = new Problems();
        for (String cohort : chosen) {
            if (!order.contains(cohort)) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel("cohorts"),
                        "neither the programme nor its log has the cohort",
                        cohort);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
        ImmutableList<String> shown = order.stream()
                .filter(id -> chosen.isEmpty() || chosen.contains(id))
                .collect(toImmutableList());
        Stream<Scope> each = shown.stream()
                .map(id -> Scope.of(new ReportColumn("cohort/" + id, id), ImmutableSet.of(id), state, order));
        Stream<Scope> all = shown.size() == 1
                ? Stream.empty()
                : Stream.of(Scope.of(new ReportColumn(ALL, "all"), ImmutableSet.copyOf(shown), state, order));
        return new Scopes(Stream.concat(each, all).collect(toImmutableList()));
    }

    /** Every cohort that the programme or the log knows: by number, then those without by the first day that the log has of them. */
    private static ImmutableList<String> order(Programme programme, ProgrammeState state) {
        Stream<String> numbered = programme.cohorts().stream()
                .sorted(Comparator.comparingInt(Cohort::number))
                .map(Cohort::id);
        Set<String> known =
                new HashSet<>(programme.cohorts().stream().map(Cohort::id).toList());
        Stream<String> logged = Stream.concat(
                        state.cohorts().stream(),
                        state.people().stream()
                                .flatMap(
                                        person -> person.applications().stream().map(one -> one.cohort())))
                .distinct()
                .filter(id -> !known.contains(id))
                .sorted(Comparator.comparing((String id) -> firstDay(state, id)).thenComparing(Ids.ORDER));
        return Stream.concat(numbered, logged).collect(toImmutableList());
    }

    private static LocalDate firstDay(ProgrammeState state, String cohort) {
        Optional<LocalDate> applied = state.people().stream()
                .flatMap(person -> person.applications().stream())
                .filter(one -> one.cohort().equals(cohort))
                .map(one -> one.on())
                .min(Comparator.naturalOrder());
        return state.cohort(cohort).openedOn().or(() -> applied).orElse(LocalDate.MAX);
    }

    /** The columns, that of all together last. */
    ImmutableList<Scope> columns() {
        return columns;
    }

    /** The last column: everything that was chosen. */
    Scope whole() {
        return columns.get(columns.size() - 1);
    }

    /** A row whose figures are made one by one. */
    ReportRow row(String id, String title, Function<Scope, Figure> figure) {
        return new ReportRow(id, title, columns.stream().map(figure).collect(toImmutableList()));
    }

    /** A row of counts. */
    ReportRow count(String id, String title, Function<Scope, Stream<?>> counted) {
        return row(id, title, scope -> new Figure.Count(counted.apply(scope).count()));
    }

    /** A section of rows. */
    ReportSection section(String id, String title, ImmutableList<ReportRow> rows, String... notes) {
        return new ReportSection(
                id,
                title,
                columns.stream().map(Scope::column).collect(toImmutableList()),
                rows,
                ImmutableList.copyOf(notes));
    }
}
