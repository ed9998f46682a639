package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;

/**
 * How often a pair met, against the longest time between two meetings that it agreed on (001-15).
 *
 * @param expected the fewest meetings that keep to it, from the first meeting to the last day, at least 1
 * @param held how many there were
 * @param kept whether no time between two meetings, nor that since the last one, was longer than agreed
 */
record Rhythm(long expected, long held, boolean kept) {

    /**
     * Compares days of meetings with what was agreed.
     *
     * @param days the days of the meetings, in order, those after the last day left out; at least one
     * @param frequency the longest time between two meetings, of a day at least
     * @param until the last day that counts
     */
    static Rhythm of(ImmutableList<LocalDate> days, Period frequency, LocalDate until) {
        if (days.isEmpty()) {
            return new Rhythm(0, 0, true);
        }
        long expected = 1;
        for (LocalDate due = days.get(0).plus(frequency); due.isBefore(until); due = due.plus(frequency)) {
            expected++;
        }
        boolean kept = true;
        LocalDate last = days.get(0);
        for (LocalDate day : days) {
            kept &= !day.isAfter(last.plus(frequency));
            last = day;
        }
        return new Rhythm(expected, days.size(), kept && !until.isAfter(last.plus(frequency)));
    }
}
