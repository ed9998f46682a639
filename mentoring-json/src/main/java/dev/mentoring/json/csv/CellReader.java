package dev.mentoring.json.csv;

/** Reads one cell of a row; what is wrong with it is noted at the cell. */
@FunctionalInterface
interface CellReader {

    /** Reads the cell of the row that the reader's column holds. */
    void read(RowCells cells, ApplicantDraft draft);
}
