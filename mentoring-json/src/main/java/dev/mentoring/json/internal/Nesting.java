package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DefaultTaken;
import java.util.Arrays;
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
    private static final String ID = "id";
    private static final int FEW_FRAMES = 8;

    private final Tokens tokens;
    private final NotedProblems problems;
    private final Numerals numerals;
    private final DocumentText text;
    private final Defaults defaults = new Defaults();
    private final KnownNames names;
    /** The frames of what has been entered, outermost first, and after them those that have been left. */
    private Frame[] frames = {};

    private int depth;

    private boolean extensible;
    private boolean preserving;
    private ImmutableList<KeptMember> kept = ImmutableList.of();
    private String member = "";

    Nesting(DocumentText text, Tokens tokens, NotedProblems problems, Numerals numerals) {
        this.text = text;
        this.tokens = tokens;
        this.problems = problems;
        this.numerals = numerals;
        this.names = text.tools().names();
    }

    /** Lets the outermost object have, beside the members of its shape, an object of extensions, which is kept as it is. */
    void allowExtensions() {
        extensible = true;
    }

    /** Lets every object that can be found again have members that are not known, which are kept as they are. */
    void preserve() {
        preserving = true;
    }

    /** What is kept of the outermost object, once it has been left. */
    ImmutableList<KeptMember> kept() {
        return kept;
    }

    /** Name of the member that {@link #nextMember} or {@link #nextKey} went to last. */
    String member() {
        return member;
    }

    /** How many objects and arrays have been entered and not left. */
    int depth() {
        return depth;
    }

    // ---- in and out

    /** Enters the object here. */
    void enter(Shape shape) {
        open().enter(shape);
    }

    /** Enters the array here, or the object here whose names are free. */
    void enterFree() {
        open().enterFree();
    }

    /** Gives the object that was entered as a free one the shape of the members that follow. */
    void continueAs(Shape shape) {
        innermost().take(shape);
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
                leave();
            } else {
                enterAnything();
            }
        }
    }

    private Frame open() {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, Math.max(FEW_FRAMES, 2 * depth));
            for (int i = depth; i < frames.length; i++) {
                frames[i] = new Frame();
            }
        }
        depth++;
        return innermost();
    }

    private Frame innermost() {
        return frames[depth - 1];
    }

    /** Leaves the object or array that ends here. */
    private void leave() {
        Frame left = innermost();
        depth--;
        if (depth == 0) {
            kept = left.keeping().kept();
        } else if (preserving && tokens.isInArray()) {
            left.keeping().endIn(innermost().keeping(), problems);
        } else if (preserving) {
            left.keeping().endIn(innermost().keeping(), tokens.name(), problems);
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
        Frame frame = innermost();
        Shape shape = frame.shape();
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            int index = names.indexOf(name, shape);
            if (index < 0) {
                readOther(name, shape);
            } else if (isFirst(frame.see(index, tokens.offset())) && hasValue(shape.name(index))) {
                identify(frame);
                return true;
            }
        }
        leave();
        if (!frame.hasSeenAll(shape.expected())) {
            tellAbsent(frame, shape);
        }
        return false;
    }

    /** Notes which required members the object lacks that was left last, and counts for which others a value is taken. */
    private void tellAbsent(Frame left, Shape shape) {
        for (int i = 0; i < shape.required(); i++) {
            if (!left.hasSeen(i)) {
                problems.noteMissing(shape.names().get(i));
            }
        }
        for (Shape.Default each : shape.defaults()) {
            if (!left.hasSeen(each.index()) && (each.unless() < 0 || !left.hasSeen(each.unless()))) {
                placeOfLeft().take(shape.names().get(each.index()), each.value());
            }
        }
    }

    /** Where in documents of the kind the object stands that was left last. */
    private Defaults.Place placeOfLeft() {
        return place(tokens.holder(), depth);
    }

    /** The place of what a context holds that is the value of so many objects and arrays, one within the other. */
    private Defaults.Place place(JsonStreamContext context, int within) {
        if (within == 0) {
            return defaults.document();
        }
        Defaults.Place holder = place(context.getParent(), within - 1);
        if (context.inArray()) {
            return holder.element();
        }
        return holder.member(frames[within - 1].hasShape() ? context.getCurrentName() : "*");
    }

    /** What was left out and what was taken for it. */
    ImmutableList<DefaultTaken> defaultsTaken() {
        return defaults.taken();
    }

    /** Goes to the next member of an object with free names that has a value; leaves the object when there is none. */
    boolean nextKey() {
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            if (seeOther(name) && isWhole(name) && hasValue(name)) {
                return true;
            }
        }
        leave();
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
        leave();
        return false;
    }

    /** Whether a free name, which is kept as texts are, is of whole characters other than U+0000; noted when it is not. */
    private boolean isWhole(String name) {
        if (Ids.isWhole(name)) {
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
        leave();
        return false;
    }

    /** Goes to the first member of an object with free names, whatever its value; leaves the object when there is none. */
    Optional<String> firstName() {
        if (tokens.next() == JsonToken.END_OBJECT) {
            leave();
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
        leave();
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

    /** In an object whose unknown members are kept, they are found again by its identifier. */
    private void identify(Frame frame) {
        if (preserving && member.equals(ID) && tokens.isAt(JsonToken.VALUE_STRING)) {
            frame.keeping().identify(Ids.normalise(tokens.string()));
        }
    }

    private void readOther(String name, Shape shape) {
        boolean isExtensions = extensible && depth() == 1 && name.equals(EXTENSIONS);
        if (!seeOther(name)) {
            return;
        }
        if (isExtensions || (preserving && !shape.isOpen())) {
            keepOther(name, isExtensions ? "" : unknownMember(name, shape), isExtensions);
            return;
        }
        if (!shape.isOpen()) {
            problems.note(ProblemCode.UNKNOWN_FIELD, () -> unknownMember(name, shape));
        }
        tokens.next();
        skip();
    }

    /** Keeps the member here as it is written. */
    private void keepOther(String name, String message, boolean isExtensions) {
        Frame frame = innermost();
        String pointer = problems.pointer();
        int at = tokens.offset();
        tokens.next();
        if (isExtensions && !tokens.isAt(JsonToken.START_OBJECT)) {
            wrongType("an object");
            return;
        }
        int value = tokens.offset();
        skip();
        KeptMember other = new KeptMember("", name, text.written(at), text.written(value));
        frame.keeping().add(new Keeping.Waiting(other, pointer, at, message));
    }

    private static String unknownMember(String name, Shape shape) {
        return "the member is not known here"
                + Nearest.to(name, shape.names())
                        .map(known -> "; the nearest known member is \"" + known + "\"")
                        .orElse("; known are " + Joiner.on(", ").join(shape.names()));
    }

    /** Sees the member here as one with a free name; false, with it noted and skipped, when there was one of that name. */
    private boolean seeOther(String name) {
        return isFirst(innermost().seeOther(name, tokens.offset()));
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
