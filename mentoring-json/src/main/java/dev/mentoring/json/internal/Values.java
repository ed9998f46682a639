package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lists of plain values, read and written. */
final class Values {

    private Values() {}

    /** Reads an array and hands over each element to be read. */
    static void each(DocumentReader in, Runnable element) {
        if (in.enterArray()) {
            while (in.nextElement()) {
                element.run();
            }
        }
    }

    /** Reads a list of texts that are not empty. */
    static ImmutableList<String> filledTexts(DocumentReader in) {
        List<String> texts = new ArrayList<>();
        each(in, () -> texts.add(in.filledText()));
        return ImmutableList.copyOf(texts);
    }

    /** Reads a list of identifiers, each once. */
    static ImmutableSet<String> distinctIds(DocumentReader in) {
        return distinct(in, in::id);
    }

    /** Reads a list of constants, each once. */
    static <E extends Enum<E>> ImmutableSet<E> distinctChoices(DocumentReader in, Class<E> type) {
        Set<E> seen = new LinkedHashSet<>();
        each(in, () -> in.choice(type).ifPresent(constant -> add(in, seen, constant)));
        return ImmutableSet.copyOf(seen);
    }

    private static <T> ImmutableSet<T> distinct(DocumentReader in, Supplier<T> value) {
        Set<T> seen = new LinkedHashSet<>();
        each(in, () -> add(in, seen, value.get()));
        return ImmutableSet.copyOf(seen);
    }

    private static <T> void add(DocumentReader in, Set<T> seen, T value) {
        if (!seen.add(value)) {
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

    /** Writes a list whose elements write themselves. */
    static <T> void writeEach(Iterable<T> elements, JsonText out, Consumer<T> element) {
        out.array();
        elements.forEach(element);
        out.end();
    }
}
