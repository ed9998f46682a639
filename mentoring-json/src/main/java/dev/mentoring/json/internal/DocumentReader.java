package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.util.ArrayList;
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
 * <p>The model is made after {@link #endDocument}, which throws if anything was noted. This class knows how documents begin
 * and end, {@link StructureReader} what is within them, and {@link ValueReader} the values; {@link Tokens}, {@link Nesting}, {@link
 * Scalars} and {@link NotedProblems} do the work.
 */
public final class DocumentReader extends StructureReader implements AutoCloseable {

    private static final String FORMAT = "format";

    private final DocumentText text;
    private final List<Problem> warnings = new ArrayList<>();

    /** Starts before the first value of the text. */
    public DocumentReader(DocumentText text) {
        super(text);
        this.text = text;
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

    // ---- what is tolerated

    /**
     * Tells of something at a path of the document, written without the leading slash, that is tolerated: it refuses nothing
     * and becomes one of the {@link #notes}. May be called after {@link #endDocument} too.
     */
    public void warn(ProblemCode code, String path, String message, String... ids) {
        warn(Problem.of(code, Location.inModel(path), message, ids));
    }

    /** Tells of something that is tolerated, at a path of the document. */
    void warn(Problem warning) {
        warnings.add(warning);
    }

    /** What was tolerated up to now, each at its place: a byte order mark first, then the warnings in order of place. */
    public ImmutableList<Problem> notes() {
        return ImmutableList.<Problem>builder()
                .addAll(text.notes())
                .addAll(text.locatedNotes(warnings))
                .build();
    }
}
