package dev.mentoring.matching.experiment.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one kind by stable name.
 *
 * @param <E> the kind
 */
public final class Catalogue<E extends Entry> {

    private final String kind;
    private final ImmutableSortedMap<String, E> byName;

    private Catalogue(String kind, ImmutableSortedMap<String, E> byName) {
        this.kind = kind;
        this.byName = byName;
    }

    /**
     * A catalogue without any entry.
     *
     * @param kind what an entry is called in messages, such as {@code "generator"}
     */
    public static <E extends Entry> Catalogue<E> of(String kind) {
        return new Catalogue<>(kind, ImmutableSortedMap.of());
    }

    /**
     * The catalogue with one more entry.
     *
     * @throws InvalidModelException when the name is taken
     */
    public Catalogue<E> plus(E entry) {
        if (byName.containsKey(entry.name())) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, kind + "s", "a " + kind + " of that name exists", entry.name());
        }
        TreeMap<String, E> more = new TreeMap<>(byName);
        more.put(entry.name(), entry);
        return new Catalogue<>(kind, ImmutableSortedMap.copyOf(more));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The entries, by name. */
    public ImmutableList<E> all() {
        return byName.values().asList();
    }

    /**
     * The entry of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public E named(String name) {
        @Nullable E entry = byName.get(name);
        if (entry == null) {
            String nearest = Nearest.to(name, names())
                    .map(known -> ", nearest is \"" + known + "\"")
                    .orElse("");
            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, kind, "there is " + names() + nearest);
        }
        return entry;
    }
}
