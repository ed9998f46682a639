package dev.mentoring.json.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;

/**
 * One line of what voters state: a count, then numbers of alternatives with commas between them, those of one rank in braces.
 *
 * <p>Braces never stand within braces, so that a line is read in one pass. Blanks may stand anywhere but within a number.
 */
final class OrderText {

    /** What parts the count from the rest, since 2022 and before. */
    static final char COLON = ':';

    static final char COMMA = ',';

    private static final CharMatcher BLANK = CharMatcher.whitespace();
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final int SURE_DIGITS = 18;

    private final String text;
    private final long line;
    private final int alternatives;
    private final Limits limits;
    private int at;

    private OrderText(String text, long line, int alternatives, Limits limits) {
        this.text = text;
        this.line = line;
        this.alternatives = alternatives;
        this.limits = limits;
    }

    /**
     * Reads a line.
     *
     * @param afterCount what parts the count from the rest
     * @param alternatives how many alternatives there are
     * @throws DocumentException when it is no such line, at its place
     */
    static PrefLibOrder read(String text, long line, char afterCount, int alternatives, Limits limits) {
        OrderText order = new OrderText(text, line, alternatives, limits);
        if (text.length() > limits.lineBytes()) {
            throw order.refused(ProblemCode.LIMIT_LENGTH, "the line is longer than the limit of " + limits.lineBytes());
        }
        try {
            return order.order(afterCount);
        } catch (InvalidModelException e) {
            Problems problems = new Problems();
            e.problems().forEach(problem -> problems.add(problem.at(PlainText.place(line, 1))));
            throw new DocumentException(problems);
        }
    }

    /** The number that the text is, blanks around it. */
    static long whole(String text, long line, Limits limits) {
        OrderText number = new OrderText(text, line, 0, limits);
        long value = number.number("a whole number is due");
        number.requireEnd();
        return value;
    }

    private PrefLibOrder order(char afterCount) {
        long count = number("a line begins with the count of voters, a whole number");
        if (!takes(afterCount)) {
            // the old form ends behind the count where nothing is listed
            requireAt(afterCount == COMMA && at == text.length(), "after the count, '" + afterCount + "' is due");
            return new PrefLibOrder(count, ImmutableList.of());
        }
        ImmutableList.Builder<ImmutableIntArray> ranks = ImmutableList.builder();
        skipBlanks();
        if (at < text.length()) {
            do {
                ranks.add(takes('{') ? braces() : ImmutableIntArray.of(alternative()));
            } while (takes(COMMA));
        }
        requireEnd();
        return new PrefLibOrder(count, ranks.build());
    }

    private ImmutableIntArray braces() {
        ImmutableIntArray.Builder tied = ImmutableIntArray.builder();
        if (takes('}')) {
            return tied.build();
        }
        do {
            tied.add(alternative());
        } while (takes(COMMA));
        requireAt(takes('}'), "a comma or a closing brace is due");
        return tied.build();
    }

    private int alternative() {
        skipBlanks();
        int from = at;
        long number = number("the number of an alternative is due");
        if (number < 1 || number > alternatives) {
            at = from;
            throw refused(ProblemCode.UNKNOWN_ID, "alternatives are numbered from 1 to " + alternatives);
        }
        return (int) number;
    }

    private long number(String due) {
        skipBlanks();
        int from = at;
        while (at < text.length() && DIGIT.matches(text.charAt(at))) {
            at++;
        }
        requireAt(at > from, due);
        String digits = text.substring(from, at);
        String significant = CharMatcher.is('0').trimLeadingFrom(digits);
        if (digits.length() > limits.numberLength() || significant.length() > SURE_DIGITS) {
            throw refused(ProblemCode.NUMBER_RANGE, "a number has at most " + SURE_DIGITS + " digits");
        }
        return significant.isEmpty() ? 0 : Long.parseLong(significant);
    }

    private boolean takes(char due) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == due) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && BLANK.matches(text.charAt(at))) {
            at++;
        }
    }

    private void requireEnd() {
        skipBlanks();
        requireAt(at == text.length(), "a comma or the end of the line is due");
    }

    private void requireAt(boolean holds, String due) {
        if (!holds) {
            throw refused(ProblemCode.LINE_SYNTAX, due);
        }
    }

    private DocumentException refused(ProblemCode code, String message) {
        return PlainText.refused(code, PlainText.place(line, Math.min(at, text.length()) + 1), message);
    }
}
