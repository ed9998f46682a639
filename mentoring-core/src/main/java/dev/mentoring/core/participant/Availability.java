package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<Range<Integer>> mine = stretches(on);
        List<Range<Integer>> theirs = other.stretches(on);
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < mine.size() && k < theirs.size()) {
            int begin = Math.max(mine.get(i).lowerEndpoint(), theirs.get(k).lowerEndpoint());
            int end = Math.min(mine.get(i).upperEndpoint(), theirs.get(k).upperEndpoint());
            shared += Math.max(0, end - begin);
            if (mine.get(i).upperEndpoint() == end) {
                i++;
            } else {
                k++;
            }
        }
        return shared;
    }

    /** The hours in minutes of the week in UTC: disjoint, in order, those over the end of the week cut in two. */
    private List<Range<Integer>> stretches(LocalDate on) {
        if (zone.isEmpty()) {
            return List.of();
        }
        int offset = zone.get()
                        .getRules()
                        .getOffset(on.atTime(12, 0).toInstant(ZoneOffset.UTC))
                        .getTotalSeconds()
                / SECONDS_A_MINUTE;
        List<Range<Integer>> cut = new ArrayList<>();
        for (WeeklyHours stretch : hours) {
            int start = Math.floorMod(stretch.start() - offset, MINUTES_A_WEEK);
            int end = start + stretch.length();
            cut.add(Range.closedOpen(start, Math.min(end, MINUTES_A_WEEK)));
            if (end > MINUTES_A_WEEK) {
                cut.add(Range.closedOpen(0, end - MINUTES_A_WEEK));
            }
        }
        cut.sort(Comparator.comparing(Range::lowerEndpoint));
        return joined(cut);
    }

    private static List<Range<Integer>> joined(List<Range<Integer>> ordered) {
        List<Range<Integer>> joined = new ArrayList<>(ordered.size());
        for (Range<Integer> next : ordered) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).isConnected(next)) {
                joined.set(last, joined.get(last).span(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** A mask: hours may be private. */
    @Override
    public String toString() {
        return "Availability[…]";
    }
}
