package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.taxonomy.Labels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The headings of a table, which stand in one row, or in up to three.
 *
 * <p>Rows down to one of import identifiers, as Qualtrics writes, are headings: the codes and the wordings of its questions, even where
 * all codes are known. A row of import identifiers has a complete one in each cell below a heading, so that no answer makes headings of
 * the rows above it. Otherwise two rows are headings when together they name more of the headings that are looked for than the first row
 * does alone, and {@link QuestionRows} finds in them questions above answers. A first row of which everything is known is the header by
 * itself, unless import identifiers follow.
 *
 * @param columns what each column may be called, in order of preference; never none
 * @param rows how many rows the headings take, from 1
 */
record Header(ImmutableList<ImmutableList<String>> columns, int rows) {

    /** The most rows that headings take. */
    static final int MOST_ROWS = 3;

    /** Strings and lone words as values are all that Qualtrics writes. */
    private static final Pattern IMPORT_ID = Pattern.compile(
            "\\{\"ImportId\":\"[^\"]{1,200}\"(,\"[A-Za-z]{1,40}\":(\"[^\"]{0,200}\"|[a-z0-9]{1,20})){0,8}}");

    /**
     * The headings of a table that begins with the rows.
     *
     * @param first the first rows of the table, at least one and at most three
     * @param known the headings to look for, folded
     */
    static Header of(List<ImmutableList<String>> first, Set<String> known) {
        for (int row = 1; row < first.size(); row++) {
            if (isOfImportIds(first.get(row), first.get(0))) {
                return new Header(row == 1 ? alone(first.get(0)) : codes(first.get(0), first.get(1)), row + 1);
            }
        }
        Header one = new Header(alone(first.get(0)), 1);
        if (first.size() > 1) {
            QuestionRows rows = new QuestionRows(first.get(0), first.get(1));
            Header two = new Header(rows.names(), 2);
            return two.found(known) > one.found(known) && rows.areHeadings(known) ? two : one;
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

    private static boolean isOfImportIds(ImmutableList<String> row, ImmutableList<String> top) {
        return row.size() == top.size()
                && row.stream().anyMatch(cell -> !cell.isBlank())
                && IntStream.range(0, row.size())
                        .allMatch(i -> IMPORT_ID.matcher(row.get(i)).matches()
                                || (row.get(i).isBlank() && top.get(i).isBlank()));
    }

    private static ImmutableList<ImmutableList<String>> alone(ImmutableList<String> row) {
        return row.stream().map(ImmutableList::of).collect(toImmutableList());
    }

    private static ImmutableList<ImmutableList<String>> codes(
            ImmutableList<String> codes, ImmutableList<String> wordings) {
        ImmutableList.Builder<ImmutableList<String>> columns = ImmutableList.builder();
        for (int i = 0; i < codes.size(); i++) {
            boolean worded = i < wordings.size() && !wordings.get(i).isBlank();
            columns.add(worded ? ImmutableList.of(wordings.get(i), codes.get(i)) : ImmutableList.of(codes.get(i)));
        }
        return columns.build();
    }
}
