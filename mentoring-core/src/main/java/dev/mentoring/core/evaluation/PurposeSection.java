package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.PersonRecord;
import dev.mentoring.core.partnership.Rating;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How people rated themselves on each purpose, on one and the same scale (000-06 to 000-08, 002-24, 003-35).
 *
 * <p>People who rated themselves before and after are told apart from those who did so once: a change is that of the former, and no
 * mean is part of another one, so that no difference of two means tells of the people between them.
 */
final class PurposeSection {

    private final Scopes scopes;
    private final Programme programme;
    private final DisclosurePolicy policy;
    private final EvaluationPlan plan;
    /** By cohort and person, both by identifier. */
    private final ImmutableMap<String, ImmutableSortedMap<String, Side>> sides;

    PurposeSection(Scopes scopes, Programme programme, DisclosurePolicy policy) {
        this.scopes = scopes;
        this.programme = programme;
        this.policy = policy;
        this.plan = programme.policies().evaluation();
        Scope whole = scopes.whole();
        this.sides = whole.cohorts().stream()
                .collect(toImmutableMap(
                        cohort -> cohort, cohort -> whole.of(cohort).sides()));
    }

    ReportSection section() {
        return scopes.section(
                "purposes",
                "Self-ratings by purpose, from " + plan.scaleLeast() + " to " + plan.scaleMost(),
                programme.purposes().stream().flatMap(this::rows).collect(toImmutableList()),
                "A mean about fewer than " + policy.fewestPeople() + " people is withheld.",
                "Within half a point of an end of the scale only a bound is told, since the end itself would tell what each gave;"
                        + " a change that would give it away is suppressed.",
                "A change is that of people who rated themselves both before and after.");
    }

    /** What one person gave in one cohort. */
    private record Answers(Optional<Integer> before, Optional<Integer> midway, Optional<Integer> after) {

        boolean both() {
            return before.isPresent() && after.isPresent();
        }
    }

    private Stream<ReportRow> rows(Purpose purpose) {
        if (!plan.rated().contains(purpose.id())) {
            return Stream.of(scopes.row(purpose.id(), purpose.labels().in("en"), scope -> Figure.Absent.NOT_MEASURED));
        }
        return Stream.of(Side.values()).filter(side -> concerns(purpose, side)).flatMap(side -> rows(purpose, side));
    }

    /** A purpose of no role in particular is asked of everybody. */
    private static boolean concerns(Purpose purpose, Side side) {
        return purpose.roles().isEmpty()
                || switch (side) {
                    case MENTORS -> purpose.roles().contains(Role.MENTOR);
                    case MENTEES -> purpose.roles().contains(Role.MENTEE);
                    case BOTH -> true;
                };
    }

    private Stream<ReportRow> rows(Purpose purpose, Side side) {
        String id = purpose.id() + "/" + side.id();
        String title =
                purpose.labels().in("en") + ", " + (side == Side.BOTH ? "people who are mentor and mentee" : side.id());
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        for (RatingMoment moment : RatingMoment.values()) {
            String name = moment.name().toLowerCase(Locale.ROOT);
            rows.add(scopes.row(
                    id + "/rated-" + name,
                    title + ": how many rated " + name,
                    scope -> new Figure.Count(answers(scope, purpose, side)
                            .filter(one -> at(one, moment).isPresent())
                            .count())));
        }
        Withholding before = means(purpose, side, Answers::both, Answers::before);
        Withholding after = means(purpose, side, Answers::both, Answers::after);
        rows.add(before.row(id + "/before", title + ": before, those who rated both times"));
        rows.add(after.row(id + "/after", title + ": after, those who rated both times"));
        rows.add(change(purpose, side, before, after).row(id + "/change", title + ": change"));
        rows.add(means(purpose, side, one -> !one.both(), Answers::before)
                .row(id + "/before-only", title + ": before, those who rated no second time"));
        rows.add(means(purpose, side, one -> !one.both(), Answers::after)
                .row(id + "/after-only", title + ": after, those who rated no first time"));
        rows.add(means(purpose, side, one -> true, Answers::midway).row(id + "/midway", title + ": midway"));
        return rows.build().stream();
    }

    private Withholding means(
            Purpose purpose, Side side, Predicate<Answers> who, Function<Answers, Optional<Integer>> what) {
        return new Withholding(
                scopes,
                policy,
                Readings.ratings(plan),
                scope -> answers(scope, purpose, side)
                        .filter(who)
                        .flatMap(one -> what.apply(one).stream())
                        .map(value -> new Tally(value, 1))
                        .reduce(Tally.NOBODY, Tally::and));
    }

    private ReportRowMaker change(Purpose purpose, Side side, Withholding before, Withholding after) {
        return (id, title) -> {
            ImmutableList.Builder<Figure> figures = ImmutableList.builder();
            for (int i = 0; i < scopes.columns().size(); i++) {
                Tally change = answers(scopes.columns().get(i), purpose, side)
                        .filter(Answers::both)
                        .map(one -> new Tally(
                                one.after().orElseThrow() - one.before().orElseThrow(), 1))
                        .reduce(Tally.NOBODY, Tally::and);
                figures.add(changeFigure(change, before.isTold(i) && after.isTold(i)));
            }
            return new ReportRow(id, title, figures.build());
        };
    }

    /** Makes a row of an identifier and a title. */
    private interface ReportRowMaker {
        ReportRow row(String id, String title);
    }

    private Figure changeFigure(Tally change, boolean told) {
        if (told) {
            return new Figure.Average(new Mean(change.sum(), change.people()));
        }
        if (change.people() >= policy.fewestPeople()) {
            return Figure.Absent.SUPPRESSED;
        }
        return change.people() == 0 ? Figure.Absent.NOT_MEASURED : Figure.Absent.TOO_FEW;
    }

    /** What people gave, each in each cohort of the column. */
    private Stream<Answers> answers(Scope scope, Purpose purpose, Side side) {
        return scope.cohorts().stream()
                .flatMap(cohort -> on(side, cohort)
                        .flatMap(person -> scope.state().person(person).stream())
                        .map(person -> new Answers(
                                value(person, cohort, purpose, RatingMoment.BEFORE),
                                value(person, cohort, purpose, RatingMoment.MIDWAY),
                                value(person, cohort, purpose, RatingMoment.AFTER))));
    }

    private Stream<String> on(Side side, String cohort) {
        ImmutableSortedMap<String, Side> people = sides.getOrDefault(cohort, ImmutableSortedMap.of());
        return people.entrySet().stream()
                .filter(entry -> entry.getValue() == side)
                .map(Map.Entry::getKey);
    }

    private static Optional<Integer> at(Answers answers, RatingMoment moment) {
        return switch (moment) {
            case BEFORE -> answers.before();
            case MIDWAY -> answers.midway();
            case AFTER -> answers.after();
        };
    }

    private static Optional<Integer> value(PersonRecord person, String cohort, Purpose purpose, RatingMoment moment) {
        return Optional.ofNullable(person.ratings().get(new Rating(cohort, purpose.id(), moment)));
    }
}
