package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Application;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.PersonRecord;
import dev.mentoring.core.partnership.ProgrammeState;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a column of a report is about: one cohort, or several together.
 *
 * @param column the column
 * @param cohorts the cohorts, by identifier
 * @param applications the applications to them, by order of the applicants
 * @param pairs the relationships of them, proposals included, in order of their identifiers
 * @param state the whole
 * @param order every cohort, from the first to the last
 */
record Scope(
        ReportColumn column,
        ImmutableSet<String> cohorts,
        ImmutableList<Applicant> applications,
        ImmutableList<Partnership> pairs,
        ProgrammeState state,
        ImmutableList<String> order) {

    /**
     * Somebody's application.
     *
     * @param person who
     * @param application to which cohort, and what became of it
     */
    record Applicant(PersonRecord person, Application application) {}

    static Scope of(
            ReportColumn column, ImmutableSet<String> cohorts, ProgrammeState state, ImmutableList<String> order) {
        return new Scope(
                column,
                cohorts,
                state.people().stream()
                        .flatMap(person -> person.applications().stream()
                                .filter(one -> cohorts.contains(one.cohort()))
                                .map(one -> new Applicant(person, one)))
                        .collect(toImmutableList()),
                state.partnerships().stream()
                        .filter(pair -> cohorts.contains(pair.cohort()))
                        .collect(toImmutableList()),
                state,
                order);
    }

    /** One of its cohorts alone. */
    Scope of(String cohort) {
        return of(column, ImmutableSet.of(cohort), state, order);
    }

    /** The relationships that were settled. */
    Stream<Partnership> settled() {
        return pairs.stream().filter(pair -> pair.confirmedOn().isPresent());
    }

    /** The relationships in which the two have met. */
    Stream<Partnership> started() {
        return pairs.stream().filter(pair -> pair.startedOn().isPresent());
    }

    /** By person, on which side they are or were in a settled relationship; of those who never were, what they applied for. */
    ImmutableSortedMap<String, Side> sides() {
        Map<String, ImmutableSet<Role>> roles = new TreeMap<>(Ids.ORDER);
        applications.forEach(
                one -> roles.merge(one.person().id(), one.application().roles(), Scope::union));
        ImmutableSortedMap.Builder<String, Side> sides = ImmutableSortedMap.orderedBy(Ids.ORDER);
        ImmutableSortedMap<String, Side> settled = settledSides();
        roles.forEach((person, applied) ->
                sides.put(person, Optional.ofNullable(settled.get(person)).orElse(Side.of(applied))));
        return sides.build();
    }

    /** By person, on which side they are or were in a settled relationship. */
    ImmutableSortedMap<String, Side> settledSides() {
        Map<String, ImmutableSet<Role>> roles = new TreeMap<>(Ids.ORDER);
        settled().forEach(pair -> {
            roles.merge(pair.mentor(), ImmutableSet.of(Role.MENTOR), Scope::union);
            roles.merge(pair.mentee(), ImmutableSet.of(Role.MENTEE), Scope::union);
        });
        ImmutableSortedMap.Builder<String, Side> sides = ImmutableSortedMap.orderedBy(Ids.ORDER);
        roles.forEach((person, both) -> sides.put(person, Side.of(both)));
        return sides.build();
    }

    /** Whether a cohort comes before another one. */
    boolean isBefore(String cohort, String other) {
        return order.indexOf(cohort) < order.indexOf(other);
    }

    private static ImmutableSet<Role> union(ImmutableSet<Role> one, ImmutableSet<Role> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.naturalOrder())
                .collect(toImmutableSet());
    }
}
