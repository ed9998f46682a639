package dev.mentoring.matching.explain;

import com.google.common.collect.Multimap;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a value holds, however deep and whatever its {@code toString} says. */
final class Inside {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parts = new ArrayList<>();

    private Inside() {}

    /** The texts, numbers and names of constants in a value, each in brackets. */
    static String text(Object value) {
        Inside inside = new Inside();
        inside.visit(value);
        return inside.text.toString();
    }

    /** The value and all records in it. */
    static List<Object> records(Object value) {
        Inside inside = new Inside();
        inside.visit(value);
        return inside.parts;
    }

    private void visit(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::visit);
        } else if (value instanceof Iterable<?> all) {
            all.forEach(this::visit);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                visit(key);
                visit(entry);
            });
        } else if (value instanceof Multimap<?, ?> map) {
            visit(map.asMap());
        } else if (value instanceof Record whole) {
            parts.add(value);
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                visit(read(component, whole));
            }
        } else {
            text.append('[').append(value).append(']');
        }
    }

    private static Object read(RecordComponent component, Record whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
