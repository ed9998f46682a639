package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.programme.MatchingMode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many pairs there are, how they were made and how far they have come (000-01, 000-05, 001-11). */
final class PairSection {

    private final Scopes scopes;

    PairSection(Scopes scopes) {
        this.scopes = scopes;
    }

    ReportSection pairs() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(scopes.count("settled", "Pairs", Scope::settled));
        rows.add(with("proposed", "Proposals without an answer of both", Partnership.Status.PROPOSED));
        rows.add(with("not-made", "Proposals that came to nothing", Partnership.Status.NOT_MADE));
        rows.add(with("confirmed", "Pairs that have not met", Partnership.Status.CONFIRMED));
        rows.add(with("running", "Pairs that have met and go on", Partnership.Status.RUNNING));
        rows.add(with("ended", "Pairs that have ended", Partnership.Status.ENDED));
        for (MatchingMode mode : MatchingMode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(scopes.count(
                    "mode/" + name,
                    "Pairs made by mode " + mode,
                    scope -> scope.settled().filter(pair -> pair.mode() == mode)));
            rows.add(scopes.count(
                    "mode/" + name + "/completed",
                    "of these completed",
                    scope -> scope.settled()
                            .filter(pair -> pair.mode() == mode
                                    && isEnd(ClosureAct.End.COMPLETED).test(pair))));
            rows.add(scopes.count(
                    "mode/" + name + "/not-made",
                    "Proposals by mode " + mode + " that came to nothing",
                    scope -> scope.pairs().stream()
                            .filter(pair -> pair.mode() == mode && pair.status() == Partnership.Status.NOT_MADE)));
        }
        return scopes.section("pairs", "Pairs", rows.build());
    }

    /** How pairs began, were reviewed and ended. */
    ReportSection course(DisclosurePolicy policy) {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(scopes.row(
                "days-to-first-meeting", "Days from proposal to first meeting, on average", PairSection::days));
        rows.add(scopes.row("reviewed", "People in pairs that have met who reviewed half-way", PairSection::reviewed));
        rows.add(new Withholding(scopes, policy, Readings.PERCENT_OF_YES, PairSection::goingWell)
                .row("going-well", "Per cent of the reviews that say it goes well"));
        for (ClosureAct.End end : ClosureAct.End.values()) {
            String name = end.name().toLowerCase(Locale.ROOT);
            rows.add(scopes.count(
                    "ended/" + name,
                    "Pairs ended: " + name,
                    scope -> scope.settled().filter(isEnd(end))));
        }
        return scopes.section("course", "From the first meeting to the end", rows.build());
    }

    static Predicate<Partnership> isEnd(ClosureAct.End end) {
        return pair -> pair.end().filter(why -> why == end).isPresent();
    }

    private ReportRow with(String id, String title, Partnership.Status status) {
        return scopes.count(id, title, scope -> scope.pairs().stream().filter(pair -> pair.status() == status));
    }

    private static Figure days(Scope scope) {
        long count = scope.started().count();
        long sum = scope.started()
                .mapToLong(pair -> ChronoUnit.DAYS.between(
                        pair.proposedOn(), pair.startedOn().orElseThrow()))
                .sum();
        return count == 0 ? Figure.Absent.NOT_MEASURED : new Figure.Average(new Mean(sum, count));
    }

    private static Figure reviewed(Scope scope) {
        return new Figure.Share(reviews(scope).count(), 2 * scope.started().count());
    }

    private static Stream<Boolean> reviews(Scope scope) {
        return scope.started().flatMap(pair -> pair.reviews().values().stream());
    }

    private static Tally goingWell(Scope scope) {
        return new Tally(reviews(scope).filter(good -> good).count(), (int)
                reviews(scope).count());
    }
}
