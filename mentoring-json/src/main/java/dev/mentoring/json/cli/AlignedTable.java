package dev.mentoring.json.cli;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Rows of short texts under each other, in columns that are as wide as they need to be: texts to the left, figures to the right. */
final class AlignedTable {

    private static final String GAP = "  ";

    private final int texts;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param texts how many of the first columns are texts
     */
    AlignedTable(int texts) {
        this.texts = texts;
    }

    /** Adds a row, which has as many cells as the others. */
    void add(ImmutableList<String> row) {
        rows.add(row);
    }

    /** The rows as lines, without blanks at their ends. */
    ImmutableList<String> lines() {
        return rows.stream().map(this::line).collect(ImmutableList.toImmutableList());
    }

    private String line(ImmutableList<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(column == 0 ? "" : GAP);
            line.append(
                    column < texts
                            ? Strings.padEnd(row.get(column), width(column), ' ')
                            : Strings.padStart(row.get(column), width(column), ' '));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
