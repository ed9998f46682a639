package dev.mentoring.json.internal;

import dev.mentoring.core.programme.DateOrder;
import java.util.Optional;

/**
 * A date as form tools and spreadsheets stamp it: three numbers in a declared order, with one of three separators twice between
 * them, and perhaps a time of day behind.
 *
 * <p>The time must be one, and does not count: the day is taken as it is written. Digits are those of ASCII.
 */
final class StampedDate {

    private static final String SEPARATORS = "/-.";
    private static final int MOST_ZONE = 9;
    private static final int HOURS = 24;
    private static final int SIXTY = 60;

    private final String text;
    private int at;

    private StampedDate(String text) {
        this.text = text;
    }

    /**
     * Reads a date.
     *
     * @param pivot first of the hundred years that two digits stand for; 0 when they stand for none
     */
    static WrittenDate read(String text, DateOrder order, int pivot) {
        return new StampedDate(text).read(order, pivot);
    }

    /** The first three numbers of a date with the year behind, if the text is one in some order. */
    static Optional<int[]> parts(String text) {
        StampedDate date = new StampedDate(text);
        Optional<int[]> parts = date.threeNumbers(2, 2, 4);
        return parts.filter(numbers -> date.timeFollows());
    }

    private WrittenDate read(DateOrder order, int pivot) {
        boolean yearFirst = order == DateOrder.STAMP_YEAR_MONTH_DAY;
        Optional<int[]> parts = yearFirst ? threeNumbers(4, 2, 2) : threeNumbers(2, 2, 4);
        if (parts.isEmpty() || !timeFollows()) {
            return WrittenDate.refused("dates are written as " + shape(order) + ", and nothing but a time may follow");
        }
        int[] numbers = parts.get();
        int year = numbers[yearFirst ? 0 : 2];
        int month = numbers[order == DateOrder.STAMP_MONTH_DAY_YEAR ? 0 : 1];
        int day = numbers[yearFirst ? 2 : order == DateOrder.STAMP_MONTH_DAY_YEAR ? 1 : 0];
        if (year < WrittenDate.CENTURY && pivot == 0) {
            return WrittenDate.refused("the year has two digits and the column states no pivot");
        }
        return WrittenDate.of(
                year < WrittenDate.CENTURY ? WrittenDate.full(year, pivot) : year, month, day, shape(order));
    }

    private static String shape(DateOrder order) {
        return switch (order) {
            case STAMP_MONTH_DAY_YEAR -> "M/D/YYYY";
            case STAMP_DAY_MONTH_YEAR -> "D/M/YYYY";
            default -> "YYYY/M/D";
        };
    }

    /** Three numbers of at most so many digits; one of four has four, or two where it stands last. */
    private Optional<int[]> threeNumbers(int first, int second, int third) {
        int a = number(first);
        char separator = at < text.length() ? text.charAt(at) : ' ';
        if (a < 0 || SEPARATORS.indexOf(separator) < 0) {
            return Optional.empty();
        }
        at++;
        int b = number(second);
        if (b < 0 || at >= text.length() || text.charAt(at) != separator) {
            return Optional.empty();
        }
        at++;
        int c = number(third);
        return c < 0 ? Optional.empty() : Optional.of(new int[] {a, b, c});
    }

    /** The number that stands here; -1 when there is none of as many digits. */
    private int number(int mostDigits) {
        int begin = at;
        int value = 0;
        while (at < text.length() && at - begin < mostDigits && isDigit(text.charAt(at))) {
            value = 10 * value + text.charAt(at) - '0';
            at++;
        }
        int digits = at - begin;
        boolean more = at < text.length() && isDigit(text.charAt(at));
        boolean fits = mostDigits == 4 ? digits == 4 || (digits == 2 && begin > 0) : digits >= 1;
        return fits && !more ? value : -1;
    }

    /** Whether the rest is empty or a time of day: 9:30, 09:30:00.000, 9:30:00 AM, with the name or offset of a zone. */
    private boolean timeFollows() {
        if (at == text.length()) {
            return true;
        }
        if (text.charAt(at) != 'T' && !skipBlanks()) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == 'T') {
            at++;
        }
        return clock() && half() && zone();
    }

    private boolean clock() {
        int hour = number(2);
        if (hour < 0 || hour >= HOURS || !part()) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == ':' && !part()) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int begin = at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            return at > begin;
        }
        return true;
    }

    private boolean part() {
        if (at + 2 >= text.length() || text.charAt(at) != ':') {
            return false;
        }
        at++;
        int begin = at;
        int value = number(2);
        return value >= 0 && value < SIXTY && at == begin + 2;
    }

    private boolean half() {
        int begin = at;
        skipBlanks();
        if (text.startsWith("AM", at)
                || text.startsWith("PM", at)
                || text.startsWith("am", at)
                || text.startsWith("pm", at)) {
            at += 2;
        } else {
            at = begin;
        }
        return true;
    }

    private boolean zone() {
        skipBlanks();
        int length = text.length() - at;
        return length <= MOST_ZONE
                && text.chars()
                        .skip(at)
                        .allMatch(c -> (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == ':' || isDigit(c));
    }

    /** Blanks of every kind: form tools write narrow no-break ones before AM. */
    private boolean skipBlanks() {
        int begin = at;
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '\u202f')) {
            at++;
        }
        return at > begin;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
