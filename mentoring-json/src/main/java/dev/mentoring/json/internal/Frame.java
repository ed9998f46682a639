package dev.mentoring.json.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object or array that has been entered and not left, with the members seen in it.
 *
 * <p>Offsets are indexes of bytes in the text, at which the name of a member begins. A frame that has been left is used for the next
 * object or array at its depth, of which a large document has millions.
 */
final class Frame {

    private @Nullable Shape shape;
    /** One bit for each member of the shape, the first one lowest. */
    private long seen;
    /** Where the members that were seen begin, by index in the shape. */
    private int[] offsets = {};
    /** Names that are not of the shape; made for the first one. */
    private @Nullable SeenNames others;
    /** Made for the first member that is kept, and where members are kept everywhere. */
    private @Nullable Keeping keeping;

    /** Entered by nobody yet. */
    Frame() {}

    /** Begins an object of the shape in which nothing has been seen. */
    void enter(Shape objects) {
        enterFree();
        take(objects);
    }

    /** Begins an array, or an object whose names are free. */
    void enterFree() {
        shape = null;
        seen = 0;
        keeping = null;
        if (others != null) {
            others.clear();
        }
    }

    /** Gives the object, whose first members were read as free ones, the shape of what follows them. */
    void take(Shape following) {
        shape = following;
        seen = 0;
        if (offsets.length < following.names().size()) {
            offsets = Arrays.copyOf(offsets, following.names().size());
        }
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
        if (hasSeen(index)) {
            return offsets[index];
        }
        seen |= 1L << index;
        offsets[index] = offset;
        return -1;
    }

    /** Sees a member that is not one of the shape; gives the offset at which it was seen before, -1 when it was not. */
    int seeOther(String name, int offset) {
        if (others == null) {
            others = new SeenNames();
        }
        return others.see(name, offset);
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

    /** Whether all of some members of the shape have been seen, given as one bit each, the first one lowest. */
    boolean hasSeenAll(long members) {
        return (members & ~seen) == 0;
    }

    /** Whether the member of the shape has been seen. */
    boolean hasSeen(int index) {
        return (seen & 1L << index) != 0;
    }
}
