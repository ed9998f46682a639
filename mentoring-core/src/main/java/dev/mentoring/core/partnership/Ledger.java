package dev.mentoring.core.partnership;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.ReimbursementPolicy;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;

/**
 * Decides whether a journey is paid (requirements 003-07 to 003-09).
 *
 * <p>Journeys are counted by their own days, in whatever order they are claimed; what has been decided stays.
 */
final class Ledger {

    private final ProgrammeState state;
    private final ReimbursementPolicy policy;

    Ledger(ProgrammeState state, ReimbursementPolicy policy) {
        this.state = state;
        this.policy = policy;
    }

    Consequence.ClaimDecided decide(SupportAct.TripClaimed act, Partnership pair) {
        return new Consequence.ClaimDecided(pair.id(), act.claim(), reason(act, pair), yearOf(act.on()));
    }

    private Consequence.ClaimReason reason(SupportAct.TripClaimed act, Partnership pair) {
        if (!isWithin(act.on(), pair)) {
            return Consequence.ClaimReason.OUTSIDE_RELATIONSHIP;
        }
        if (policy.mostKilometres().filter(most -> act.kilometres() > most).isPresent()) {
            return Consequence.ClaimReason.TOO_FAR;
        }
        return fits(act.on(), paid(act, pair))
                ? Consequence.ClaimReason.WITHIN_ENTITLEMENT
                : Consequence.ClaimReason.YEAR_USED_UP;
    }

    private static boolean isWithin(LocalDate on, Partnership pair) {
        return pair.confirmedOn().filter(from -> !on.isBefore(from)).isPresent()
                && pair.endedOn().map(end -> !on.isAfter(end)).orElse(true);
    }

    /** The days of the journeys that are paid and count together with the claimed one. */
    private ImmutableList<LocalDate> paid(SupportAct.TripClaimed act, Partnership pair) {
        boolean perPair = policy.per() == ReimbursementPolicy.Per.PAIR;
        return state.partnershipsOf(act.person()).stream()
                .filter(other -> !perPair || (other.isOf(pair.mentor()) && other.isOf(pair.mentee())))
                .flatMap(other -> other.claims().values().stream())
                .filter(claim -> claim.isPaid() && (perPair || claim.person().equals(act.person())))
                .map(Claim::on)
                .collect(toImmutableList());
    }

    private boolean fits(LocalDate on, ImmutableList<LocalDate> paid) {
        if (policy.year() != ReimbursementPolicy.Year.ROLLING) {
            return paid.stream().filter(day -> yearOf(day).equals(yearOf(on))).count() < policy.trips();
        }
        // a year that is too full has one that begins with one of its journeys
        return Stream.concat(paid.stream(), Stream.of(on))
                .filter(first -> isInYear(on, first))
                .allMatch(first ->
                        paid.stream().filter(day -> isInYear(day, first)).count() < policy.trips());
    }

    private static boolean isInYear(LocalDate day, LocalDate first) {
        return !day.isBefore(first) && day.isBefore(first.plusYears(1));
    }

    /** First day of the year in whose ledger a day stands. */
    private LocalDate yearOf(LocalDate day) {
        if (policy.year() == ReimbursementPolicy.Year.ROLLING) {
            return day;
        }
        MonthDay begins = policy.yearBegins().orElse(MonthDay.of(1, 1));
        LocalDate first = begins.atYear(day.getYear());
        return day.isBefore(first) ? first.minusYears(1) : first;
    }
}
