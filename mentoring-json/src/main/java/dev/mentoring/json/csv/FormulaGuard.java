package dev.mentoring.json.csv;

import com.google.common.base.CharMatcher;

/** Keeps spreadsheets from taking cells for formulas, and takes the guard away again. */
final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final CharMatcher GUARDS = CharMatcher.is(GUARD);
    private static final CharMatcher BREAKS = CharMatcher.anyOf("\t\r\n");
    /** Signs that begin a formula, and the full-width forms of the same. */
    private static final CharMatcher SIGNS = CharMatcher.anyOf("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    private static final CharMatcher BLANK =
            CharMatcher.whitespace().or(CharMatcher.anyOf("\u00A0\uFEFF\u200B")).or(CharMatcher.javaIsoControl());

    private FormulaGuard() {}

    /** The cell with an apostrophe before it where it needs one. */
    static String guarded(String cell) {
        return isFormula(GUARDS.trimLeadingFrom(cell)) ? GUARD + cell : cell;
    }

    /** The cell of which {@link #guarded} made this one; a cell that no guard made stays as it is. */
    static String unguarded(String cell) {
        boolean isGuarded = !cell.isEmpty() && cell.charAt(0) == GUARD && isFormula(GUARDS.trimLeadingFrom(cell));
        return isGuarded ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        if (cell.isEmpty() || isNumber(cell)) {
            return false;
        }
        String rest = BLANK.trimLeadingFrom(cell);
        return BREAKS.matches(cell.charAt(0)) || (!rest.isEmpty() && SIGNS.matches(rest.charAt(0)));
    }

    /** Whether it is a number of digits of ASCII, with a minus before and a point within them at most. */
    private static boolean isNumber(String cell) {
        int begin = cell.charAt(0) == '-' ? 1 : 0;
        int point = cell.indexOf('.');
        String whole = cell.substring(begin, point < 0 ? cell.length() : Math.max(begin, point));
        return isDigits(whole) && (point < 0 || isDigits(cell.substring(point + 1)));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && CharMatcher.inRange('0', '9').matchesAllOf(text);
    }
}
