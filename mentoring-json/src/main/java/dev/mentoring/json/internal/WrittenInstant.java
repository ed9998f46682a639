package dev.mentoring.json.internal;

import dev.mentoring.core.programme.DateOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads instants as documents write them: in UTC, from the year 0 to 9999, to the second or with one to nine decimals, such as
 * {@code 2026-01-05T09:30:00Z} and {@code 2026-01-05T09:30:00.25Z}. Nothing else of ISO 8601 is taken, and no second 60.
 */
public final class WrittenInstant {

    private static final String FORM = "9999-99-99T99:99:99";
    private static final int DATE_LENGTH = 10;
    private static final int DECIMALS = 9;

    private WrittenInstant() {}

    /** The instant, if the text is one. */
    public static Optional<Instant> read(String text) {
        int end = text.length() - 1;
        int form = FORM.length();
        if (end < form || end > form + 1 + DECIMALS || text.charAt(end) != 'Z' || !hasForm(text)) {
            return Optional.empty();
        }
        int hour = twoDigits(text, 11);
        int minute = twoDigits(text, 14);
        int second = twoDigits(text, 17);
        int nanos = end == form ? 0 : nanos(text, form, end);
        if (hour > 23 || minute > 59 || second > 59 || nanos < 0) {
            return Optional.empty();
        }
        Optional<LocalDate> day = WrittenDate.read(text.substring(0, DATE_LENGTH), DateOrder.ISO, 0)
                .date();
        return day.map(date ->
                Instant.ofEpochSecond(date.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second, nanos));
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            boolean fits = FORM.charAt(i) == '9' ? isDigit(c) : c == FORM.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The point and the digits after it, as billionths; -1 when they are not that. */
    private static int nanos(String text, int from, int end) {
        if (text.charAt(from) != '.' || from + 1 == end) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < DECIMALS; i++) {
            int at = from + 1 + i;
            char c = at < end ? text.charAt(at) : '0';
            if (!isDigit(c)) {
                return -1;
            }
            nanos = 10 * nanos + c - '0';
        }
        return nanos;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int twoDigits(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
