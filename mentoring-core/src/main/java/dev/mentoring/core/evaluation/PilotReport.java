package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.PilotRuling;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.partnership.Rating;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What whoever decides about a pilot needs: counts, how well the pairs fitted, activity, outcomes, exceptions, what was decided so far
 * and what is missing for a decision (requirements 002-09, 002-14, 002-20, 002-21).
 */
public final class PilotReport {

    private static final ReportColumn FIGURE = new ReportColumn("figure", "");

    private final Programme programme;
    private final ProgrammeState state;
    private final LocalDate on;
    private final Optional<MatchQuality> quality;
    private final Scope whole;

    private PilotReport(
            Programme programme, ProgrammeState state, LocalDate on, Optional<MatchQuality> quality, Scope whole) {
        this.programme = programme;
        this.state = state;
        this.on = on;
        this.quality = quality;
        this.whole = whole;
    }

    /**
     * The report on every cohort.
     *
     * @param on the day as of which the state is
     * @param quality how good the pairs were, where a result is at hand
     */
    public static Report of(
            Programme programme,
            ProgrammeState state,
            LocalDate on,
            Optional<MatchQuality> quality,
            DisclosurePolicy policy) {
        Scopes scopes = Scopes.of(programme, state, ImmutableSet.of());
        PilotReport report = new PilotReport(programme, state, on, quality, scopes.whole());
        return new Report(
                "pilot",
                "Report on the pilot",
                programme.id(),
                on,
                ImmutableList.of(
                        report.term(),
                        new PeopleSection(scopes).section(),
                        new PairSection(scopes).pairs(),
                        report.qualitySection(),
                        new ActivitySection(scopes, programme, on).meetings(),
                        new PairSection(scopes).course(policy),
                        new PurposeSection(scopes, programme, policy).section(),
                        new OutcomeSection(scopes, policy).section(),
                        report.exceptions(),
                        report.rulings(),
                        report.missing()));
    }

    private ReportSection term() {
        Optional<LocalDate> ends = ends();
        return section(
                "term",
                "The pilot",
                ImmutableList.of(
                        row("began", "First cohort opened", day(state.firstOpened())),
                        row("ends", "Ends", day(ends)),
                        row(
                                "decision-due",
                                "Decision due",
                                day(ends.flatMap(end ->
                                        programme.policies().pilot().map(pilot -> end.plus(pilot.decideWithin()))))),
                        row("over", "Over", yesOrNo(ends.filter(on::isAfter).isPresent()))));
    }

    /** An extension moves the end. */
    private Optional<LocalDate> ends() {
        Optional<LocalDate> extended =
                Optional.ofNullable(Iterables.getLast(state.pilot(), null)).flatMap(PilotRuling::until);
        return extended.or(() -> programme
                .policies()
                .pilot()
                .flatMap(pilot -> state.firstOpened().map(first -> first.plus(pilot.period()))));
    }

    private ReportSection qualitySection() {
        ImmutableList<ReportRow> rows = quality.map(scores -> ImmutableList.of(
                        row("scored", "Pairs with a score", new Figure.Count(scores.pairs())),
                        row("mean", "Mean score", new Figure.Average(new Mean(scores.sum(), scores.pairs()))),
                        row("least", "Lowest score", new Figure.Count(scores.least())),
                        row("most", "Highest score", new Figure.Count(scores.most()))))
                .orElse(ImmutableList.of(row("scored", "Pairs with a score", Figure.Absent.NOT_MEASURED)));
        return section("quality", "How well pairs fit, in points from 0 to 1,000,000", rows);
    }

    private ReportSection exceptions() {
        long breaches = whole.settled()
                .flatMap(pair -> pair.meetings().values().stream())
                .mapToLong(meeting -> meeting.breaches().size())
                .sum();
        return section(
                "exceptions",
                "Exceptions",
                ImmutableList.of(
                        row("breaches", "Breaches of the rules on meetings", new Figure.Count(breaches)),
                        row("ended-early", "Pairs ended early", ended(ClosureAct.End.EARLY)),
                        row("rematched", "Pairs ended for somebody else", ended(ClosureAct.End.REMATCH)),
                        row("withdrawn", "Pairs ended since somebody left", ended(ClosureAct.End.WITHDRAWN)),
                        row(
                                "never-met",
                                "Pairs that have never met",
                                count(whole.settled()
                                        .filter(pair -> pair.startedOn().isEmpty()))),
                        row(
                                "misfits",
                                "Entries of the log that fit nothing before them",
                                new Figure.Count(state.misfits()))));
    }

    private ReportSection rulings() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        ImmutableList<PilotRuling> rulings = state.pilot();
        for (int i = 0; i < rulings.size(); i++) {
            PilotRuling ruling = rulings.get(i);
            rows.add(new ReportRow(
                    Integer.toString(i + 1),
                    "Decision " + (i + 1),
                    ImmutableList.of(
                            new Figure.Word(ruling.decision().name()),
                            new Figure.Day(ruling.on()),
                            ruling.until().<Figure>map(Figure.Day::new).orElse(Figure.Absent.NOT_MEASURED))));
        }
        return new ReportSection(
                "rulings",
                "What was decided",
                ImmutableList.of(
                        new ReportColumn("decision", "decision"),
                        new ReportColumn("on", "on"),
                        new ReportColumn("until", "until")),
                rows.build(),
                ImmutableList.of("The reasons are in the log."));
    }

    private ReportSection missing() {
        EvaluationPlan plan = programme.policies().evaluation();
        long unmeasured = programme.purposes().stream()
                .filter(purpose -> !plan.rated().contains(purpose.id()))
                .count();
        long reviews = whole.started().mapToLong(pair -> pair.reviews().size()).sum();
        boolean decided = Optional.ofNullable(Iterables.getLast(state.pilot(), null))
                .filter(ruling -> ruling.decision() != OfficeAct.PilotDecision.EXTEND)
                .isPresent();
        return section(
                "missing",
                "What there is to decide by",
                ImmutableList.of(
                        row(
                                "pilot",
                                "The programme says that it is a pilot",
                                yesOrNo(programme.policies().pilot().isPresent())),
                        row("decided", "It is decided whether the programme goes on", yesOrNo(decided)),
                        row(
                                "running",
                                "Pairs that have not ended",
                                count(whole.settled().filter(Partnership::takesPlace))),
                        row(
                                "ratings-before",
                                "Self-ratings before, given of asked",
                                ratings(plan, RatingMoment.BEFORE)),
                        row("ratings-after", "Self-ratings after, given of asked", ratings(plan, RatingMoment.AFTER)),
                        row(
                                "reviews",
                                "Reviews, given of possible",
                                new Figure.Share(reviews, 2 * whole.started().count())),
                        row(
                                "baselines",
                                "Figures from before to compare with",
                                new Figure.Count(state.measures().size())),
                        row("purposes", "Purposes that nothing measures", new Figure.Count(unmeasured)),
                        row("quality", "Scores of the pairs are at hand", yesOrNo(quality.isPresent()))));
    }

    /** Of everybody in each pair that has met, on each purpose that is asked of their role. */
    private Figure ratings(EvaluationPlan plan, RatingMoment moment) {
        ImmutableList<Boolean> asked = whole.cohorts().stream()
                .flatMap(cohort -> Stream.of(Role.values())
                        .flatMap(role -> whole.of(cohort)
                                .started()
                                .map(pair -> pair.inRole(role))
                                .distinct()
                                .flatMap(person -> programme.purposes().stream()
                                        .filter(purpose -> isAsked(plan, purpose, role))
                                        .map(purpose -> isGiven(person, new Rating(cohort, purpose.id(), moment))))))
                .collect(toImmutableList());
        return asked.isEmpty()
                ? Figure.Absent.NOT_MEASURED
                : new Figure.Share(asked.stream().filter(given -> given).count(), asked.size());
    }

    private static boolean isAsked(EvaluationPlan plan, Purpose purpose, Role role) {
        return plan.rated().contains(purpose.id())
                && (purpose.roles().isEmpty() || purpose.roles().contains(role));
    }

    private boolean isGiven(String person, Rating rating) {
        return state.person(person)
                .filter(record -> record.ratings().containsKey(rating))
                .isPresent();
    }

    private Figure ended(ClosureAct.End end) {
        return count(whole.settled().filter(PairSection.isEnd(end)));
    }

    private static Figure count(Stream<?> counted) {
        return new Figure.Count(counted.count());
    }

    private static Figure day(Optional<LocalDate> day) {
        return day.<Figure>map(Figure.Day::new).orElse(Figure.Absent.NOT_MEASURED);
    }

    private static Figure yesOrNo(boolean yes) {
        return new Figure.Word(yes ? "yes" : "no");
    }

    private static ReportRow row(String id, String title, Figure figure) {
        return new ReportRow(id, title, ImmutableList.of(figure));
    }

    private static ReportSection section(String id, String title, ImmutableList<ReportRow> rows) {
        return new ReportSection(id, title, ImmutableList.of(FIGURE), rows, ImmutableList.of());
    }
}
