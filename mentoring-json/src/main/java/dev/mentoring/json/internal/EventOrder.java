package dev.mentoring.json.internal;

import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import java.time.Instant;
import java.util.List;

/** Follows the entries of a log by number, each one more than the one before, and by time, which never goes back. */
final class EventOrder {

    private long number;
    private Instant last = Instant.MIN;

    private EventOrder(long number) {
        this.number = number;
    }

    /** The order of a log whose last entry has the number, 0 when it has none; of its time nothing is known. */
    static EventOrder after(long number) {
        return new EventOrder(number);
    }

    /** The same order, to be followed on its own. */
    EventOrder copy() {
        EventOrder copy = new EventOrder(number);
        copy.last = last;
        return copy;
    }

    /** What is wrong with entries as the next ones, with paths such as {@code entries/0/number}; follows them. */
    static Problems problems(EventOrder order, List<Entry> entries) {
        Problems problems = new Problems();
        for (int i = 0; i < entries.size(); i++) {
            order.follow(entries.get(i), "entries/" + i + "/", problems);
        }
        return problems;
    }

    /** Number of the last entry. */
    long number() {
        return number;
    }

    /**
     * Goes on to an entry.
     *
     * @param path path of the entry, with a slash at its end unless it is empty
     * @param problems gets what is wrong with it as the next one
     */
    void follow(Entry entry, String path, Problems problems) {
        check(entry, path, problems);
        goTo(entry);
    }

    /** Adds what is wrong with an entry as the next one. */
    void check(Entry entry, String path, Problems problems) {
        long next = number + 1;
        if (entry.number() != next) {
            problems.add(
                    ProblemCode.LOG_ORDER,
                    Location.inModel(path + "number"),
                    "after entry " + number + " of the log, the entry of number " + next + " is due");
        }
        if (entry.at().isBefore(last)) {
            problems.add(
                    ProblemCode.LOG_ORDER,
                    Location.inModel(path + "at"),
                    "entry " + next + " of the log was recorded before the entry in front of it");
        }
    }

    /** Goes on to an entry, whether it is the next one or not. */
    void goTo(Entry entry) {
        number = entry.number();
        last = entry.at();
    }

    /** Goes on to an entry that nobody can read. */
    void lose() {
        number++;
    }
}
