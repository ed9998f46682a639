package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.PersonRecord;
import dev.mentoring.core.partnership.ReportedOutcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people in pairs reported of themselves since (002-23): each outcome in the latest cohort in which they had been paired by its
 * day, and none that came before.
 */
final class OutcomeSection {

    private final Scopes scopes;
    private final DisclosurePolicy policy;
    /** By cohort and person, both by identifier, of those who were paired. */
    private final ImmutableMap<String, ImmutableSortedMap<String, Side>> sides;

    OutcomeSection(Scopes scopes, DisclosurePolicy policy) {
        this.scopes = scopes;
        this.policy = policy;
        Scope whole = scopes.whole();
        this.sides = whole.cohorts().stream()
                .collect(toImmutableMap(
                        cohort -> cohort, cohort -> whole.of(cohort).settledSides()));
    }

    ReportSection section() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        for (Side side : Side.values()) {
            String who = side == Side.BOTH ? "people who were mentor and mentee" : side.id();
            rows.add(scopes.row(
                    side.id(),
                    "Paired " + who,
                    scope -> new Figure.Count(
                            tally(scope, side, Optional.empty()).people())));
            for (GrowthAct.Outcome outcome : GrowthAct.Outcome.values()) {
                String name = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
                rows.add(new Withholding(
                                scopes, policy, Readings.COUNT, scope -> tally(scope, side, Optional.of(outcome)))
                        .row(side.id() + "/" + name, "Reported by " + who + ": " + name.replace('-', ' ')));
            }
        }
        return scopes.section(
                "outcomes",
                "What became of people who were paired",
                rows.build(),
                "Counts reports, of which one person can make several. Nothing is told about fewer than "
                        + policy.fewestPeople() + " people.");
    }

    /** Of people who were paired in each cohort of the column, how many outcomes they reported. */
    private Tally tally(Scope scope, Side side, Optional<GrowthAct.Outcome> outcome) {
        return scope.cohorts().stream()
                .flatMap(cohort -> on(side, cohort)
                        .flatMap(person -> scope.state().person(person).stream())
                        .map(person -> new Tally(
                                person.outcomes().stream()
                                        .filter(one -> outcome.equals(Optional.of(one.outcome())))
                                        .filter(one ->
                                                cohortOf(scope, person, one).equals(Optional.of(cohort)))
                                        .count(),
                                1)))
                .reduce(Tally.NOBODY, Tally::and);
    }

    private Stream<String> on(Side side, String cohort) {
        ImmutableSortedMap<String, Side> people = sides.getOrDefault(cohort, ImmutableSortedMap.of());
        return people.entrySet().stream()
                .filter(entry -> entry.getValue() == side)
                .map(Map.Entry::getKey);
    }

    private static Optional<String> cohortOf(Scope scope, PersonRecord person, ReportedOutcome outcome) {
        return scope.state().partnershipsOf(person.id()).stream()
                .filter(pair -> isBy(pair.confirmedOn(), outcome.on()))
                .map(Partnership::cohort)
                .max(Comparator.comparingInt(scope.order()::indexOf));
    }

    private static boolean isBy(Optional<LocalDate> settled, LocalDate day) {
        return settled.filter(on -> !on.isAfter(day)).isPresent();
    }
}
