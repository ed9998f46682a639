package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns bytes into a table: strict UTF-8, then the separator that the header shows, then rows. */
final class TableReader {

    private static final char MARK = '\uFEFF';
    private static final char QUOTE = '"';
    private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(',', ';', '\t');

    private TableReader() {}

    /** Reads the table of a form's answers. */
    static Table read(byte[] bytes, Form form, Limits limits) {
        Set<String> known = form.columns().stream()
                .flatMap(Column::headings)
                .map(Labels::fold)
                .collect(Collectors.toSet());
        return read(bytes, known, limits);
    }

    /**
     * Reads a table.
     *
     * @param headings the headings to look for, folded
     */
    static Table read(byte[] bytes, Set<String> headings, Limits limits) {
        if (bytes.length > limits.bytes()) {
            throw refused(
                    ProblemCode.LIMIT_BYTES, 0, "the table is larger than the limit of " + limits.bytes() + " bytes");
        }
        String text = decode(bytes);
        boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
        String unmarked = marked ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            throw refused(ProblemCode.EMPTY, 0, "the table is empty");
        }
        char separator = separator(unmarked, headings);
        return rows(unmarked, separator, marked, limits);
    }

    private static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw refused(
                    ProblemCode.ENCODING, 0, "byte " + in.position() + " of the table does not belong to a UTF-8 text");
        }
        return out.flip().toString();
    }

    /** The separator under which the header holds the most of the headings; the comma where none stands out. */
    private static char separator(String text, Set<String> known) {
        char best = SEPARATORS.get(0);
        long most = -1;
        for (char separator : SEPARATORS) {
            long found = header(text, separator).stream()
                    .map(Labels::fold)
                    .filter(known::contains)
                    .count();
            if (found > most) {
                best = separator;
                most = found;
            }
        }
        return best;
    }

    /** The headings under a separator; none where the text is no table under it. */
    private static ImmutableList<String> header(String text, char separator) {
        CloseableIterator<Table.Row> rows = reader(text, separator).iterator();
        try {
            return rows.hasNext() ? rows.next().cells() : ImmutableList.of();
        } catch (CsvParseException e) {
            return ImmutableList.of();
        }
    }

    private static Table rows(String text, char separator, boolean marked, Limits limits) {
        ImmutableList.Builder<Table.Row> rows = ImmutableList.builder();
        Table.@Nullable Row header = null;
        long read = 0;
        CloseableIterator<Table.Row> all = reader(text, separator).iterator();
        while (true) {
            Table.Row row = next(all, read + 1);
            if (row == null) {
                break;
            }
            read++;
            if (read - Table.HEADER_ROW > limits.participants()) {
                throw refused(
                        ProblemCode.LIMIT_COUNT,
                        read,
                        "the table holds more rows than the limit of " + limits.participants());
            }
            if (header == null) {
                header = requireStraight(row);
            } else {
                rows.add(row);
            }
        }
        ImmutableList<String> headings = header == null ? ImmutableList.of() : header.cells();
        return new Table(headings, rows.build(), separator, marked);
    }

    private static Table.Row requireStraight(Table.Row header) {
        if (header.strayQuote()) {
            throw refused(ProblemCode.CSV_SYNTAX, Table.HEADER_ROW, "a quote stands within a cell without quotes");
        }
        return header;
    }

    private static Table.@Nullable Row next(CloseableIterator<Table.Row> rows, long number) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            // what the parser says may hold characters of the table
            throw refused(
                    ProblemCode.CSV_SYNTAX,
                    number,
                    "a quote does not close, or something other than a separator follows a closing quote");
        }
    }

    private static CsvReader<Table.Row> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(QUOTE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new Rows(), text);
    }

    private static DocumentException refused(ProblemCode code, long row, String message) {
        Location where = row == 0 ? new Location.InDocument("", 0, 0) : new Location.InTable(row, "");
        Problems problems = new Problems();
        problems.add(code, where, message);
        return new DocumentException(problems);
    }

    /** Collects the cells of one row after the other. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<Table.Row> {

        private ImmutableList.Builder<String> cells = ImmutableList.builder();
        private boolean strayQuote;
        private long number;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = ImmutableList.builder();
            strayQuote = false;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            String cell = new String(buf, offset, len);
            strayQuote |= !quoted && cell.indexOf(QUOTE) >= 0;
            cells.add(cell);
        }

        @Override
        protected Table.Row buildRecord() {
            number++;
            return new Table.Row(number, cells.build(), strayQuote);
        }
    }
}
