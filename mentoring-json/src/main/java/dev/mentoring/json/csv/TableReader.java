package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharSource;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns bytes into a table: strict UTF-8, then the separator that the headings show, then rows. */
final class TableReader {

    static final String TOO_WIDE = "the table has more columns than the limit of " + TableRows.MOST_CELLS;

    /** The headings stand within so many characters from the beginning. */
    private static final int HEAD = 1 << 20;

    private static final char MARK = '\uFEFF';
    private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(',', ';', '\t');
    private static final String SEPARATOR_LINE = "sep=";
    private static final int SEPARATOR_LINE_LENGTH = SEPARATOR_LINE.length() + 1;

    private final Set<String> known;
    private final Limits limits;

    private TableReader(Set<String> known, Limits limits) {
        this.known = known;
        this.limits = limits;
    }

    /** Reads the table of a form's answers; the rows are read from the stream as they are asked for. */
    static Table read(InputStream in, Form form, Limits limits) {
        Set<String> known = form.columns().stream()
                .flatMap(Column::headings)
                .map(Labels::fold)
                .collect(Collectors.toSet());
        return new TableReader(known, limits).read(in);
    }

    /**
     * Reads a table.
     *
     * @param headings the headings to look for, folded
     */
    static Table read(byte[] bytes, Set<String> headings, Limits limits) {
        return new TableReader(headings, limits).read(new ByteArrayInputStream(bytes));
    }

    /** The rows of a table with commas, the headings among them; nothing is looked for. */
    static TableRows plain(InputStream in, Limits limits) {
        StrictText text = new StrictText(in, limits);
        String head = head(text);
        String unmarked = !head.isEmpty() && head.charAt(0) == MARK ? head.substring(1) : head;
        if (unmarked.isEmpty()) {
            throw refused(ProblemCode.EMPTY, 0, "the table is empty");
        }
        return new TableRows(whole(unmarked, text), SEPARATORS.get(0), limits, 1, limits.participants());
    }

    private Table read(InputStream in) {
        StrictText text = new StrictText(in, limits);
        String head = head(text);
        boolean marked = !head.isEmpty() && head.charAt(0) == MARK;
        String unmarked = marked ? head.substring(1) : head;
        if (unmarked.isBlank()) {
            throw refused(ProblemCode.EMPTY, 0, "the table is empty");
        }
        Optional<Character> declared = declared(unmarked);
        String table = declared.isPresent() ? afterFirstLine(unmarked) : unmarked;
        char separator = declared.orElseGet(() -> separator(table));
        Header header = Header.of(firstRows(table, separator), known);
        TableRows rows = new TableRows(whole(table, text), separator, limits, header.rows(), limits.participants());
        for (int i = 0; i < header.rows(); i++) {
            requireStraight(rows.next());
        }
        return new Table(header, rows, separator, marked, declared.isPresent());
    }

    /** What was read ahead, and the rest. */
    private static Reader whole(String ahead, Reader text) {
        CharSource rest = new CharSource() {
            @Override
            public Reader openStream() {
                return text;
            }
        };
        try {
            return CharSource.concat(CharSource.wrap(ahead), rest).openStream();
        } catch (IOException e) {
            throw new UncheckedIOException("the table could not be read", e);
        }
    }

    /** The beginning of the text, as far as headings may reach. */
    private static String head(StrictText text) {
        char[] buffer = new char[1 << 13];
        StringBuilder head = new StringBuilder();
        try {
            while (head.length() < HEAD) {
                int read = text.read(buffer, 0, buffer.length);
                if (read < 0) {
                    break;
                }
                head.append(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table could not be read", e);
        }
        return head.toString();
    }

    /** The separator that the first line names, as spreadsheets write it. */
    private static Optional<Character> declared(String text) {
        boolean isLine = text.length() > SEPARATOR_LINE_LENGTH
                && text.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                && (text.charAt(SEPARATOR_LINE_LENGTH) == '\n' || text.charAt(SEPARATOR_LINE_LENGTH) == '\r');
        return Optional.of(isLine)
                .filter(line -> line)
                .map(line -> text.charAt(SEPARATOR_LINE_LENGTH - 1))
                .filter(character -> character == '|' || SEPARATORS.contains(character));
    }

    private static String afterFirstLine(String text) {
        int end = SEPARATOR_LINE_LENGTH;
        boolean both = text.startsWith("\r\n", end);
        return text.substring(end + (both ? 2 : 1));
    }

    /** The separator under which the header holds the most of the headings; the comma where none stands out. */
    private char separator(String text) {
        char best = SEPARATORS.get(0);
        long most = -1;
        for (char separator : SEPARATORS) {
            List<ImmutableList<String>> first = firstRows(text, separator);
            long found = Header.of(first, known).found(known);
            if (found > most) {
                best = separator;
                most = found;
            }
        }
        return best;
    }

    /** The first rows under a separator, an empty one where the text is no table under it. */
    private List<ImmutableList<String>> firstRows(String text, char separator) {
        List<ImmutableList<String>> first = new ArrayList<>();
        TableRows rows = new TableRows(new StringReader(text), separator, limits, Header.MOST_ROWS, 1);
        try {
            while (first.size() < Header.MOST_ROWS && rows.hasNext()) {
                first.add(rows.next().cells());
            }
        } catch (DocumentException e) {
            // the rows are read again, and then refused
            return first.isEmpty() ? ImmutableList.of(ImmutableList.of()) : first;
        }
        return first;
    }

    private static void requireStraight(Table.Row header) {
        if (header.strayQuote()) {
            throw refused(ProblemCode.CSV_SYNTAX, header.number(), "a quote stands within a cell without quotes");
        }
        requireNarrow(header);
    }

    /** Refuses a table whose headings stand in more columns than are read. */
    static void requireNarrow(Table.Row header) {
        if (header.width() > TableRows.MOST_CELLS) {
            throw refused(ProblemCode.LIMIT_COUNT, header.number(), TOO_WIDE);
        }
    }

    /** The refusal of a table, at a row, or as a whole where that is 0. */
    static DocumentException refused(ProblemCode code, long row, String message) {
        Location where = row == 0 ? new Location.InDocument("", 0, 0) : new Location.InTable(row, "");
        Problems problems = new Problems();
        problems.add(code, where, message);
        return new DocumentException(problems);
    }
}
