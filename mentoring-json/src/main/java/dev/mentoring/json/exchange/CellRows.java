package dev.mentoring.json.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table without headings: commas, quotes as in RFC 4180, blanks around cells taken away, blank lines skipped.
 *
 * <p>Goes over the rows once.
 */
final class CellRows implements Iterator<CellRows.Row> {

    private final CloseableIterator<CsvRecord> records;
    private final Limits limits;
    private @Nullable Row next;
    private long read;

    CellRows(String text, Limits limits) {
        this.limits = limits;
        records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
    }

    /**
     * A row.
     *
     * @param line the line on which it begins, from 1
     * @param cells its cells
     */
    record Row(long line, ImmutableList<String> cells) {}

    /**
     * Whether another row follows.
     *
     * @throws DocumentException when what follows is no row, or one too many
     */
    @Override
    public boolean hasNext() {
        while (next == null && follows()) {
            CsvRecord record = records.next();
            ImmutableList<String> cells = record.getFields().stream()
                    .map(CharMatcher.whitespace()::trimFrom)
                    .collect(toImmutableList());
            next = cells.size() == 1 && cells.get(0).isEmpty() ? null : new Row(record.getStartingLineNumber(), cells);
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = Objects.requireNonNull(next);
        next = null;
        read++;
        return row;
    }

    private boolean follows() {
        boolean more;
        try {
            more = records.hasNext();
        } catch (CsvParseException e) {
            // what the parser says may hold characters of the table
            throw PlainText.refused(
                    ProblemCode.CSV_SYNTAX,
                    PlainText.place(0, 0),
                    "behind row " + read
                            + " a quote does not close, something other than a comma follows a closing quote, or a row is far too long");
        }
        if (more && read >= limits.elements()) {
            throw PlainText.refused(
                    ProblemCode.LIMIT_COUNT,
                    PlainText.place(0, 0),
                    "the table holds more rows than the limit of " + limits.elements());
        }
        return more;
    }
}
