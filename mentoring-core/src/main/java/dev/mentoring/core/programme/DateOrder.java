package dev.mentoring.core.programme;

/** How a form writes dates; documents always use ISO 8601. */
public enum DateOrder {
    /** Year, month, day: 2026-11-21. */
    ISO,
    /** Month, day, two-digit year: 11/21/26. The column states the pivot. */
    MONTH_DAY_YEAR,
    /** Day, month, two-digit year: 21/11/26. The column states the pivot. */
    DAY_MONTH_YEAR,
    /**
     * Year of four digits, month, day, as form tools and spreadsheets stamp them: 2026/1/5, 2026-01-05 09:30:00, 2026/01/05 9:30:00
     * AM GMT.
     *
     * <p>In this order and the two below, month and day have one digit or two; a slash, a hyphen or a full stop stands twice between the
     * parts; and a time of day may follow, which must be one and does not count. The day counts as it is written: times are not taken
     * from one zone to another.
     */
    STAMP_YEAR_MONTH_DAY,
    /** The same with the month first, then day and year: 1/5/26 9:30:00. Years of two digits need a pivot. */
    STAMP_MONTH_DAY_YEAR,
    /** The same with the day first, then month and year: 05.01.2026 09:30. Years of two digits need a pivot. */
    STAMP_DAY_MONTH_YEAR;

    /** Whether a column of the order must state a pivot. */
    boolean needsPivot() {
        return this == MONTH_DAY_YEAR || this == DAY_MONTH_YEAR;
    }

    /** Whether a column of the order may state a pivot. */
    boolean mayHavePivot() {
        return needsPivot() || this == STAMP_MONTH_DAY_YEAR || this == STAMP_DAY_MONTH_YEAR;
    }
}
