package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.taxonomy.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The headings of a table, which stand in one row, or in up to three.
 *
 * <p>Two rows are headings when together they name more of the headings that are looked for than the first row does alone: a
 * question, and below it the answer that a column stands for, where the question stands above the first of its columns only. Rows down
 * to one of import identifiers, as Qualtrics writes, are headings: the codes and the wordings of its questions. A first row of
 * which everything is known is always the header by itself, so that no row of answers is ever taken for headings.
 *
 * @param columns what each column may be called, in order of preference; never none
 * @param rows how many rows the headings take, from 1
 */
record Header(ImmutableList<ImmutableList<String>> columns, int rows) {

    /** The most rows that headings take. */
    static final int MOST_ROWS = 3;

    private static final String IMPORT_ID = "{\"ImportId\":";

    /**
     * The headings of a table that begins with the rows.
     *
     * @param first the first rows of the table, at least one and at most three
     * @param known the headings to look for, folded
     */
    static Header of(List<ImmutableList<String>> first, Set<String> known) {
        for (int row = 1; row < first.size(); row++) {
            if (isOfImportIds(first.get(row))) {
                return joined(first.subList(0, row), row + 1);
            }
        }
        Header one = joined(first.subList(0, 1), 1);
        if (first.size() > 1) {
            Header two = joined(first.subList(0, 2), 2);
            return two.found(known) > one.found(known) ? two : one;
        }
        return one;
    }

    /** How many columns have a name that is looked for. */
    long found(Set<String> known) {
        return columns.stream().filter(names -> name(names, known).isPresent()).count();
    }

    /** The first of a column's names that is looked for, folded. */
    static Optional<String> name(ImmutableList<String> names, Set<String> known) {
        return names.stream().map(Labels::fold).filter(known::contains).findFirst();
    }

    /** What a column is called above all. */
    String heading(int column) {
        return columns.get(column).get(columns.get(column).size() - 1);
    }

    private static boolean isOfImportIds(ImmutableList<String> row) {
        return row.stream().anyMatch(cell -> cell.startsWith(IMPORT_ID))
                && row.stream().allMatch(cell -> cell.isBlank() || cell.startsWith(IMPORT_ID));
    }

    private static Header joined(List<ImmutableList<String>> rows, int taken) {
        ImmutableList<String> top = rows.get(0);
        ImmutableList.Builder<ImmutableList<String>> columns = ImmutableList.builder();
        String question = "";
        for (int i = 0; i < top.size(); i++) {
            question = top.get(i).isBlank() ? question : top.get(i);
            List<String> names = new ArrayList<>();
            if (rows.size() > 1 && i < rows.get(1).size() && !rows.get(1).get(i).isBlank()) {
                names.add(question + " " + rows.get(1).get(i));
                names.add(rows.get(1).get(i));
            }
            names.add(top.get(i));
            columns.add(ImmutableList.copyOf(names));
        }
        return new Header(columns.build(), taken);
    }
}
