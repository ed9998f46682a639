package dev.mentoring.json.csv;

/** How the cells of a table are written. */
public enum CellMode {
    /**
     * Safe to open in a spreadsheet: a cell that a spreadsheet would take for a formula begins with an apostrophe (failure E1).
     *
     * <p>That is a cell in which, after blanks, an equals sign, a plus, a minus, an at sign or one of their full-width forms comes first,
     * or that begins with a tab or a line break; apostrophes may stand before. Numbers such as -12 or -1.5 are left as they are.
     * Reading takes away exactly what was added.
     */
    SPREADSHEET,
    /** Lossless, for programs: cells are written as they are. Unsafe for spreadsheets, which run formulas that people typed. */
    RAW
}
