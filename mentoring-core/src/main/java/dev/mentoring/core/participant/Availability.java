package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
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
        int[] mine = stretches(on);
        int[] theirs = other.stretches(on);
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < mine.length && k < theirs.length) {
            int end = Math.min(mine[i + 1], theirs[k + 1]);
            shared += Math.max(0, end - Math.max(mine[i], theirs[k]));
            if (mine[i + 1] == end) {
                i += 2;
            } else {
                k += 2;
            }
        }
        return shared;
    }

    /** First minute and minute after the last, of the week in UTC: disjoint, in order, those over its end cut in two. */
    private int[] stretches(LocalDate on) {
        if (zone.isEmpty()) {
            return new int[0];
        }
        int offset = zone.get()
                        .getRules()
                        .getOffset(on.atTime(12, 0).toInstant(ZoneOffset.UTC))
                        .getTotalSeconds()
                / SECONDS_A_MINUTE;
        long[] cut = new long[2 * hours.size()];
        int size = 0;
        for (WeeklyHours stretch : hours) {
            int start = Math.floorMod(stretch.start() - offset, MINUTES_A_WEEK);
            int end = start + stretch.length();
            cut[size++] = packed(start, Math.min(end, MINUTES_A_WEEK));
            if (end > MINUTES_A_WEEK) {
                cut[size++] = packed(0, end - MINUTES_A_WEEK);
            }
        }
        Arrays.sort(cut, 0, size);
        return joined(cut, size);
    }

    private static long packed(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    private static int[] joined(long[] ordered, int size) {
        int[] joined = new int[2 * size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int start = (int) (ordered[i] >>> Integer.SIZE);
            int end = (int) ordered[i];
            if (length > 0 && start <= joined[length - 1]) {
                joined[length - 1] = Math.max(joined[length - 1], end);
            } else {
                joined[length++] = start;
                joined[length++] = end;
            }
        }
        return Arrays.copyOf(joined, length);
    }

    /** A mask: hours may be private. */
    @Override
    public String toString() {
        return "Availability[…]";
    }
}
