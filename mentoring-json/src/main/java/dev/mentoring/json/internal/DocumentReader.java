package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Joiner;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document from its first byte to its last, value by value, and collects what is wrong with its form.
 *
 * <p>The one mechanism on which every kind of document is read. The caller enters objects and arrays and takes values from
 * them; each taking method reads exactly one value. Where a value is not what is due, the problem is noted, the value is
 * skipped whatever it holds, and something harmless is returned instead, so that reading goes on and finds what else is
 * wrong. A document of any size is read in memory for one value and for the path to it. What ends the reading at once is a
 * text that is no JSON, a passed limit and a document of another kind.
 *
 * <p>The model is made after {@link #endDocument}, which throws if anything was noted.
 */
public final class DocumentReader implements AutoCloseable {

    private static final String EXTENSIONS = "extensions";
    private static final String FORMAT = "format";
    private static final int DECIMALS = 6;
    private static final int MILLION = 1_000_000;
    private static final String KIND = "kind";

    /** Powers of ten beyond this one are refused as numbers out of range, like those that no double holds. */
    private static final BigInteger LARGEST_EXPONENT = BigInteger.valueOf(308);

    private final DocumentText text;
    private final JsonParser parser;
    private final Problems problems = new Problems();
    private final List<Frame> frames = new ArrayList<>();
    private final Map<String, String> checkedIds = new HashMap<>();

    private boolean extensible;
    private long elements;
    private String member = "";

    /** Starts before the first value of the text. */
    public DocumentReader(DocumentText text) {
        this.text = text;
        this.parser = text.parser();
    }

    /** An object or array that has been entered and not left. */
    private static final class Frame {
        /** What the object may hold; null for arrays and for objects whose names are free. */
        private final @Nullable Shape shape;
        /** Bytes at which the members of the shape begin; -1 for those not seen. */
        private final int[] offsets;
        /** Bytes at which the other members begin. */
        private @Nullable Map<String, Integer> others;

        Frame(@Nullable Shape shape) {
            this.shape = shape;
            this.offsets = shape == null ? new int[0] : new int[shape.names().size()];
            Arrays.fill(offsets, -1);
        }
    }

    // ---- the document

    /**
     * Begins the document, whose first member must be the format of the kind; {@link #members} comes next.
     *
     * @throws DocumentException with EMPTY, WRONG_ROOT or FORMAT when the document is not of the kind
     */
    public void beginDocument(DocumentKind kind) {
        JsonToken token = advance();
        if (token == null) {
            throw fatal(ProblemCode.EMPTY, text.place("", 0), "the document is empty");
        }
        if (token != JsonToken.START_OBJECT) {
            throw fatal(ProblemCode.WRONG_ROOT, here(), "an object is due, not " + describe(token));
        }
        if (advance() != JsonToken.FIELD_NAME || !currentName().equals(FORMAT)) {
            throw fatal(ProblemCode.FORMAT, here(), "the first member is not \"format\"");
        }
        extensible = true;
        Frame frame = pushFree();
        firstOther(frame, FORMAT);
        if (advance() != JsonToken.VALUE_STRING) {
            throw fatal(ProblemCode.FORMAT, here(), "the value of \"format\" is no text");
        }
        String format = string();
        if (!format.equals(kind.format())) {
            throw fatal(ProblemCode.FORMAT, here(), Formats.difference(format, kind));
        }
    }

    /**
     * Enters an object that is no document of its own, such as one of several lines.
     *
     * @throws DocumentException with EMPTY or WRONG_ROOT when there is none
     */
    public void beginPart(Shape shape) {
        JsonToken token = advance();
        if (token == null) {
            throw fatal(ProblemCode.EMPTY, text.place("", 0), "the line is empty");
        }
        if (token != JsonToken.START_OBJECT) {
            throw fatal(ProblemCode.WRONG_ROOT, here(), "an object is due, not " + describe(token));
        }
        push(shape);
    }

    /** Looks ahead for the first of the document's members that has one of the names; empty when none has. */
    public Optional<String> firstMemberAmong(Set<String> names) {
        try (JsonParser ahead = text.parser()) {
            ahead.nextToken();
            while (ahead.nextToken() == JsonToken.FIELD_NAME) {
                String name = ahead.currentName();
                if (names.contains(name)) {
                    return Optional.of(name);
                }
                ahead.nextToken();
                ahead.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            // reading itself will come to that place and report it
            return Optional.empty();
        }
    }

    /**
     * Makes sure that nothing follows the document.
     *
     * @throws DocumentException when anything was noted since the beginning
     */
    public void endDocument() {
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (IOException e) {
            more = true;
        }
        if (more) {
            int end = text.reached(parser);
            throw fatal(ProblemCode.TRAILING_DATA, text.place("", end), "something follows the end of the document");
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(located());
        }
    }

    // ---- objects and arrays

    /** Enters the object that is due here; false, with the problem noted, when there is none. */
    public boolean enterObject(Shape shape) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object");
            return false;
        }
        push(shape);
        return true;
    }

    /**
     * Goes to the next member that the shape knows and whose value is not null; leaves the object when there is none.
     *
     * <p>Notes members that are missing, null, unknown or there twice.
     */
    public boolean nextMember() {
        Frame frame = top();
        Shape shape = shapeOf(frame);
        while (advance() == JsonToken.FIELD_NAME) {
            String name = currentName();
            int index = shape.indexOf(name);
            if (index < 0) {
                other(frame, shape, name);
            } else if (first(frame, index)) {
                advance();
                if (!isNull()) {
                    member = shape.names().get(index);
                    return true;
                }
                note(ProblemCode.NULL_VALUE, "the member is null");
            }
        }
        pop();
        for (int i = 0; i < shape.required(); i++) {
            if (frame.offsets[i] < 0) {
                missing(shape.names().get(i));
            }
        }
        return false;
    }

    /**
     * Enters the object that is due here and whose first member must be a {@code "kind"}; {@link #members} comes next.
     *
     * @return the kind, one of the accepted; empty, with the problem noted and the object left, when there is none
     */
    public Optional<String> enterKind(List<String> accepted) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object");
            return Optional.empty();
        }
        int outside = frames.size();
        Frame frame = pushFree();
        if (advance() == JsonToken.END_OBJECT) {
            pop();
            missing(KIND);
            return Optional.empty();
        }
        boolean isKind = currentName().equals(KIND);
        firstOther(frame, currentName());
        if (!isKind) {
            note(ProblemCode.MISSING_FIELD, "the first member is not \"" + KIND + "\"");
            leave(outside);
            return Optional.empty();
        }
        advance();
        String kind = choice(accepted);
        if (kind.isEmpty()) {
            leave(outside);
            return Optional.empty();
        }
        return Optional.of(kind);
    }

    /** Says which members come after those that the beginning of the document or of the object has read. */
    public void members(Shape shape) {
        Frame frame = new Frame(shape);
        frame.others = top().others;
        frames.set(frames.size() - 1, frame);
    }

    /** Name of the member that {@link #nextMember} or {@link #nextKey} went to. */
    public String member() {
        return member;
    }

    /** Enters the object with free names that is due here; false, with the problem noted, when there is none. */
    public boolean enterMap() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object");
            return false;
        }
        pushFree();
        return true;
    }

    /** Goes to the next member of an object with free names; leaves the object when there is none. */
    public boolean nextKey() {
        Frame frame = top();
        while (advance() == JsonToken.FIELD_NAME) {
            String name = currentName();
            if (firstOther(frame, name)) {
                advance();
                if (!isNull()) {
                    member = name;
                    return true;
                }
                note(ProblemCode.NULL_VALUE, "the member is null");
            }
        }
        pop();
        return false;
    }

    /** Enters the array that is due here; false, with the problem noted, when there is none. */
    public boolean enterArray() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("an array");
            return false;
        }
        pushFree();
        return true;
    }

    /** Goes to the next element that is not null; leaves the array when there is none. */
    public boolean nextElement() {
        while (advance() != JsonToken.END_ARRAY) {
            if (!isNull()) {
                return true;
            }
            note(ProblemCode.NULL_ELEMENT, "an element of the array is null");
        }
        pop();
        return false;
    }

    // ---- values

    /** Whether an array is here. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Whether a text is here. */
    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether a number is here, whole or not. */
    public boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    /** The text that is due here, of whole characters other than U+0000; may be empty. */
    public String text() {
        if (!isText()) {
            wrongType("a text");
            return "";
        }
        String value = string();
        if (value.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            note(ProblemCode.ENCODING, "the text holds U+0000 or half of a surrogate pair");
        }
        return value;
    }

    /** The text that is due here; noted as EMPTY_VALUE when it is empty. */
    public String filledText() {
        boolean isText = isText();
        String value = text();
        if (isText && value.isEmpty()) {
            note(ProblemCode.EMPTY_VALUE, "the text is empty");
        }
        return value;
    }

    /** The identifier that is due here, in normalisation form C. */
    public String id() {
        if (!isText()) {
            wrongType("an identifier, which is a text,");
            return "";
        }
        return checkedId(string());
    }

    /** The name of the member as an identifier, in normalisation form C. */
    public String memberAsId() {
        return checkedId(member);
    }

    /** The whole number that is due here, within the bounds. */
    public long whole(long least, long most) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            notWhole();
            return least;
        }
        long value = wholeOrNearest();
        if (value < least || value > most || isBeyondLong()) {
            note(ProblemCode.NUMBER_RANGE, "the number is not from " + least + " to " + most);
            return least;
        }
        return value;
    }

    /** The number with at most six decimals that is due here, in millionths, within the bounds. */
    public int millionths(int least, int most) {
        if (!isNumber()) {
            wrongType("a number");
            return least;
        }
        if (!isOrdinaryNumber()) {
            return least;
        }
        BigDecimal value = new BigDecimal(string()).scaleByPowerOfTen(DECIMALS).stripTrailingZeros();
        boolean within =
                value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!within || value.scale() > 0) {
            note(
                    ProblemCode.NUMBER_RANGE,
                    "the number is not from " + least / MILLION + " to " + most / MILLION + " with at most " + DECIMALS
                            + " decimals");
            return least;
        }
        return value.intValueExact();
    }

    /** The date that is due here, as ISO 8601 writes it; nothing, with the problem noted, when there is none. */
    public Optional<LocalDate> date() {
        if (!isText()) {
            wrongType("a date, which is a text,");
            return Optional.empty();
        }
        WrittenDate written = WrittenDate.read(string(), DateOrder.ISO, 0);
        if (written.date().isEmpty()) {
            note(ProblemCode.DATE_INVALID, written.why());
        }
        return written.date();
    }

    /** The truth value that is due here. */
    public boolean truth() {
        if (!parser.currentToken().isBoolean()) {
            wrongType("true or false");
            return false;
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** The constant, named exactly, that is due here; nothing, with the problem noted, when there is none. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        if (!isText()) {
            wrongType("a text");
            return Optional.empty();
        }
        String value = string();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        unknownValue(
                value, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return Optional.empty();
    }

    /** The text of a closed list that is due here; empty, with the problem noted, when there is none. */
    public String choice(List<String> accepted) {
        if (!isText()) {
            wrongType("a text");
            return "";
        }
        String value = string();
        if (!accepted.contains(value)) {
            unknownValue(value, accepted);
            return "";
        }
        return value;
    }

    /** Notes that something else is due than the value here, and skips it. */
    public void wrongType(String due) {
        note(ProblemCode.WRONG_TYPE, due + " is due, not " + describe(parser.currentToken()));
        skip();
    }

    /** Notes a problem at the value here. */
    public void note(ProblemCode code, String message, String... ids) {
        // the place of what is not listed would be looked for in vain, which adds up when everything is wrong
        if (problems.isFull()) {
            problems.addUnlisted();
        } else {
            problems.add(code, here(), message, ids);
        }
    }

    /** Notes a problem at a path of the document, written without the leading slash. */
    public void noteAt(String path, ProblemCode code, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }

    /** Path of the value here, without the leading slash. */
    public String path() {
        String pointer = Pointers.of(parser);
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }

    /** Reads over the value here; what would be refused anywhere is refused in it too. */
    public void skip() {
        int outside = frames.size();
        enterAnything();
        leave(outside);
    }

    private void leave(int outside) {
        while (frames.size() > outside) {
            JsonToken token = advance();
            if (token == JsonToken.FIELD_NAME) {
                firstOther(top(), currentName());
            } else if (token != null && token.isStructEnd()) {
                pop();
            } else {
                enterAnything();
            }
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new IllegalStateException("a parser over bytes in memory has nothing to close", e);
        }
    }

    // ---- members

    private void other(Frame frame, Shape shape, String name) {
        if (extensible && frames.size() == 1 && name.equals(EXTENSIONS)) {
            if (firstOther(frame, name)) {
                advance();
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    skip();
                } else {
                    wrongType("an object");
                }
            }
        } else if (firstOther(frame, name)) {
            note(ProblemCode.UNKNOWN_FIELD, problems.isFull() ? "" : unknownMember(name, shape));
            advance();
            skip();
        }
    }

    private static String unknownMember(String name, Shape shape) {
        return "the member is not known here"
                + Nearest.to(name, shape.names())
                        .map(known -> "; the nearest known member is \"" + known + "\"")
                        .orElse("; known are " + Joiner.on(", ").join(shape.names()));
    }

    private boolean first(Frame frame, int index) {
        if (frame.offsets[index] < 0) {
            frame.offsets[index] = text.offset(parser);
            return true;
        }
        twice(frame.offsets[index]);
        return false;
    }

    private boolean firstOther(Frame frame, String name) {
        if (frame.others == null) {
            frame.others = new HashMap<>();
        }
        Integer earlier = frame.others.putIfAbsent(Ids.normalise(name), text.offset(parser));
        if (earlier != null) {
            twice(earlier);
        }
        return earlier == null;
    }

    private void twice(int earlier) {
        if (problems.isFull()) {
            problems.addUnlisted();
        } else {
            Location.InDocument first = text.place("", earlier);
            note(
                    ProblemCode.DUPLICATE_KEY,
                    "the member stands twice; the other one is in line " + first.line() + ", column " + first.column());
        }
        advance();
        skip();
    }

    private void missing(String name) {
        if (problems.isFull()) {
            problems.addUnlisted();
        } else {
            String path = path();
            noteAt(
                    path.isEmpty() ? name : path + "/" + name,
                    ProblemCode.MISSING_FIELD,
                    "the member \"" + name + "\" is missing");
        }
    }

    // ---- numbers and texts

    private void notWhole() {
        JsonToken token = parser.currentToken();
        boolean asText = token == JsonToken.VALUE_STRING && isNotFinite(string());
        if (asText) {
            note(ProblemCode.NUMBER_NOT_FINITE, "a whole number is due");
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            if (isOrdinaryNumber()) {
                note(ProblemCode.WRONG_TYPE, "a whole number without fraction and exponent is due");
            }
        } else {
            wrongType("a whole number");
        }
    }

    /** Notes what no number may be; true when there is nothing of the kind. */
    private boolean isOrdinaryNumber() {
        String digits = string();
        if (isNotFinite(digits)) {
            note(ProblemCode.NUMBER_NOT_FINITE, "the number is not finite");
            return false;
        }
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (e >= 0 && new BigInteger(digits.substring(e + 1)).abs().compareTo(LARGEST_EXPONENT) > 0) {
            note(ProblemCode.NUMBER_RANGE, "the exponent is not from -" + LARGEST_EXPONENT + " to " + LARGEST_EXPONENT);
            return false;
        }
        return true;
    }

    private static boolean isNotFinite(String digits) {
        return digits.equals("NaN")
                || (digits.endsWith("Infinity") && digits.length() <= "-Infinity".length())
                || (digits.endsWith("INF") && digits.length() <= "-INF".length());
    }

    private boolean isBeyondLong() {
        try {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
        } catch (IOException e) {
            return true;
        }
    }

    private long wholeOrNearest() {
        try {
            return isBeyondLong() ? 0 : parser.getLongValue();
        } catch (IOException e) {
            return 0;
        }
    }

    private String checkedId(String raw) {
        String known = checkedIds.get(raw);
        if (known != null) {
            return known;
        }
        String id = Ids.normalise(raw);
        Optional<ProblemCode> wrong = Ids.wrong(id);
        if (wrong.isPresent()) {
            note(wrong.get(), "the identifier " + Ids.why(wrong.get()));
        } else {
            checkedIds.put(raw, id);
        }
        return id;
    }

    private void unknownValue(String value, List<String> accepted) {
        note(ProblemCode.UNKNOWN_VALUE, problems.isFull() ? "" : acceptedValues(value, accepted));
    }

    private static String acceptedValues(String value, List<String> accepted) {
        return "accepted are " + Joiner.on(", ").join(accepted)
                + Nearest.to(value, accepted)
                        .map(near -> "; the nearest one is " + near)
                        .orElse("");
    }

    private String string() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw syntax();
        }
    }

    private String currentName() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw syntax();
        }
    }

    // ---- tokens and frames

    private @Nullable JsonToken advance() {
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (IOException e) {
            throw syntax();
        }
        if (token == null) {
            return null;
        }
        if (token.isStructStart() && frames.size() >= text.limits().depth()) {
            throw fatal(
                    ProblemCode.LIMIT_DEPTH,
                    here(),
                    "objects and arrays are nested deeper than the limit of "
                            + text.limits().depth());
        }
        if (isElement(token)) {
            elements++;
            if (elements > text.limits().elements()) {
                throw fatal(
                        ProblemCode.LIMIT_COUNT,
                        here(),
                        "the arrays hold more elements together than the limit of "
                                + text.limits().elements());
            }
        }
        return token;
    }

    private boolean isElement(JsonToken token) {
        if (token == JsonToken.FIELD_NAME || token.isStructEnd()) {
            return false;
        }
        JsonStreamContext context = parser.getParsingContext();
        return (token.isStructStart() ? context.getParent() : context).inArray();
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void enterAnything() {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            pushFree();
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            isOrdinaryNumber();
        }
    }

    private void push(Shape shape) {
        frames.add(new Frame(shape));
    }

    private Frame pushFree() {
        Frame frame = new Frame(null);
        frames.add(frame);
        return frame;
    }

    private Frame top() {
        return frames.get(frames.size() - 1);
    }

    private void pop() {
        frames.remove(frames.size() - 1);
    }

    private static Shape shapeOf(Frame frame) {
        if (frame.shape == null) {
            throw new IllegalStateException("not in an object of a known shape");
        }
        return frame.shape;
    }

    // ---- problems

    private Location.InDocument here() {
        return text.place(Pointers.of(parser), text.offset(parser));
    }

    private DocumentException syntax() {
        int at = text.reached(parser);
        return fatal(
                ProblemCode.SYNTAX,
                text.place(Pointers.of(parser), at),
                text.isEnd(at) ? "the text ends before the document does" : "the text is not JSON at this place");
    }

    private DocumentException fatal(ProblemCode code, Location where, String message) {
        problems.add(code, where, message);
        return new DocumentException(located());
    }

    private Problems located() {
        return text.located(problems.list(), problems.total());
    }

    private static String describe(@Nullable JsonToken token) {
        if (token == null) {
            return "the end";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "this";
        };
    }
}
