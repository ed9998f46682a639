package dev.mentoring.json.internal;

/**
 * Where the names that one parser gives stand in their shapes, for those that came last.
 *
 * <p>A parser gives the same text object for the same name, so that comparing references finds most names; only the others are
 * looked up by what they say.
 */
final class KnownNames {

    private static final int MOST = 1 << 8;

    private final String[] names;
    private final Shape[] shapes;
    private final int[] indexes;

    /**
     * Knows no name.
     *
     * @param places how many it may know, a power of two
     */
    KnownNames(int places) {
        int size = Math.min(places, MOST);
        names = new String[size];
        shapes = new Shape[size];
        indexes = new int[size];
    }

    /** Index of a name in the shape; -1 when the shape does not have it. */
    @SuppressWarnings("ReferenceEquality") // another text that says the same is looked up as any other
    int indexOf(String name, Shape shape) {
        int place = (name.hashCode() ^ shape.salt()) & (names.length - 1);
        if (names[place] == name && shapes[place] == shape) {
            return indexes[place];
        }
        int index = shape.indexOf(name);
        if (index >= 0) {
            names[place] = name;
            shapes[place] = shape;
            indexes[place] = index;
        }
        return index;
    }
}
