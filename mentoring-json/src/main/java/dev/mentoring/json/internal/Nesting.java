package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Joiner;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Enters and leaves the objects and arrays of one document, one within the other, and goes from one member or element to the
 * next.
 *
 * <p>Members that are missing, null, unknown or there twice, and elements that are null, are noted and not gone to. Whoever
 * goes to a member or element reads its value, or skips it, before going on.
 */
final class Nesting {

    private static final String EXTENSIONS = "extensions";

    private final Tokens tokens;
    private final NotedProblems problems;
    private final Numerals numerals;
    private final Deque<Frame> frames = new ArrayDeque<>();

    private boolean extensible;
    private String member = "";

    Nesting(Tokens tokens, NotedProblems problems, Numerals numerals) {
        this.tokens = tokens;
        this.problems = problems;
        this.numerals = numerals;
    }

    /** Lets the outermost object have, beside the members of its shape, an object of extensions that nobody reads. */
    void allowExtensions() {
        extensible = true;
    }

    /** Name of the member that {@link #nextMember} or {@link #nextKey} went to last. */
    String member() {
        return member;
    }

    /** How many objects and arrays have been entered and not left. */
    int depth() {
        return frames.size();
    }

    // ---- in and out

    /** Enters the object here. */
    void enter(Shape shape) {
        frames.push(Frame.of(shape));
    }

    /** Enters the array here, or the object here whose names are free. */
    void enterFree() {
        frames.push(Frame.free());
    }

    /** Gives the object that was entered as a free one the shape of the members that follow. */
    void continueAs(Shape shape) {
        frames.push(frames.pop().continuedAs(shape));
    }

    /** Notes that something else is due than the value here, and skips it. */
    void wrongType(String due) {
        problems.note(ProblemCode.WRONG_TYPE, due + " is due, not " + tokens.inWords());
        skip();
    }

    /** Reads over the value here; what would be refused anywhere is refused in it too. */
    void skip() {
        int outside = depth();
        enterAnything();
        leaveTo(outside);
    }

    /** Reads over what is left of the objects and arrays that are deeper than the given depth. */
    void leaveTo(int outside) {
        while (depth() > outside) {
            JsonToken token = tokens.next();
            if (token == JsonToken.FIELD_NAME) {
                seeOther(tokens.name());
            } else if (token.isStructEnd()) {
                frames.pop();
            } else {
                enterAnything();
            }
        }
    }

    private void enterAnything() {
        if (tokens.current().isStructStart()) {
            enterFree();
        } else if (tokens.isAt(JsonToken.VALUE_NUMBER_FLOAT)) {
            numerals.isOrdinary();
        }
    }

    // ---- members and elements

    /** Goes to the next member of the shape that has a value; leaves the object when there is none. */
    boolean nextMember() {
        Frame frame = frames.element();
        Shape shape = frame.shape();
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            int index = shape.indexOf(name);
            if (index < 0) {
                readOther(name, shape);
            } else if (isFirst(frame.see(index, tokens.offset()))
                    && hasValue(shape.names().get(index))) {
                return true;
            }
        }
        frames.pop();
        for (int i = 0; i < shape.required(); i++) {
            if (!frame.hasSeen(i)) {
                problems.noteMissing(shape.names().get(i));
            }
        }
        return false;
    }

    /** Goes to the next member of an object with free names that has a value; leaves the object when there is none. */
    boolean nextKey() {
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            if (seeOther(name) && isWhole(name) && hasValue(name)) {
                return true;
            }
        }
        frames.pop();
        return false;
    }

    /** Goes to the next member of an object with free names, whatever its value; leaves the object when there is none. */
    boolean nextKeyOfAny() {
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            if (seeOther(name) && isWhole(name)) {
                tokens.next();
                member = name;
                return true;
            }
        }
        frames.pop();
        return false;
    }

    /** Whether a free name, which is kept as texts are, is of whole characters other than U+0000; noted when it is not. */
    private boolean isWhole(String name) {
        if (Scalars.isWhole(name)) {
            return true;
        }
        problems.note(ProblemCode.ENCODING, "the name of the member holds U+0000 or half of a surrogate pair");
        tokens.next();
        skip();
        return false;
    }

    /** Goes to the next element, whatever it is; leaves the array when there is none. */
    boolean nextElementOfAny() {
        if (tokens.next() != JsonToken.END_ARRAY) {
            return true;
        }
        frames.pop();
        return false;
    }

    /** Goes to the first member of an object with free names, whatever its value; leaves the object when there is none. */
    Optional<String> firstName() {
        if (tokens.next() == JsonToken.END_OBJECT) {
            frames.pop();
            return Optional.empty();
        }
        String name = tokens.name();
        seeOther(name);
        return Optional.of(name);
    }

    /** Goes to the next element that is not null; leaves the array when there is none. */
    boolean nextElement() {
        while (tokens.next() != JsonToken.END_ARRAY) {
            if (!tokens.isAt(JsonToken.VALUE_NULL)) {
                return true;
            }
            problems.note(ProblemCode.NULL_ELEMENT, "an element of the array is null");
        }
        frames.pop();
        return false;
    }

    private boolean hasValue(String name) {
        if (tokens.next() == JsonToken.VALUE_NULL) {
            problems.note(ProblemCode.NULL_VALUE, "the member is null");
            return false;
        }
        member = name;
        return true;
    }

    private void readOther(String name, Shape shape) {
        boolean isExtensions = extensible && depth() == 1 && name.equals(EXTENSIONS);
        if (!seeOther(name)) {
            return;
        }
        if (!isExtensions && !shape.isOpen()) {
            problems.note(ProblemCode.UNKNOWN_FIELD, () -> unknownMember(name, shape));
        }
        tokens.next();
        if (isExtensions && !tokens.isAt(JsonToken.START_OBJECT)) {
            wrongType("an object");
        } else {
            skip();
        }
    }

    private static String unknownMember(String name, Shape shape) {
        return "the member is not known here"
                + Nearest.to(name, shape.names())
                        .map(known -> "; the nearest known member is \"" + known + "\"")
                        .orElse("; known are " + Joiner.on(", ").join(shape.names()));
    }

    /** Sees the member here as one with a free name; false, with it noted and skipped, when there was one of that name. */
    private boolean seeOther(String name) {
        return isFirst(frames.element().seeOther(name, tokens.offset()));
    }

    private boolean isFirst(int earlier) {
        if (earlier < 0) {
            return true;
        }
        problems.noteTwice(earlier);
        tokens.next();
        skip();
        return false;
    }
}
