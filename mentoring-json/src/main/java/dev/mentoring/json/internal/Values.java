package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists of plain values, read and written. */
final class Values {

    private static final int FEW = 8;

    private Values() {}

    /** Reads an array and hands over each element to be read. */
    static void each(DocumentReader in, Runnable element) {
        if (in.enterArray()) {
            while (in.nextElement()) {
                element.run();
            }
        }
    }

    /** Reads an array whose elements are read alike. */
    static <T> ImmutableList<T> list(DocumentReader in, Function<DocumentReader, T> element) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        each(in, () -> list.add(element.apply(in)));
        return list.build();
    }

    /** Reads a list of texts that are not empty. */
    static ImmutableList<String> filledTexts(DocumentReader in) {
        return list(in, DocumentReader::filledText);
    }

    /** Reads a list of identifiers, which may stand in it more than once. */
    static ImmutableList<String> ids(DocumentReader in) {
        return list(in, DocumentReader::id);
    }

    /** Reads an object with free names whose values are read alike, each in the place of its name. */
    static <T> ImmutableSortedMap<String, T> map(
            DocumentReader in, Function<DocumentReader, String> name, Function<DocumentReader, T> value) {
        ImmutableSortedMap.Builder<String, T> values = ImmutableSortedMap.orderedBy(Ids.ORDER);
        eachMember(in, () -> {
            // the name first: reading the value may go to other members
            String key = name.apply(in);
            values.put(key, value.apply(in));
        });
        return values.buildOrThrow();
    }

    /** Reads an object with free names and hands over each member to be read. */
    static void eachMember(DocumentReader in, Runnable member) {
        if (in.enterMap()) {
            while (in.nextKey()) {
                member.run();
            }
        }
    }

    /** Reads a list of identifiers, each once. */
    static ImmutableSet<String> distinctIds(DocumentReader in) {
        return distinct(in, in::id);
    }

    /** Reads a list of constants, each once. */
    static <E extends Enum<E>> ImmutableSet<E> distinctChoices(DocumentReader in, Class<E> type) {
        List<E> seen = new ArrayList<>();
        each(in, () -> in.choice(type).ifPresent(constant -> addIfNew(in, !seen.contains(constant), seen, constant)));
        return ImmutableSet.copyOf(seen);
    }

    /** Reads a list of values, each once. */
    static <T> ImmutableSet<T> distinct(DocumentReader in, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        Set<T> seen = new HashSet<>(0);
        each(in, () -> {
            T one = value.get();
            addIfNew(in, isNew(one, values, seen), values, one);
        });
        return ImmutableSet.copyOf(values);
    }

    /** Whether a value differs from those before it; most lists are so short that looking through them is the quickest way. */
    private static <T> boolean isNew(T value, List<T> values, Set<T> seen) {
        if (values.size() < FEW) {
            return !values.contains(value);
        }
        if (seen.isEmpty()) {
            seen.addAll(values);
        }
        return seen.add(value);
    }

    private static <T> void addIfNew(DocumentReader in, boolean isNew, List<T> values, T value) {
        if (isNew) {
            values.add(value);
        } else {
            in.note(ProblemCode.DUPLICATE_ID, "the value stands in the list twice");
        }
    }

    /** Writes a list of texts. */
    static void write(Iterable<String> texts, JsonText out) {
        out.listRow();
        texts.forEach(out::value);
        out.end();
    }

    /** Writes a member that is a list of texts, unless it is empty. */
    static void writeUnlessEmpty(String name, Iterable<String> texts, JsonText out) {
        if (texts.iterator().hasNext()) {
            write(texts, out.name(name));
        }
    }

    /** Writes a member that is a list of constants by name, unless it is empty. */
    static void writeNames(String name, Collection<? extends Enum<?>> constants, JsonText out) {
        writeUnlessEmpty(name, constants.stream().<String>map(Enum::name).toList(), out);
    }

    /** Writes a member that is a list of objects on one line each, unless it is empty. */
    static <T> void writeRows(String name, Collection<T> elements, JsonText out, Consumer<T> members) {
        if (!elements.isEmpty()) {
            writeEach(elements, out.name(name), element -> {
                out.row();
                members.accept(element);
                out.end();
            });
        }
    }

    /** Writes a list whose elements write themselves. */
    static <T> void writeEach(Iterable<T> elements, JsonText out, Consumer<T> element) {
        out.array();
        elements.forEach(element);
        out.end();
    }
}
