package dev.mentoring.json.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one PrefLib file, in the form of today or in the one before 2022. */
final class PrefLibReader {

    private static final char HASH = '#';

    private final Limits limits;
    private final PlainText text;
    private final TextLines lines;
    private final List<RefusedLine> refused = new ArrayList<>();
    private long headerLines;
    private long blankLines;
    private long bodyLines;

    private PrefLibReader(PlainText text, Limits limits) {
        this.text = text;
        this.limits = limits;
        lines = new TextLines(text.text());
    }

    /**
     * Reads a file.
     *
     * @throws DocumentException when the file cannot be understood, or passes a limit
     */
    static PrefLibReading read(byte[] bytes, Limits limits) {
        PlainText text = PlainText.of(bytes, limits);
        if (CharMatcher.whitespace().matchesAllOf(text.text())) {
            throw refused(ProblemCode.EMPTY, 0, "the file is empty");
        }
        PrefLibReader reader = new PrefLibReader(text, limits);
        String first = reader.nextLine();
        return first.charAt(0) == HASH ? reader.readNew(first) : reader.readOld(first);
    }

    private PrefLibReading readNew(String first) {
        PrefLibHeader header = new PrefLibHeader(limits);
        String line = first;
        while (!line.isEmpty() && line.charAt(0) == HASH) {
            String entry = line;
            headerLines += isTaken(() -> header.take(entry, lines.number())) ? 1 : 0;
            line = nextLine();
        }
        header.require();
        ImmutableList<String> alternatives = header.alternatives();
        ImmutableList<String> categories = header.categories();
        PrefLibBody body =
                new PrefLibBody(header.type(), alternatives.size(), categories.size(), OrderText.COLON, limits);
        readBody(line, body);
        PrefLibFile file = new PrefLibFile(header.type(), header.entries(), alternatives, categories, body.orders());
        ImmutableList.Builder<Problem> notes =
                ImmutableList.<Problem>builder().addAll(text.notes()).addAll(header.notes(file));
        PrefLibType tightest = PrefLibType.tightest(file.orders(), alternatives.size());
        if (file.type() != PrefLibType.CAT
                && file.type() != tightest
                && !file.orders().isEmpty()) {
            notes.add(Problem.of(
                    ProblemCode.LINE_SYNTAX,
                    PlainText.place(1, 1),
                    "the orders that were read fit the narrower type " + tightest.text()));
        }
        return reading(file, notes.build());
    }

    /**
     * The form before 2022: the number of alternatives; their numbers and names; the numbers of voters, of votes and of different
     * orders; the orders, each after its count and a comma. It does not tell its type, which is the tightest one.
     */
    private PrefLibReading readOld(String first) {
        if (!CharMatcher.inRange('0', '9').matchesAllOf(first)) {
            throw refused(
                    ProblemCode.LINE_SYNTAX,
                    lines.number(),
                    "a file begins with a header, or in the form before 2022 with the number of alternatives");
        }
        long count = OrderText.whole(first, lines.number(), limits);
        if (count > limits.participants()) {
            throw refused(
                    ProblemCode.LIMIT_COUNT,
                    lines.number(),
                    "the file has more alternatives than the limit of " + limits.participants());
        }
        headerLines++;
        ImmutableList<String> names = oldNames(count);
        String counts = nextLine();
        long countsLine = lines.number();
        if (counts.isEmpty()) {
            throw refused(
                    ProblemCode.LINE_SYNTAX,
                    lines.number(),
                    "the counts of voters, of votes and of different orders are due");
        }
        headerLines++;
        PrefLibBody body = new PrefLibBody(PrefLibType.TOI, names.size(), 0, OrderText.COMMA, limits);
        readBody(nextLine(), body);
        PrefLibFile file = new PrefLibFile(
                PrefLibType.tightest(body.orders(), names.size()),
                ImmutableMap.of(),
                names,
                ImmutableList.of(),
                body.orders());
        return reading(
                file,
                ImmutableList.<Problem>builder()
                        .addAll(text.notes())
                        .addAll(oldNotes(counts, countsLine, file))
                        .build());
    }

    private ImmutableList<String> oldNames(long count) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int number = 1; number <= count; number++) {
            String name = oldName(nextLine(), number);
            if (!seen.add(name)) {
                throw refused(
                        ProblemCode.DUPLICATE_ID,
                        lines.number(),
                        "alternative " + number + " has the name of another one");
            }
            names.add(name);
        }
        return ImmutableList.copyOf(names);
    }

    private String oldName(String line, int number) {
        int comma = Math.max(0, line.indexOf(OrderText.COMMA));
        if (OrderText.whole(line.substring(0, comma), lines.number(), limits) != number) {
            throw refused(
                    ProblemCode.LINE_SYNTAX,
                    lines.number(),
                    "the number and the name of alternative " + number + " are due");
        }
        String name = CharMatcher.whitespace().trimFrom(line.substring(comma + 1));
        if (!PrefLibFile.isText(name) || name.length() > limits.textLength()) {
            throw refused(
                    ProblemCode.LIMIT_LENGTH,
                    lines.number(),
                    "a name has at most " + limits.textLength() + " characters, and no U+0000");
        }
        headerLines++;
        return name;
    }

    private ImmutableList<Problem> oldNotes(String counts, long line, PrefLibFile file) {
        String found = file.voters() + "," + file.voters() + "," + file.orders().size();
        return CharMatcher.whitespace().removeFrom(counts).equals(found)
                ? ImmutableList.of()
                : ImmutableList.of(Problem.of(
                        ProblemCode.LINE_SYNTAX,
                        PlainText.place(line, 1),
                        "the counts of voters, of votes and of different orders are not those of the lines that were read, "
                                + found));
    }

    private void readBody(String first, PrefLibBody body) {
        String line = first;
        while (!line.isEmpty()) {
            String order = line;
            bodyLines++;
            requireWithin(bodyLines <= limits.participants(), "lines", limits.participants());
            if (line.charAt(0) == HASH) {
                refuse(refused(
                        ProblemCode.LINE_SYNTAX,
                        lines.number(),
                        "the header ends before the first line that is not its"));
            } else {
                isTaken(() -> body.take(order, lines.number()));
            }
            requireWithin(!body.isFull(), "elements", limits.elements());
            line = nextLine();
        }
    }

    private void requireWithin(boolean within, String what, long limit) {
        if (!within) {
            throw refused(
                    ProblemCode.LIMIT_COUNT,
                    lines.number(),
                    "the file holds more " + what + " than the limit of " + limit);
        }
    }

    /** The next line that is not blank, without blanks at its ends; empty at the end of the file. */
    private String nextLine() {
        while (lines.hasNext()) {
            String line = CharMatcher.whitespace().trimFrom(lines.next());
            if (!line.isEmpty()) {
                return line;
            }
            blankLines++;
        }
        return "";
    }

    private boolean isTaken(Runnable line) {
        try {
            line.run();
            return true;
        } catch (DocumentException e) {
            refuse(e);
            return false;
        }
    }

    private void refuse(DocumentException e) {
        requireWithin(refused.size() < limits.participants(), "faults", limits.participants());
        refused.add(new RefusedLine("", lines.number(), e.problems()));
    }

    private PrefLibReading reading(PrefLibFile file, ImmutableList<Problem> notes) {
        return new PrefLibReading(file, lines.number(), headerLines, blankLines, ImmutableList.copyOf(refused), notes);
    }

    private static DocumentException refused(ProblemCode code, long line, String message) {
        return PlainText.refused(code, PlainText.place(line, line == 0 ? 0 : 1), message);
    }
}
