package dev.mentoring.core.participant;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stretch of time in every week, in the zone of the person who states it.
 *
 * @param day the day on which it begins
 * @param from when it begins, to the minute
 * @param until when it ends, to the minute, not included; not after {@code from} means on the next day, and equal to it a
 *     whole day long
 */
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime until) {

    /** Minutes of a day. */
    static final int MINUTES_A_DAY = 24 * 60;

    /** Cuts seconds off. */
    public WeeklyHours {
        from = from.withSecond(0).withNano(0);
        until = until.withSecond(0).withNano(0);
    }

    /**
     * Reads a stretch in the form {@code MONDAY 09:00-12:00}: the day in English capitals, one blank, and two times to the minute;
     * nothing when the text is none.
     */
    public static Optional<WeeklyHours> parse(String text) {
        int blank = text.indexOf(' ');
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(one -> blank > 0 && one.name().equals(text.substring(0, blank)))
                .findFirst();
        if (day.isEmpty() || text.length() != blank + 12 || text.charAt(blank + 6) != '-') {
            return Optional.empty();
        }
        Optional<LocalTime> from = time(text.substring(blank + 1, blank + 6));
        Optional<LocalTime> until = time(text.substring(blank + 7));
        return from.flatMap(begin -> until.map(end -> new WeeklyHours(day.get(), begin, end)));
    }

    private static Optional<LocalTime> time(String text) {
        boolean digits = text.charAt(2) == ':'
                && text.chars().filter(c -> c >= '0' && c <= '9').count() == 4;
        if (!digits) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(text.substring(0, 2));
        int minute = Integer.parseInt(text.substring(3));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** The stretch as {@link #parse} reads it. */
    public String written() {
        return day.name() + " " + from + "-" + until;
    }

    /** Minutes from Monday, 00:00, to the beginning: 0 to 10,079. */
    public int start() {
        return (day.getValue() - 1) * MINUTES_A_DAY + minuteOf(from);
    }

    /** How long it lasts in minutes: 1 to 1,440. */
    public int length() {
        int span = minuteOf(until) - minuteOf(from);
        return span > 0 ? span : span + MINUTES_A_DAY;
    }

    /** A mask: hours may be private. */
    @Override
    public String toString() {
        return "WeeklyHours[…]";
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
