package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mentoring.core.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Goes into the objects and arrays of one document, and from one member or element to the next.
 *
 * <p>Where no object or array is due to be entered, the problem is noted and the value skipped. What is gone to is taken as {@link
 * ValueReader} says, entered, or skipped, before going on.
 */
public abstract sealed class StructureReader extends ValueReader permits DocumentReader {

    private static final String KIND = "kind";

    private final DocumentText text;

    /** Starts before the first value of the text. */
    StructureReader(DocumentText text) {
        super(text);
        this.text = text;
    }

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

    /** Looks ahead whether the object that is to be entered here has a member of the name; false when there is no object. */
    boolean isAhead(String name) {
        if (!isObject()) {
            return false;
        }
        try (JsonParser ahead = text.parserFrom(tokens.offset())) {
            ahead.nextToken();
            while (ahead.nextToken() == JsonToken.FIELD_NAME) {
                if (ahead.currentName().equals(name)) {
                    return true;
                }
                ahead.nextToken();
                ahead.skipChildren();
            }
            return false;
        } catch (IOException e) {
            // reading itself will come to that place and report it
            return false;
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
}
