package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one document from its first byte to its last, value by value, and collects what is wrong with its form.
 *
 * <p>The one mechanism on which every kind of document is read. The caller enters objects and arrays and takes values from
 * them; each taking method reads exactly one value. Where a value is not what is due, the problem is noted, the value is
 * skipped whatever it holds, and something harmless is returned instead, so that reading goes on and finds what else is
 * wrong. A document of any size is read in memory for one value and for the path to it. What ends the reading at once is a
 * text that is no JSON, a passed limit and a document of another kind.
 *
 * <p>The model is made after {@link #endDocument}, which throws if anything was noted. This class knows how documents and
 * kinds begin and end; {@link Tokens}, {@link Nesting}, {@link Scalars} and {@link NotedProblems} do the rest.
 */
public final class DocumentReader implements AutoCloseable {

    private static final String FORMAT = "format";
    private static final String KIND = "kind";
    private static final String ID = "id";

    private final DocumentText text;
    private final NotedProblems problems;
    private final Tokens tokens;
    private final Nesting nesting;
    private final Scalars scalars;
    private final Set<String> declared = new HashSet<>();
    private final List<Problem> warnings = new ArrayList<>();
    private boolean remembersDeclared;

    /** Starts before the first value of the text. */
    public DocumentReader(DocumentText text) {
        JsonParser parser = text.parser();
        this.text = text;
        this.problems = new NotedProblems(text, parser);
        this.tokens = new Tokens(text, parser, problems);
        Numerals numerals = new Numerals(tokens, problems);
        this.nesting = new Nesting(text, tokens, problems, numerals);
        this.scalars = new Scalars(tokens, problems, numerals, nesting);
    }

    // ---- the document

    /** Keeps what the document holds beside what is known of its kind, wherever it can be found again. */
    public void preserve() {
        nesting.preserve();
    }

    /** What the document that has been read holds beside what is known of its kind, as it is written. */
    public ImmutableList<KeptMember> kept() {
        return nesting.kept();
    }

    /**
     * Begins the document, whose first member must be the format of the kind; {@link #members} comes next.
     *
     * @throws DocumentException with EMPTY, WRONG_ROOT or FORMAT when the document is not of the kind, and with
     *     SCHEMA_VERSION when it is of another version
     */
    public void beginDocument(DocumentKind kind) {
        beginObject("the document is empty");
        nesting.allowExtensions();
        nesting.enterFree();
        if (!nesting.firstName().equals(Optional.of(FORMAT))) {
            throw problems.fatal(ProblemCode.FORMAT, "the first member is not \"" + FORMAT + "\"");
        }
        if (tokens.next() != JsonToken.VALUE_STRING) {
            throw problems.fatal(ProblemCode.FORMAT, "the value of \"" + FORMAT + "\" is no text");
        }
        Optional<Formats.Difference> difference = Formats.difference(tokens.string(), kind);
        if (difference.isPresent()) {
            throw problems.fatal(difference.get().code(), difference.get().message());
        }
    }

    /**
     * Enters an object that is no document of its own, such as one of several lines.
     *
     * @throws DocumentException with EMPTY or WRONG_ROOT when there is none
     */
    public void beginPart(Shape shape) {
        beginPart();
        nesting.enter(shape);
    }

    /**
     * Goes to an object that is no document of its own, such as one of several lines, and that is to be entered.
     *
     * @throws DocumentException with EMPTY or WRONG_ROOT when there is none
     */
    public void beginPart() {
        beginObject("the line is empty");
    }

    /**
     * Goes to the value of a document of another format, which may be of any type.
     *
     * @throws DocumentException with EMPTY when there is none
     */
    public void beginForeign() {
        if (!tokens.begin()) {
            throw problems.fatalAt(0, ProblemCode.EMPTY, "the document is empty");
        }
    }

    private void beginObject(String whyEmpty) {
        if (!tokens.begin()) {
            throw problems.fatalAt(0, ProblemCode.EMPTY, whyEmpty);
        }
        if (!tokens.isAt(JsonToken.START_OBJECT)) {
            throw problems.fatal(ProblemCode.WRONG_ROOT, "an object is due, not " + tokens.inWords());
        }
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
     * Looks ahead, in the object that is to be entered here, for a member that is a text; empty when there is no object or no
     * such member. Reads the members that stand before it a second time.
     */
    Optional<String> textAhead(String name) {
        if (!isObject()) {
            return Optional.empty();
        }
        try (JsonParser ahead = text.parserFrom(tokens.offset())) {
            ahead.nextToken();
            while (ahead.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = ahead.currentName().equals(name);
                JsonToken value = ahead.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(ahead.getText()) : Optional.empty();
                }
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
        endOfText();
        problems.throwIfAny();
    }

    /**
     * Makes sure that nothing follows the document, for a caller that looks for faults of the model as well.
     *
     * @return what was noted since the beginning
     * @throws DocumentException when something follows, or when so much was noted that nothing further would be listed
     */
    Problems endDocumentNoting() {
        endOfText();
        if (problems.noted().isFull()) {
            // making a model of what is left would take long, and find what nobody is told
            problems.throwIfAny();
        }
        return problems.noted();
    }

    private void endOfText() {
        if (tokens.isFollowed()) {
            throw problems.fatalAt(
                    tokens.reached(), ProblemCode.TRAILING_DATA, "something follows the end of the document");
        }
    }

    /** Whether nothing has been noted, so that what was read may be made a part of a model. */
    boolean isGood() {
        return problems.noted().isEmpty();
    }

    /** From here on, remembers the identifiers for {@link #declared}; of a large roster that would be everybody's. */
    void rememberDeclared() {
        remembersDeclared = true;
    }

    /** The identifiers that the members {@code "id"} of the document have told since they are remembered. */
    ImmutableSet<String> declared() {
        return ImmutableSet.copyOf(declared);
    }

    @Override
    public void close() {
        tokens.close();
    }

    /** What the document that has been read left out and what was taken for it. */
    public ImmutableList<DefaultTaken> defaultsTaken() {
        return nesting.defaultsTaken();
    }

    /**
     * Goes over a whole document of whatever version, to its end.
     *
     * @throws DocumentException with what would be refused in any document, such as members that stand twice
     */
    public void skim() {
        beginObject("the document is empty");
        nesting.skip();
        endDocument();
    }

    // ---- objects and arrays

    /** Enters the object that is due here; false, with the problem noted, when there is none. */
    public boolean enterObject(Shape shape) {
        if (!isObjectDue()) {
            return false;
        }
        nesting.enter(shape);
        return true;
    }

    /**
     * Goes to the next member that the shape knows and whose value is not null; leaves the object when there is none.
     *
     * <p>Notes members that are missing, null, unknown or there twice.
     */
    public boolean nextMember() {
        return nesting.nextMember();
    }

    /**
     * Enters the object that is due here and whose first member must be a {@code "kind"}; {@link #members} comes next.
     *
     * @return the kind, one of the accepted; empty, with the problem noted and the object left, when there is none
     */
    public Optional<String> enterKind(List<String> accepted) {
        int outside = nesting.depth();
        if (!enterMap()) {
            return Optional.empty();
        }
        Optional<String> first = nesting.firstName();
        if (first.isEmpty()) {
            problems.noteMissing(KIND);
        } else if (!first.get().equals(KIND)) {
            problems.note(ProblemCode.MISSING_FIELD, "the first member is not \"" + KIND + "\"");
        } else {
            tokens.next();
            String kind = kind(accepted);
            if (!kind.isEmpty()) {
                return Optional.of(kind);
            }
        }
        nesting.leaveTo(outside);
        return Optional.empty();
    }

    /** Says which members come after those that the beginning of the document or of the object has read. */
    public void members(Shape shape) {
        nesting.continueAs(shape);
    }

    /** Name of the member that {@link #nextMember} or {@link #nextKey} went to. */
    public String member() {
        return nesting.member();
    }

    /** Enters the object with free names that is due here; false, with the problem noted, when there is none. */
    public boolean enterMap() {
        if (!isObjectDue()) {
            return false;
        }
        nesting.enterFree();
        return true;
    }

    /** Goes to the next member of an object with free names; leaves the object when there is none. */
    public boolean nextKey() {
        return nesting.nextKey();
    }

    /** Goes to the next member of an object with free names, null or not; leaves the object when there is none. */
    public boolean nextKeyOfAny() {
        return nesting.nextKeyOfAny();
    }

    /** Goes to the next element, null or not; leaves the array when there is none. */
    public boolean nextElementOfAny() {
        return nesting.nextElementOfAny();
    }

    /** Reads over the value here, which nobody wants; what would be refused anywhere is refused in it too. */
    public void skip() {
        nesting.skip();
    }

    /** Enters the array that is due here; false, with the problem noted, when there is none. */
    public boolean enterArray() {
        if (!isArray()) {
            wrongType("an array");
            return false;
        }
        nesting.enterFree();
        return true;
    }

    /** Goes to the next element that is not null; leaves the array when there is none. */
    public boolean nextElement() {
        return nesting.nextElement();
    }

    private boolean isObjectDue() {
        if (isObject()) {
            return true;
        }
        wrongType("an object");
        return false;
    }

    // ---- values

    /** Whether an array is here. */
    public boolean isArray() {
        return tokens.isAt(JsonToken.START_ARRAY);
    }

    /** Whether null is here. */
    public boolean isNull() {
        return tokens.isAt(JsonToken.VALUE_NULL);
    }

    /** Whether a text is here. */
    public boolean isText() {
        return tokens.isAt(JsonToken.VALUE_STRING);
    }

    /** Whether a number is here, whole or not. */
    public boolean isNumber() {
        return tokens.current().isNumeric();
    }

    /** Whether a truth value is here. */
    public boolean isTruth() {
        return tokens.current().isBoolean();
    }

    /** Whether an object is here. */
    public boolean isObject() {
        return tokens.isAt(JsonToken.START_OBJECT);
    }

    /** The text that is due here, of whole characters other than U+0000; may be empty. */
    public String text() {
        return scalars.text();
    }

    /** The number here as it is written. */
    public String numeral() {
        return tokens.string();
    }

    /** The text that is due here; noted as EMPTY_VALUE when it is empty. */
    public String filledText() {
        return scalars.filledText();
    }

    /** The identifier that is due here, in normalisation form C. */
    public String id() {
        boolean declares = remembersDeclared && member().equals(ID);
        String id = scalars.id();
        if (declares) {
            declared.add(id);
        }
        return id;
    }

    /** The name of the member as an identifier, in normalisation form C. */
    public String memberAsId() {
        return scalars.checkedId(member());
    }

    /** The whole number that is due here, within the bounds. */
    public long whole(long least, long most) {
        return scalars.whole(least, most);
    }

    /** The whole number that is due here, whatever a {@code long} can hold. */
    public long whole() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The number with at most six decimals that is due here, in millionths, within the bounds. */
    public int millionths(int least, int most) {
        return scalars.millionths(least, most);
    }

    /** The date that is due here, as ISO 8601 writes it; nothing, with the problem noted, when there is none. */
    public Optional<LocalDate> date() {
        return scalars.date();
    }

    /** The truth value that is due here. */
    public boolean truth() {
        return scalars.truth();
    }

    /** The constant, named exactly, that is due here; nothing, with the problem noted, when there is none. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        return scalars.choice(type);
    }

    /** The text of a closed list that is due here; empty, with the problem noted, when there is none. */
    public String choice(List<String> accepted) {
        return scalars.choice(accepted);
    }

    /** The name of the kind of thing that is due here; empty, noted as UNKNOWN_KIND when it names none, when there is none. */
    public String kind(List<String> accepted) {
        return scalars.choice(accepted, ProblemCode.UNKNOWN_KIND);
    }

    /** The format that is due here, of a document that stands within this one; notes in what the value differs. */
    void formatOf(DocumentKind kind) {
        boolean isText = isText();
        String found = text();
        if (isText) {
            Formats.difference(found, kind).ifPresent(other -> note(other.code(), other.message()));
        }
    }

    // ---- problems

    /** Notes that something else is due than the value here, and skips it. */
    public void wrongType(String due) {
        nesting.wrongType(due);
    }

    /** Notes a problem at the value here. */
    public void note(ProblemCode code, String message, String... ids) {
        problems.note(code, message, ids);
    }

    /** Notes a problem at a path of the document, written without the leading slash. */
    public void noteAt(String path, ProblemCode code, String message, String... ids) {
        problems.noteAt(path, code, message, ids);
    }

    /**
     * Tells of something at a path of the document, written without the leading slash, that is tolerated: it refuses nothing
     * and becomes one of the {@link #notes}. May be called after {@link #endDocument} too.
     */
    public void warn(ProblemCode code, String path, String message, String... ids) {
        warnings.add(Problem.of(code, Location.inModel(path), message, ids));
    }

    /** What was tolerated up to now, each at its place: a byte order mark first, then the warnings in order of place. */
    public ImmutableList<Problem> notes() {
        return ImmutableList.<Problem>builder()
                .addAll(text.notes())
                .addAll(text.locatedNotes(warnings))
                .build();
    }

    /** Path of the value here, without the leading slash. */
    public String path() {
        return problems.path();
    }
}
