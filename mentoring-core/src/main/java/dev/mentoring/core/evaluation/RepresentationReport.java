package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import dev.mentoring.core.partnership.Baseline;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who is represented among those who applied, were accepted, were matched and completed (requirements 002-02, 002-06, 002-07, 004-14;
 * P11).
 *
 * <p>For each characteristic there is one {@link ProtectedTable} of groups and steps over all chosen cohorts together; people of whom
 * nothing is known and people who would not say are counted together, exactly, so that nobody is lost and nobody's refusal shows. The totals are those that the office knows anyway, told exactly.
 * Rates, ratios and p-values are made of the published counts and of nothing else, so that they tell no more than these; they are as
 * rough as these.
 *
 * <p>Two reports about overlapping cohorts, or one by role and one not, are two tables about the same people: whoever publishes both
 * gives away differences that neither of them protects. Publish one.
 */
public final class RepresentationReport {

    private static final String APPLIED = "applied";
    private static final String ACCEPTED = "accepted";
    private static final String MATCHED = "matched";
    private static final String COMPLETED = "completed";
    private static final String WELL_MATCHED = "well-matched";
    private static final String ALL = "all";

    /** From one step to the next. */
    private static final ImmutableList<String> STEPS = ImmutableList.of(APPLIED, ACCEPTED, MATCHED);

    private final ImmutableMap<String, ImmutableMap<String, String>> answers;
    private final RepresentationQuestion question;
    private final ProgrammeState state;
    private final ImmutableSortedMap<String, Reach> people;
    private final String last;

    private RepresentationReport(ProgrammeState state, MonitoringData data, RepresentationQuestion question) {
        this.answers = data.answers();
        this.question = question;
        this.state = state;
        this.people = Reach.of(state, question);
        this.last = question.wellMatched().isPresent() ? WELL_MATCHED : COMPLETED;
    }

    /**
     * Makes the report.
     *
     * @param on the day as of which the state is
     */
    public static Report of(
            Programme programme,
            ProgrammeState state,
            LocalDate on,
            MonitoringData data,
            RepresentationQuestion question) {
        RepresentationReport report = new RepresentationReport(state, data, question);
        return new Report(
                "representation",
                "Who is represented",
                programme.id(),
                on,
                data.characteristics().stream().flatMap(report::sections).collect(toImmutableList()));
    }

    private Stream<ReportSection> sections(Characteristic characteristic) {
        ImmutableList<String> groups = Stream.concat(
                        characteristic.groups().stream().map(Group::id), Stream.of(Characteristic.UNKNOWN))
                .collect(toImmutableList());
        ProtectedTable table = ProtectedTable.of(counts(characteristic, groups), question.policy());
        return Stream.of(
                groupsSection(characteristic, table),
                ratesSection(characteristic, table),
                baselineSection(characteristic, table));
    }

    private CountTable counts(Characteristic characteristic, ImmutableList<String> groups) {
        Table<String, String, Integer> counts = HashBasedTable.create();
        people.forEach((person, reach) -> {
            String group = Optional.ofNullable(answers.get(person))
                    .flatMap(given -> Optional.ofNullable(given.get(characteristic.id())))
                    .filter(answer -> !answer.equals(Characteristic.PREFER_NOT_TO_SAY))
                    .orElse(Characteristic.UNKNOWN);
            String leaf = prefix(reach.side()) + leaf(reach.step());
            Integer before = counts.get(group, leaf);
            counts.put(group, leaf, before == null ? 1 : before + 1);
        });
        return new CountTable(
                groups,
                columns(),
                ImmutableTable.copyOf(counts),
                ImmutableSetMultimap.of(),
                ImmutableSet.of(Characteristic.UNKNOWN),
                true);
    }

    // ---- headings

    private Heading columns() {
        if (!question.byRole()) {
            return chain("");
        }
        return new Heading(
                "everybody", 8, sides().map(side -> chain(prefix(side))).collect(toImmutableList()));
    }

    /** The sides that are counted apart: all of them, whoever there is. */
    private Stream<Side> sides() {
        return Arrays.stream(Side.values());
    }

    private String prefix(Side side) {
        return question.byRole() ? side.id() + "." : "";
    }

    /** Each step counts everybody who has reached it; who has come no further than that is a part of it. */
    private Heading chain(String prefix) {
        Heading matched =
                Heading.sum(prefix + MATCHED, 8, Heading.of(prefix + "matched-only", 1), Heading.of(prefix + last, 4));
        Heading accepted = Heading.sum(prefix + ACCEPTED, 4, Heading.of(prefix + "accepted-only", 1), matched);
        return Heading.sum(prefix + APPLIED, 8, Heading.of(prefix + "applied-only", 1), accepted);
    }

    private String leaf(Reach.Step step) {
        return switch (step) {
            case APPLIED -> "applied-only";
            case ACCEPTED -> "accepted-only";
            case MATCHED -> "matched-only";
            case LAST -> last;
        };
    }

    private ImmutableList<String> prefixes() {
        return question.byRole() ? sides().map(this::prefix).collect(toImmutableList()) : ImmutableList.of("");
    }

    // ---- sections

    private ReportSection groupsSection(Characteristic characteristic, ProtectedTable table) {
        ImmutableList<Heading> headings = table.columns().all().collect(toImmutableList());
        ImmutableList<ReportRow> rows = Stream.concat(
                        table.rows().stream()
                                .map(group -> new ReportRow(
                                        group,
                                        title(characteristic, group),
                                        figures(headings, heading -> table.at(group, heading.id())))),
                        Stream.of(new ReportRow(
                                ALL, "Everybody", figures(headings, heading -> table.total(heading.id())))))
                .collect(toImmutableList());
        return new ReportSection(
                "groups/" + characteristic.id(),
                "People by group: " + characteristic.labels().in("en"),
                headings.stream()
                        .map(heading ->
                                new ReportColumn(heading.id(), heading.id().replace('-', ' ')))
                        .collect(toImmutableList()),
                rows,
                ImmutableList.of(
                        "Counts below " + question.policy().leastCount() + " are suppressed and the others rounded to "
                                + question.policy().roundedTo()
                                + "; further figures are suppressed so that nobody can work the small ones out.",
                        "Whoever has come no further than a step is counted under the step and \"only\"."));
    }

    private ReportSection ratesSection(Characteristic characteristic, ProtectedTable table) {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        for (String prefix : prefixes()) {
            for (String from : STEPS) {
                String to = from.equals(APPLIED) ? ACCEPTED : from.equals(ACCEPTED) ? MATCHED : last;
                rows.addAll(rates(characteristic, table, prefix + from, prefix + to));
            }
            rows.addAll(rates(characteristic, table, prefix + APPLIED, prefix + MATCHED));
        }
        return new ReportSection(
                "rates/" + characteristic.id(),
                "Rates by group: " + characteristic.labels().in("en"),
                ImmutableList.of(
                        new ReportColumn("rate", "came further"),
                        new ReportColumn("ratio", "per cent of the highest rate"),
                        new ReportColumn("standing", "four fifths"),
                        new ReportColumn("p", "p-value")),
                rows.build(),
                ImmutableList.of(
                        "Made of the rounded counts alone.",
                        "A rate below four fifths of the highest is a reason to look closer, not a finding.",
                        "The p-value is that of Fisher's exact test against the group of the highest rate, two-sided."));
    }

    private ImmutableList<ReportRow> rates(
            Characteristic characteristic, ProtectedTable table, String from, String to) {
        Figure everybody = table.total(table.columns().id());
        FourFifths compare =
                new FourFifths(question.policy(), everybody instanceof Figure.Count count ? count.value() : 0);
        ImmutableList<String> groups =
                characteristic.groups().stream().map(Group::id).collect(toImmutableList());
        ImmutableList<Optional<FourFifths.Rate>> rates = groups.stream()
                .map(group -> compare.rate(table.at(group, to), table.at(group, from)))
                .collect(toImmutableList());
        Optional<FourFifths.Rate> highest = FourFifths.highest(rates);
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        for (int i = 0; i < groups.size(); i++) {
            rows.add(new ReportRow(
                    from + "/" + to + "/" + groups.get(i),
                    title(characteristic, groups.get(i)) + ": " + to.replace('-', ' ') + " of " + from,
                    compared(compare, rates.get(i), highest)));
        }
        return rows.build();
    }

    private static ImmutableList<Figure> compared(
            FourFifths compare, Optional<FourFifths.Rate> rate, Optional<FourFifths.Rate> highest) {
        Figure small = Figure.Absent.TOO_SMALL_TO_SAY;
        if (rate.isEmpty()) {
            return ImmutableList.of(small, small, small, small);
        }
        FourFifths.Rate own = rate.get();
        Figure share = new Figure.Share(own.part(), own.whole());
        if (highest.isEmpty()) {
            return ImmutableList.of(share, small, small, small);
        }
        FourFifths.Rate best = highest.get();
        return ImmutableList.of(
                share,
                new Figure.Average(FourFifths.percent(own, best)),
                new Figure.Word(compare.standing(own, best).term()),
                new Figure.Probability(FourFifths.tenThousandths(own, best)));
    }

    private ReportSection baselineSection(Characteristic characteristic, ProtectedTable table) {
        ImmutableList.Builder<ReportColumn> columns = ImmutableList.builder();
        columns.add(new ReportColumn("baseline", "per cent of the baseline"));
        ImmutableList<String> steps = prefixes().stream()
                .flatMap(prefix -> Stream.of(prefix + APPLIED, prefix + MATCHED))
                .collect(toImmutableList());
        steps.forEach(step -> columns.add(new ReportColumn(step, "per cent of " + step)));
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        for (Group group : characteristic.groups()) {
            ImmutableList.Builder<Figure> figures = ImmutableList.builder();
            figures.add(baseline(characteristic, group));
            steps.forEach(step -> figures.add(percent(table.at(group.id(), step), table.total(step))));
            rows.add(new ReportRow(group.id(), title(characteristic, group.id()), figures.build()));
        }
        return new ReportSection(
                "baseline/" + characteristic.id(),
                "Against the baseline: " + characteristic.labels().in("en"),
                columns.build(),
                rows.build(),
                ImmutableList.of(
                        "The share of each group among everybody, people of unknown group among them, by rounded counts."));
    }

    private Figure baseline(Characteristic characteristic, Group group) {
        String measure = characteristic.id() + "/" + group.id();
        Optional<Baseline> figure =
                Optional.ofNullable(question.baselines().get(measure)).or(() -> state.baseline(measure));
        return figure.<Figure>map(one -> new Figure.Average(new Mean(100L * one.count(), one.of())))
                .orElse(Figure.Absent.NOT_MEASURED);
    }

    /** Of rounded counts: a group that is nearly everybody may be rounded to more than that. */
    private static Figure percent(Figure some, Figure all) {
        if (some instanceof Figure.Rounded part && all instanceof Figure.Count whole) {
            return new Figure.Average(new Mean(100 * Math.min(part.value(), whole.value()), whole.value()));
        }
        return Figure.Absent.SUPPRESSED;
    }

    private static String title(Characteristic characteristic, String group) {
        return characteristic.groups().stream()
                .filter(one -> one.id().equals(group))
                .map(one -> one.labels().in("en"))
                .findFirst()
                .orElse("Not known or not told");
    }

    private static ImmutableList<Figure> figures(ImmutableList<Heading> headings, Function<Heading, Figure> figure) {
        return headings.stream().map(figure).collect(toImmutableList());
    }
}
