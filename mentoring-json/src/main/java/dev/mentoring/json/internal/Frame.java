package dev.mentoring.json.internal;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object or array that has been entered and not left, with the members seen in it.
 *
 * <p>Offsets are indexes of bytes in the text, at which the name of a member begins.
 */
final class Frame {

    private static final int NOT_SEEN = -1;
    private static final int[] NO_OFFSETS = {};

    private final @Nullable Shape shape;
    /** By index of the member in the shape. */
    private final int[] offsets;
    /** Made for the first member that needs it. */
    private @Nullable SeenNames others;
    /** Where in documents of the kind this array stands, once that has been asked for. */
    private @Nullable String place;
    /** Made for the first member that is kept, and where members are kept everywhere. */
    private @Nullable Keeping keeping;

    private Frame(@Nullable Shape shape, @Nullable SeenNames others, @Nullable Keeping keeping) {
        this.shape = shape;
        this.others = others;
        this.keeping = keeping;
        this.offsets = shape == null ? NO_OFFSETS : new int[shape.names().size()];
        Arrays.fill(offsets, NOT_SEEN);
    }

    /** An object of the shape in which nothing has been seen. */
    static Frame of(Shape shape) {
        return new Frame(shape, null, null);
    }

    /** An array, or an object whose names are free. */
    static Frame free() {
        return new Frame(null, null, null);
    }

    /** This object, whose first members were read as free ones, with the shape of what follows them. */
    Frame continuedAs(Shape following) {
        return new Frame(following, others, keeping);
    }

    /** What the object may hold. */
    Shape shape() {
        if (shape == null) {
            throw new IllegalStateException("not in an object of a known shape");
        }
        return shape;
    }

    /** Sees the member of the shape; gives the offset at which it was seen before, -1 when it was not. */
    int see(int index, int offset) {
        int earlier = offsets[index];
        if (earlier == NOT_SEEN) {
            offsets[index] = offset;
        }
        return earlier;
    }

    /** Sees a member that is not one of the shape; gives the offset at which it was seen before, -1 when it was not. */
    int seeOther(String name, int offset) {
        if (others == null) {
            others = new SeenNames();
        }
        return others.see(name, offset);
    }

    /** Where in documents of the kind this array stands, by asking once. */
    String place(Supplier<String> asked) {
        if (place == null) {
            place = asked.get();
        }
        return place;
    }

    /** Whether the names of the members are known. */
    boolean hasShape() {
        return shape != null;
    }

    /** What it holds for its document without knowing it. */
    Keeping keeping() {
        if (keeping == null) {
            keeping = new Keeping();
        }
        return keeping;
    }

    /** Whether the member of the shape has been seen. */
    boolean hasSeen(int index) {
        return offsets[index] != NOT_SEEN;
    }
}
