package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a text under a separator, one after the other; none of them is kept. */
final class TableRows implements Iterator<Table.Row> {

    /** The most columns that a table may have. */
    static final int MOST_CELLS = 10_000;

    /** A cell of so many times the longest text ends the reading: its quote is hardly meant to close. */
    private static final int FAR_TOO_LONG = 16;

    private static final char QUOTE = '"';

    private final CloseableIterator<Table.Row> rows;
    private final int headings;
    private final int most;
    private long read;

    /**
     * The rows of a text.
     *
     * @param headings how many of the rows are headings
     * @param most how many others there may be; one more is LIMIT_COUNT
     */
    TableRows(Reader text, char separator, Limits limits, int headings, int most) {
        int longest = (int) Math.min(Integer.MAX_VALUE >> 2, (long) FAR_TOO_LONG * limits.textLength() + (1 << 16));
        this.headings = headings;
        this.most = most;
        this.rows = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(QUOTE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(longest)
                .build(new Cells(limits.textLength()), text)
                .iterator();
    }

    /**
     * Whether another row follows.
     *
     * @throws DocumentException when what follows is no row, or one too many
     */
    @Override
    public boolean hasNext() {
        boolean more;
        try {
            more = rows.hasNext();
        } catch (CsvParseException e) {
            throw refusal(e);
        }
        if (more && read - headings >= most) {
            throw TableReader.refused(
                    ProblemCode.LIMIT_COUNT, read + 1, "the table holds more rows than the limit of " + most);
        }
        return more;
    }

    @Override
    public Table.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        read++;
        return rows.next();
    }

    /** What the parser says may hold characters of the table; what the text itself refuses stays. */
    private DocumentException refusal(CsvParseException e) {
        @Nullable Throwable cause = e.getCause();
        while (cause != null) {
            if (cause instanceof DocumentException refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return TableReader.refused(
                ProblemCode.CSV_SYNTAX,
                read + 1,
                "a quote does not close, or something other than a separator follows a closing quote");
    }

    /** Collects the cells of one row after the other. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<Table.Row> {

        private final int longest;
        private ImmutableList.Builder<String> cells = ImmutableList.builder();
        private int width;
        private boolean strayQuote;
        private long number;

        Cells(int longest) {
            this.longest = longest;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = ImmutableList.builder();
            width = 0;
            strayQuote = false;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            width++;
            if (width <= MOST_CELLS) {
                String cell = new String(buf, offset, len <= longest ? len : longest + 1);
                strayQuote |= !quoted && cell.indexOf(QUOTE) >= 0;
                cells.add(cell);
            }
        }

        @Override
        protected Table.Row buildRecord() {
            number++;
            return new Table.Row(number, cells.build(), width, strayQuote);
        }
    }
}
