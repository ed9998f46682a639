package dev.mentoring.json.internal;

import dev.mentoring.core.programme.DateOrder;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/**
 * A date as a form or a document writes it, read strictly: exactly the digits of its order, and a day that exists (failure R5).
 *
 * @param date the date, when there is one
 * @param why what keeps the text from being a date, empty when nothing does
 */
public record WrittenDate(Optional<LocalDate> date, String why) {

    static final int CENTURY = 100;
    private static final int MONTHS = 12;

    /**
     * Reads a date.
     *
     * @param pivot first of the hundred years that two digits stand for; not used where the year stands first, and 0 where a stamp
     *     may have no two digits
     */
    public static WrittenDate read(String text, DateOrder order, int pivot) {
        return switch (order) {
            case ISO -> read(text, "9999-99-99", "YYYY-MM-DD", 5, 8, 0, pivot);
            case MONTH_DAY_YEAR -> read(text, "99/99/99", "MM/DD/YY", 0, 3, 6, pivot);
            case DAY_MONTH_YEAR -> read(text, "99/99/99", "DD/MM/YY", 3, 0, 6, pivot);
            case STAMP_YEAR_MONTH_DAY, STAMP_MONTH_DAY_YEAR, STAMP_DAY_MONTH_YEAR ->
                StampedDate.read(text, order, pivot);
        };
    }

    private static WrittenDate read(
            String text, String digits, String shape, int monthAt, int dayAt, int yearAt, int pivot) {
        if (!hasShape(text, digits)) {
            boolean longYear = yearAt != 0 && hasShape(text, "99/99/9999");
            return refused(
                    longYear
                            ? "the year has four digits; dates are written as " + shape
                            : "dates are written as " + shape + ", with exactly these digits");
        }
        int month = twoDigits(text, monthAt);
        int day = twoDigits(text, dayAt);
        int year =
                yearAt == 0 ? CENTURY * twoDigits(text, 0) + twoDigits(text, 2) : full(twoDigits(text, yearAt), pivot);
        return of(year, month, day, shape);
    }

    /** The day of the numbers, if there is one. */
    static WrittenDate of(int year, int month, int day, String shape) {
        if (month < 1 || month > MONTHS) {
            return refused("the month is not 01 to 12; dates are written as " + shape);
        }
        if (day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
            return refused("the month does not have such a day; dates are written as " + shape);
        }
        return new WrittenDate(Optional.of(LocalDate.of(year, month, day)), "");
    }

    /**
     * Whether a text is a date with the year behind that is one day with the month first and another with the day first.
     */
    public static boolean isAmbiguous(String text) {
        return StampedDate.parts(text)
                .filter(parts -> parts[0] != parts[1] && isMonth(parts[0]) && isMonth(parts[1]))
                .isPresent();
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= MONTHS;
    }

    /** The year of the hundred from the pivot on that ends in the digits. */
    static int full(int digits, int pivot) {
        return pivot + Math.floorMod(digits - pivot, CENTURY);
    }

    private static boolean hasShape(String text, String shape) {
        if (text.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(i);
            boolean fits = shape.charAt(i) == '9' ? c >= '0' && c <= '9' : c == shape.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int twoDigits(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    static WrittenDate refused(String why) {
        return new WrittenDate(Optional.empty(), why);
    }
}
