package dev.mentoring.json.internal;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;

/** The members that one kind of object may and must have, at most 64 of them. */
public final class Shape {

    private final ImmutableList<String> names;
    private final ImmutableMap<String, Integer> indexes;
    private final int required;
    private final boolean open;
    private final ImmutableList<Default> defaults;
    private final String[] byIndex;
    private final long expected;
    private final int salt;

    private Shape(ImmutableList<String> names, int required, boolean open, ImmutableList<Default> defaults) {
        checkArgument(names.size() <= Long.SIZE, "too many members");
        this.names = names;
        this.required = required;
        this.open = open;
        this.defaults = defaults;
        this.byIndex = names.toArray(String[]::new);
        this.expected = expected(required, defaults);
        this.salt = names.hashCode();
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), i);
        }
        this.indexes = byName.buildOrThrow();
    }

    private static long expected(int required, List<Default> defaults) {
        long expected = required == Long.SIZE ? -1 : (1L << required) - 1;
        for (Default each : defaults) {
            expected |= 1L << each.index();
        }
        return expected;
    }

    /**
     * What an optional member that is left out stands for, as its schema says.
     *
     * @param index index of the member
     * @param value the value as JSON writes it
     * @param unless index of a member beside which another value is meant; -1 when there is none
     */
    record Default(int index, String value, int unless) {}

    /** A shape with these required members. */
    public static Shape requiring(String... names) {
        return new Shape(ImmutableList.copyOf(names), names.length, false, ImmutableList.of());
    }

    /** This shape and these optional members. */
    public Shape allowing(String... optional) {
        return new Shape(
                ImmutableList.<String>builder().addAll(names).add(optional).build(), required, open, defaults);
    }

    /** This shape, of an object of which nobody can say what else belongs to it: further members are read over. */
    public Shape opened() {
        return new Shape(names, required, true, defaults);
    }

    /** This shape, whose optional member stands for the value, as JSON writes it, where it is left out. */
    public Shape byDefault(String name, String value) {
        return with(new Default(indexOf(name), value, -1));
    }

    /** This shape, whose optional member stands for the value where it and the other one are left out. */
    Shape byDefaultWithout(String other, String name, String value) {
        return with(new Default(indexOf(name), value, indexOf(other)));
    }

    private Shape with(Default stated) {
        checkArgument(stated.index() >= required, "only an optional member has a default");
        return new Shape(
                names,
                required,
                open,
                ImmutableList.<Default>builder().addAll(defaults).add(stated).build());
    }

    /** What members that are left out stand for. */
    ImmutableList<Default> defaults() {
        return defaults;
    }

    /** Whether further members are read over rather than refused. */
    boolean isOpen() {
        return open;
    }

    /** The members whose absence means something, as required ones and those with a default: one bit each, the first one lowest. */
    long expected() {
        return expected;
    }

    /** The name at an index. */
    String name(int index) {
        return byIndex[index];
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

    /** A number that differs from that of most other shapes. */
    int salt() {
        return salt;
    }

    /** How many members, from the first, are required. */
    int required() {
        return required;
    }
}
