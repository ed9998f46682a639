package dev.mentoring.json.internal;

import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.LanguageTags;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes texts that stand for times of day, instants, days of the year, periods, time zones and languages, each in one way. */
public final class TimeValues {

    /** Of bounded length, and without any choice between two ways of reading it. */
    private static final Pattern PERIOD =
            Pattern.compile("P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?");

    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private static final Pattern DAY_OF_YEAR = Pattern.compile("[0-9]{2}-[0-9]{2}");

    /** What the platform writes before the month where there is no year. */
    private static final String BEFORE_MONTH = "--";

    private TimeValues() {}

    /** The time of day that is due here, as HH:MM; midnight, with the problem noted, when there is none. */
    static LocalTime time(DocumentReader in) {
        return in.meaning(LocalTime.class, () -> readTime(in)).orElse(LocalTime.MIDNIGHT);
    }

    private static Optional<LocalTime> readTime(DocumentReader in) {
        Optional<String> text = text(in);
        int minute = text.isPresent() ? minuteOfDay(text.get()) : 0;
        if (minute < 0) {
            in.note(ProblemCode.TIME_INVALID, "times of day are written as HH:MM, from 00:00 to 23:59");
            return Optional.empty();
        }
        return text.map(given -> LocalTime.of(minute / MINUTES, minute % MINUTES));
    }

    /** Minutes since midnight of HH:MM; -1 when the text is no such time. By hand, as people name many hours. */
    private static int minuteOfDay(String text) {
        if (text.length() != "HH:MM".length() || text.charAt(2) != ':') {
            return -1;
        }
        int hour = twoDigits(text, 0);
        int minute = twoDigits(text, 3);
        return hour < 0 || minute < 0 || hour >= HOURS || minute >= MINUTES ? -1 : MINUTES * hour + minute;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }

    /** The period that is due here, as ISO 8601 writes periods of days and more; a day when there is none. */
    static Period period(DocumentReader in) {
        Optional<String> text = text(in);
        if (text.isPresent() && !PERIOD.matcher(text.get()).matches()) {
            in.note(ProblemCode.TIME_INVALID, "periods are written as P1Y2M3W4D, with at least one of the four parts");
            return Period.ofDays(1);
        }
        return text.map(Period::parse).orElse(Period.ofDays(1));
    }

    /** The day that every year has, as MM-DD; none, with the problem noted, where no such day is written. */
    static Optional<MonthDay> dayOfYear(DocumentReader in) {
        Optional<String> text = text(in);
        Optional<MonthDay> day = text.flatMap(TimeValues::dayOfYear);
        if (text.isPresent() && day.isEmpty()) {
            in.note(ProblemCode.DATE_INVALID, "days of the year are written as MM-DD, such as 04-01");
        }
        return day;
    }

    private static Optional<MonthDay> dayOfYear(String text) {
        if (!DAY_OF_YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse(BEFORE_MONTH + text));
        } catch (DateTimeException e) {
            // what the platform says may hold the text
            return Optional.empty();
        }
    }

    /** Writes a member that is a day of the year. */
    static void write(String name, MonthDay day, JsonText out) {
        out.name(name).value(day.toString().substring(BEFORE_MONTH.length()));
    }

    /** Writes a member that is a period, if there is one. */
    static void write(String name, Optional<Period> period, JsonText out) {
        period.ifPresent(length -> out.name(name).value(length.toString()));
    }

    /** The instant that is due here, as {@link WrittenInstant} reads it; the first of 1970 when there is none. */
    static Instant instant(DocumentReader in) {
        Optional<String> text = text(in);
        Optional<Instant> instant = text.flatMap(WrittenInstant::read);
        if (text.isPresent() && instant.isEmpty()) {
            in.note(ProblemCode.TIME_INVALID, "instants that there are are written in UTC, as 2026-01-05T09:30:00Z");
        }
        return instant.orElse(Instant.EPOCH);
    }

    /** The time zone that is due here, by a name that the platform knows or a fixed offset. */
    static Optional<ZoneId> zone(DocumentReader in) {
        return in.meaning(ZoneId.class, () -> readZone(in));
    }

    private static Optional<ZoneId> readZone(DocumentReader in) {
        Optional<String> text = text(in);
        Optional<ZoneId> zone = text.flatMap(TimeValues::zoneOf);
        if (text.isPresent() && zone.isEmpty()) {
            in.note(ProblemCode.UNKNOWN_VALUE, "a time zone of the IANA database is due, such as Europe/London");
        }
        return zone;
    }

    /** The zone of a name that the platform knows or of a fixed offset, if there is one. */
    public static Optional<ZoneId> zoneOf(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            // what the platform says may hold the name
            return Optional.empty();
        }
    }

    /** The language tag that is due here. */
    static String language(DocumentReader in) {
        Optional<String> text = text(in);
        if (text.isPresent() && !LanguageTags.isWellFormed(text.get())) {
            in.note(ProblemCode.UNKNOWN_VALUE, "a language tag of BCP 47 is due, such as en or pt-BR");
            return "";
        }
        return text.map(LanguageTags::require).orElse("");
    }

    private static Optional<String> text(DocumentReader in) {
        boolean isText = in.isText();
        String text = in.filledText();
        return isText && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
