package dev.mentoring.core.participant;

import java.time.DayOfWeek;
import java.time.LocalTime;

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
