package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.ReimbursementPolicy.Per;
import dev.mentoring.core.programme.ReimbursementPolicy.Year;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Journeys in whatever order, against every window that a year can be. */
class LedgerProperties {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final MonthDay BEGINS = MonthDay.of(3, 1);

    @Property(tries = 300)
    @Tag("003-09")
    void pays_what_leaves_no_year_too_full(
            @ForAll("days") List<Integer> days, @ForAll Year year, @ForAll @IntRange(min = 1, max = 3) int trips) {
        ReimbursementPolicy policy = new ReimbursementPolicy(
                trips,
                Per.PAIR,
                year,
                year == Year.PROGRAMME ? Optional.of(BEGINS) : Optional.empty(),
                Optional.empty());
        ProgrammeState state = pair();
        List<LocalDate> paid = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = FIRST.plusDays(days.get(i));
            SupportAct.TripClaimed claim = new SupportAct.TripClaimed("pair", "c" + i, "ben", day, 1);
            Consequence.ClaimDecided decided = new Ledger(state, policy)
                    .decide(claim, state.partnership("pair").orElseThrow());
            state = append(append(state, claim), decided);

            paid.add(day);
            assertThat(decided.isPaid()).as(day + " after " + paid).isEqualTo(isWithin(policy, paid));
            if (!decided.isPaid()) {
                paid.remove(day);
            }
        }
    }

    /** Whether no year has more journeys than are paid, whichever day it begins on. */
    private static boolean isWithin(ReimbursementPolicy policy, List<LocalDate> paid) {
        for (LocalDate first = FIRST.minusYears(2); first.isBefore(FIRST.plusYears(5)); first = first.plusDays(1)) {
            LocalDate from = first;
            long count = paid.stream()
                    .filter(day -> !day.isBefore(from) && day.isBefore(from.plus(Period.ofYears(1))))
                    .count();
            if (begins(policy, first) && count > policy.trips()) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(ReimbursementPolicy policy, LocalDate day) {
        return switch (policy.year()) {
            case CALENDAR -> day.getDayOfYear() == 1;
            case PROGRAMME -> MonthDay.from(day).equals(BEGINS);
            case ROLLING -> true;
        };
    }

    /** Days over three years with a leap day in them, many of them close to the edges of years. */
    @Provide
    static Arbitrary<List<Integer>> days() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 3 * 365);
        Arbitrary<Integer> edge = Arbitraries.of(0, 58, 59, 364, 365, 366, 423, 424, 425, 729, 730, 731, 788, 789, 790);
        return Arbitraries.oneOf(any, edge).list().uniqueElements().ofMaxSize(8);
    }

    private static ProgrammeState pair() {
        ProgrammeState state = ProgrammeState.empty(ZoneOffset.UTC);
        state = append(state, Course.applied("ann", "first", Role.MENTOR));
        state = append(state, Course.applied("ben", "first", Role.MENTEE));
        state = append(
                state,
                new MatchAct.MatchProposed(
                        "pair", "ann", "ben", MatchingMode.ASSIGNED, ImmutableSet.of(), Optional.empty()));
        return append(state, new Consequence.MatchConfirmed("pair"));
    }

    private static ProgrammeState append(ProgrammeState state, Event event) {
        return Lifecycle.apply(
                state, new Entry(state.entries() + 1, Instant.parse("2026-01-05T09:00:00Z"), "office", event));
    }
}
