package dev.mentoring.json.internal;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** The members that one kind of object may and must have, at most 64 of them. */
public final class Shape {

    private final ImmutableList<String> names;
    private final ImmutableMap<String, Integer> indexes;
    private final int required;
    private final boolean open;

    private Shape(ImmutableList<String> names, int required, boolean open) {
        checkArgument(names.size() <= Long.SIZE, "too many members");
        this.names = names;
        this.required = required;
        this.open = open;
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), i);
        }
        this.indexes = byName.buildOrThrow();
    }

    /** A shape with these required members. */
    public static Shape requiring(String... names) {
        return new Shape(ImmutableList.copyOf(names), names.length, false);
    }

    /** This shape and these optional members. */
    public Shape allowing(String... optional) {
        return new Shape(
                ImmutableList.<String>builder().addAll(names).add(optional).build(), required, open);
    }

    /** This shape, of an object of which nobody can say what else belongs to it: further members are read over. */
    public Shape opened() {
        return new Shape(names, required, true);
    }

    /** Whether further members are read over rather than refused. */
    boolean isOpen() {
        return open;
    }

    /** The names, the required ones first. */
    ImmutableList<String> names() {
        return names;
    }

    /** Index of a name; -1 when the shape does not have it. */
    int indexOf(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }

    /** How many members, from the first, are required. */
    int required() {
        return required;
    }
}
