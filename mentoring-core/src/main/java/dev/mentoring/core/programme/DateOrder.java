package dev.mentoring.core.programme;

/** How a form writes dates; documents always use ISO 8601. */
public enum DateOrder {
    /** Year, month, day: 2026-11-21. */
    ISO,
    /** Month, day, two-digit year: 11/21/26. The column states the pivot. */
    MONTH_DAY_YEAR,
    /** Day, month, two-digit year: 21/11/26. The column states the pivot. */
    DAY_MONTH_YEAR
}
