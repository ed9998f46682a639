package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * When someone can meet.
 *
 * @param zone time zone in which the hours are stated
 * @param hours stretches of an ordinary week, kept in order of the week whatever order was given; they may overlap; empty
 *     when unknown
 * @param asOf the day on which the person stated this, so that nobody takes an old statement for a current one
 */
public record Availability(Optional<ZoneId> zone, ImmutableList<WeeklyHours> hours, Optional<LocalDate> asOf) {

    private static final int MINUTES_A_WEEK = 7 * WeeklyHours.MINUTES_A_DAY;
    private static final int SECONDS_A_MINUTE = 60;
    private static final Comparator<WeeklyHours> ORDER =
            Comparator.comparingInt(WeeklyHours::start).thenComparingInt(WeeklyHours::length);
    private static final Availability UNKNOWN =
            new Availability(Optional.empty(), ImmutableList.of(), Optional.empty());

    /** Sorts the stretches. */
    public Availability {
        hours = ImmutableList.sortedCopyOf(ORDER, hours);
    }

    /** Nothing known. */
    public static Availability unknown() {
        return UNKNOWN;
    }

    /** Whether both zone and hours are known. */
    public boolean isKnown() {
        return zone.isPresent() && !hours.isEmpty();
    }

    /**
     * How many minutes of an ordinary week two people share, 0 to 10,080, with the offsets from UTC, in whole minutes, that
     * hold at noon UTC of the given day. Weeks wrap around: Sunday night runs into Monday morning. 0 when either's zone or
     * hours are unknown.
     */
    public int sharedMinutes(Availability other, LocalDate on) {
        BitSet mine = minutesOfWeek(on);
        mine.and(other.minutesOfWeek(on));
        return mine.cardinality();
    }

    private BitSet minutesOfWeek(LocalDate on) {
        BitSet minutes = new BitSet(MINUTES_A_WEEK);
        if (zone.isEmpty()) {
            return minutes;
        }
        int offset = zone.get()
                        .getRules()
                        .getOffset(on.atTime(12, 0).toInstant(ZoneOffset.UTC))
                        .getTotalSeconds()
                / SECONDS_A_MINUTE;
        for (WeeklyHours stretch : hours) {
            int start = Math.floorMod(stretch.start() - offset, MINUTES_A_WEEK);
            int end = start + stretch.length();
            minutes.set(start, Math.min(end, MINUTES_A_WEEK));
            minutes.set(0, Math.max(0, end - MINUTES_A_WEEK));
        }
        return minutes;
    }

    /** A mask: hours may be private. */
    @Override
    public String toString() {
        return "Availability[…]";
    }
}
