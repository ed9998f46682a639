package dev.mentoring.json.csv;

import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.json.internal.WrittenDate;
import java.time.LocalDate;
import java.util.Locale;

/** Writes dates in the order that a column declares. */
final class DateWriter {

    private static final int CENTURY = 100;

    private DateWriter() {}

    /** The date; nothing where the column cannot say it, as two digits cannot a year outside their hundred. */
    static String write(LocalDate day, Column column) {
        DateOrder order = column.dateOrder().orElse(DateOrder.ISO);
        String written = switch (order) {
            case ISO, STAMP_YEAR_MONTH_DAY -> day.toString();
            case MONTH_DAY_YEAR -> parts(day.getMonthValue(), day.getDayOfMonth(), day.getYear() % CENTURY);
            case DAY_MONTH_YEAR -> parts(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % CENTURY);
            case STAMP_MONTH_DAY_YEAR -> parts(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
            case STAMP_DAY_MONTH_YEAR -> parts(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
        return WrittenDate.read(written, order, column.pivot().orElse(0))
                .date()
                .filter(day::equals)
                .map(same -> written)
                .orElse("");
    }

    private static String parts(int first, int second, int year) {
        return String.format(Locale.ROOT, "%02d/%02d/", first, second)
                + (year < CENTURY ? String.format(Locale.ROOT, "%02d", year) : Integer.toString(year));
    }
}
