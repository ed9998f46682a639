package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Programme;
import java.util.Locale;
import java.util.stream.Stream;

/** Who applied, what became of the applications, who comes back (000-05, 000-21). */
final class PeopleSection {

    private final Scopes scopes;

    PeopleSection(Scopes scopes) {
        this.scopes = scopes;
    }

    ReportSection section() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(scopes.count("applications", "Applications", scope -> scope.applications().stream()));
        for (ApplicationStatus status : ApplicationStatus.values()) {
            String name = status.name().toLowerCase(Locale.ROOT);
            String title = status == ApplicationStatus.APPLIED ? "waiting for a decision" : name;
            rows.add(
                    scopes.count("applications/" + name, "Applications: " + title, scope -> withStatus(scope, status)));
        }
        for (Side side : Side.values()) {
            rows.add(scopes.count(
                    "applications/" + side.id(),
                    "Applications as " + (side == Side.BOTH ? "both" : side.id()),
                    scope -> scope.applications().stream()
                            .filter(one -> Side.of(one.application().roles()) == side)));
        }
        rows.add(scopes.count("people", "People who applied", PeopleSection::people));
        rows.add(scopes.count("waiting", "People on the waiting list", PeopleSection::waiting));
        rows.add(scopes.count("returners", "People who had applied to an earlier cohort", PeopleSection::returners));
        rows.add(scopes.count("alumni", "Mentors who had been mentees in an earlier cohort", PeopleSection::alumni));
        return scopes.section("people", "Applications and people", rows.build());
    }

    /** How many of those who applied have taken part in each component (002-16, 004-01). */
    ReportSection components(Programme programme) {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        for (Component component : programme.components()) {
            rows.add(scopes.count(
                    component.id(),
                    component.labels().in("en"),
                    scope -> people(scope)
                            .filter(id -> scope.state()
                                    .person(id)
                                    .filter(person -> person.attended().containsKey(component.id()))
                                    .isPresent())));
        }
        return scopes.section("components", "People who have taken part in components", rows.build());
    }

    private static Stream<?> withStatus(Scope scope, ApplicationStatus status) {
        return scope.applications().stream().filter(one -> one.application().status() == status);
    }

    private static Stream<String> people(Scope scope) {
        return scope.applications().stream().map(one -> one.person().id()).distinct();
    }

    private static Stream<?> waiting(Scope scope) {
        return scope.state().waiting().stream()
                .filter(id -> scope.state()
                        .person(id)
                        .flatMap(person -> person.cohort())
                        .filter(scope.cohorts()::contains)
                        .isPresent());
    }

    private static Stream<?> returners(Scope scope) {
        return scope.applications().stream()
                .filter(one -> one.person().applications().stream()
                        .anyMatch(other ->
                                scope.isBefore(other.cohort(), one.application().cohort())))
                .map(one -> one.person().id())
                .distinct();
    }

    /** The earlier cohort need not be among those of the report. */
    private static Stream<?> alumni(Scope scope) {
        return scope.settled()
                .filter(pair -> scope.state().partnershipsOf(pair.mentor()).stream()
                        .anyMatch(earlier ->
                                isAsMentee(earlier, pair) && scope.isBefore(earlier.cohort(), pair.cohort())))
                .map(pair -> pair.inRole(Role.MENTOR))
                .distinct();
    }

    private static boolean isAsMentee(Partnership earlier, Partnership pair) {
        return earlier.mentee().equals(pair.mentor()) && earlier.confirmedOn().isPresent();
    }
}
