package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import java.util.function.Supplier;

/**
 * What is wrong with the form of one document, noted while a parser goes over it.
 *
 * <p>A problem stands at the value or the member on which the parser is, unless another place is given. Notes do not end the
 * reading; what ends it is made into an exception that carries the notes up to then.
 */
final class NotedProblems {

    private final DocumentText text;
    private final JsonParser parser;
    private final Problems problems = new Problems();

    NotedProblems(DocumentText text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /** Notes a problem here. */
    void note(ProblemCode code, String message, String... ids) {
        // the place of what is not listed would be looked for in vain, which adds up when everything is wrong
        if (problems.isFull()) {
            problems.addUnlisted();
        } else {
            problems.add(code, here(), message, ids);
        }
    }

    /** Notes a problem here whose message takes time to make. */
    void note(ProblemCode code, Supplier<String> message) {
        note(code, problems.isFull() ? "" : message.get());
    }

    /** Notes a problem at a path of the document, written without the leading slash. */
    void noteAt(String path, ProblemCode code, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }

    /** Notes that the object here, which the parser has just left, lacks the member. */
    void noteMissing(String name) {
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

    /** Notes a member that is not known, where it stands. */
    void noteUnknown(String pointer, int offset, String message) {
        if (problems.isFull()) {
            problems.addUnlisted();
        } else {
            problems.add(ProblemCode.UNKNOWN_FIELD, text.place(pointer, offset), message);
        }
    }

    /** Pointer of the value or member here. */
    String pointer() {
        return Pointers.of(parser);
    }

    /** Notes that the member here stands in its object twice, the other one at the byte. */
    void noteTwice(int otherOffset) {
        note(ProblemCode.DUPLICATE_KEY, () -> {
            Location.InDocument other = text.place("", otherOffset);
            return "the member stands twice; the other one is in line " + other.line() + ", column " + other.column();
        });
    }

    /** Path of the value here, without the leading slash. */
    String path() {
        String pointer = Pointers.of(parser);
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }

    /** The exception for what ends the reading here. */
    DocumentException fatal(ProblemCode code, String message) {
        return fatal(code, here(), message);
    }

    /** The exception for what ends the reading at a byte of no particular value. */
    DocumentException fatalAt(int offset, ProblemCode code, String message) {
        return fatal(code, text.place("", offset), message);
    }

    /** The exception for what is no JSON, at the byte that the parser has reached. */
    DocumentException syntax() {
        int at = text.reached(parser);
        return fatal(
                ProblemCode.SYNTAX,
                text.place(Pointers.of(parser), at),
                text.isEnd(at) ? "the text ends before the document does" : "the text is not JSON at this place");
    }

    /** What has been noted. */
    Problems noted() {
        return problems;
    }

    /** Throws what has been noted, if anything has. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw exception();
        }
    }

    private DocumentException fatal(ProblemCode code, Location where, String message) {
        problems.add(code, where, message);
        return exception();
    }

    private DocumentException exception() {
        return new DocumentException(text.located(problems.list(), problems.total()));
    }

    private Location.InDocument here() {
        return text.place(Pointers.of(parser), text.offset(parser));
    }
}
