package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.AgreementVersion;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.Meeting;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.Promise;
import dev.mentoring.core.partnership.Support;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pairs did, against what they agreed on: numbers of meetings, never what was said in them (001-14 to 001-16, 002-12, 002-13,
 * 003-07, 003-15, 003-33, 004-09, 004-11).
 */
final class ActivitySection {

    private final Scopes scopes;
    private final Programme programme;
    private final LocalDate on;

    ActivitySection(Scopes scopes, Programme programme, LocalDate on) {
        this.scopes = scopes;
        this.programme = programme;
        this.on = on;
    }

    ReportSection agreements() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(scopes.row(
                "in-force",
                "Pairs with an agreement in force",
                scope -> new Figure.Share(
                        scope.settled()
                                .filter(pair -> pair.agreement().isPresent())
                                .count(),
                        scope.settled().count())));
        rows.add(scopes.count(
                "open",
                "Proposals of an agreement without an answer",
                scope -> scope.settled().filter(pair -> pair.openProposal().isPresent())));
        rows.add(scopes.count(
                "changed",
                "Agreements that took the place of another",
                scope -> scope.settled()
                        .flatMap(pair -> pair.agreements().stream())
                        .filter(version -> version.status() == AgreementVersion.Status.REPLACED
                                && version.since().isPresent())));
        rows.add(scopes.count(
                "plans",
                "Pairs with a plan",
                scope -> scope.settled().filter(pair -> pair.plan().isPresent())));
        return scopes.section("agreements", "Agreements and plans", rows.build());
    }

    ReportSection meetings() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(meetings("held", "Meetings held", Meeting.Status.HELD));
        rows.add(meetings("planned", "Meetings planned", Meeting.Status.PLANNED));
        rows.add(meetings("called-off", "Meetings called off", Meeting.Status.CANCELLED));
        rows.add(scopes.count(
                "with-agenda",
                "Meetings held with an agenda",
                scope -> scope.settled().flatMap(Partnership::held).filter(Meeting::agenda)));
        rows.add(scopes.count(
                "never-met",
                "Pairs that have never met",
                scope -> scope.settled().filter(pair -> pair.startedOn().isEmpty())));
        rows.add(scopes.count(
                "never-met/ended",
                "of these ended",
                scope -> scope.settled()
                        .filter(pair ->
                                pair.startedOn().isEmpty() && pair.endedOn().isPresent())));
        rows.add(scopes.row(
                "expected",
                "Meetings expected by agreed frequency",
                scope -> new Figure.Count(
                        rhythms(scope).mapToLong(Rhythm::expected).sum())));
        rows.add(scopes.row(
                "held-of-expected",
                "Meetings held by pairs with an agreed frequency",
                scope -> new Figure.Count(rhythms(scope).mapToLong(Rhythm::held).sum())));
        rows.add(scopes.row(
                "as-often-as-agreed",
                "Pairs that met as often as agreed",
                scope -> new Figure.Share(
                        rhythms(scope).filter(Rhythm::kept).count(),
                        rhythms(scope).count())));
        for (Consequence.Breach breach : Consequence.Breach.values()) {
            String name = breach.name().toLowerCase(Locale.ROOT);
            rows.add(scopes.count(
                    "breach/" + name,
                    "Meetings against the rules: " + name,
                    scope -> scope.settled()
                            .flatMap(pair -> pair.meetings().values().stream())
                            .filter(meeting -> meeting.breaches().contains(breach))));
        }
        rows.add(scopes.count(
                "contacts/too-few",
                "Ended pairs below the contacts of their commitment",
                scope -> scope.settled().filter(this::isBelowContacts)));
        rows.add(scopes.count(
                "contacts/too-many",
                "Pairs above the contacts of their commitment",
                scope -> scope.settled().filter(this::isAboveContacts)));
        rows.add(scopes.row(
                "actions-done",
                "Agreed actions that are done",
                scope -> new Figure.Share(
                        scope.settled()
                                .flatMap(pair -> pair.actions().values().stream())
                                .filter(action -> action.done())
                                .count(),
                        scope.settled().mapToLong(pair -> pair.actions().size()).sum())));
        rows.add(scopes.count(
                "shadowings",
                "Times of job shadowing",
                scope -> scope.settled().flatMap(pair -> pair.shadowings().stream())));
        return scopes.section(
                "meetings",
                "Meetings against what was agreed",
                rows.build(),
                "The fewest meetings that keep the agreed frequency are expected: one at the beginning, and one each time the"
                        + " agreed period has passed.",
                "Counts of meetings held are contacts of every kind.");
    }

    ReportSection journeys() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(scopes.count(
                "claimed",
                "Journeys claimed",
                scope -> scope.settled().flatMap(pair -> pair.claims().values().stream())));
        for (Consequence.ClaimReason reason : Consequence.ClaimReason.values()) {
            boolean paid = reason == Consequence.ClaimReason.WITHIN_ENTITLEMENT;
            String name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(scopes.count(
                    paid ? "paid" : "refused/" + name,
                    paid ? "Journeys paid" : "Journeys refused: " + name.replace('-', ' '),
                    scope -> scope.settled()
                            .flatMap(pair -> pair.claims().values().stream())
                            .filter(claim -> claim.reason().equals(Optional.of(reason)))));
        }
        return scopes.section("journeys", "Journeys", rows.build());
    }

    ReportSection support() {
        ImmutableList.Builder<ReportRow> rows = ImmutableList.builder();
        rows.add(scopes.row(
                "promises-kept",
                "Promises of sponsors that are kept",
                scope -> new Figure.Share(
                        promises(scope).filter(Promise::kept).count(),
                        promises(scope).count())));
        rows.add(scopes.count(
                "promises-overdue",
                "Promises of sponsors that are overdue",
                scope -> promises(scope)
                        .filter(promise -> !promise.kept()
                                && promise.due().filter(on::isAfter).isPresent())));
        for (Advocacy kind : Advocacy.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            rows.add(scopes.count(
                    "support/" + name,
                    "Support given: " + name,
                    scope -> scope.settled()
                            .flatMap(pair -> pair.support().stream())
                            .map(Support::advocacy)
                            .filter(done -> done == kind)));
        }
        rows.add(scopes.count(
                "achievements",
                "Achievements shown",
                scope -> scope.settled().flatMap(pair -> pair.achievements().keySet().stream())));
        return scopes.section("support", "What sponsors did and what was achieved", rows.build());
    }

    ReportSection circles() {
        return scopes.section(
                "circles",
                "Circles",
                ImmutableList.of(
                        scopes.count(
                                "circles",
                                "Circles",
                                scope -> scope.state().circles().stream()
                                        .filter(circle -> scope.cohorts().contains(circle.cohort()))),
                        scopes.row(
                                "circle-meetings",
                                "Meetings of circles",
                                scope -> new Figure.Count(scope.state().circles().stream()
                                        .filter(circle -> scope.cohorts().contains(circle.cohort()))
                                        .mapToLong(circle -> circle.meetings())
                                        .sum()))));
    }

    private ReportRow meetings(String id, String title, Meeting.Status status) {
        return scopes.count(
                id,
                title,
                scope -> scope.settled()
                        .flatMap(pair -> pair.meetings().values().stream())
                        .filter(meeting -> meeting.status() == status));
    }

    private static Stream<Promise> promises(Scope scope) {
        return scope.settled().flatMap(pair -> pair.promises().values().stream());
    }

    private Stream<Rhythm> rhythms(Scope scope) {
        return scope.started()
                .flatMap(pair -> pair
                        .agreement()
                        .flatMap(version -> version.terms().frequency())
                        .map(frequency -> rhythm(scope, pair, frequency))
                        .stream());
    }

    private Rhythm rhythm(Scope scope, Partnership pair, Period frequency) {
        LocalDate until = pair.endedOn().filter(on::isAfter).orElse(on);
        ImmutableList<LocalDate> days = pair.held()
                .map(meeting -> scope.state().dayOf(meeting.start()))
                .filter(day -> !day.isAfter(until))
                .sorted()
                .collect(toImmutableList());
        return Rhythm.of(days, frequency, until);
    }

    private boolean isBelowContacts(Partnership pair) {
        return pair.status() == Partnership.Status.ENDED
                && commitment(pair)
                        .flatMap(Commitment::fewestContacts)
                        .filter(fewest -> pair.contacts() < fewest)
                        .isPresent();
    }

    private boolean isAboveContacts(Partnership pair) {
        return commitment(pair)
                .flatMap(Commitment::mostContacts)
                .filter(most -> pair.contacts() > most)
                .isPresent();
    }

    private Optional<Commitment> commitment(Partnership pair) {
        return pair.commitment()
                .flatMap(id -> programme.commitments().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }
}
