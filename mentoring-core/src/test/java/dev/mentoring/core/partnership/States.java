package dev.mentoring.core.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything in a state as text, masks lifted, so that tests can compare two states. */
final class States {

    private States() {}

    static String shown(ProgrammeState state) {
        return known(state) + "\n" + state.entries() + " " + state.last() + " " + state.misfits();
    }

    /** Everything but the counts of entries and misfits, and the time of the latest entry. */
    static String known(ProgrammeState state) {
        List<String> lines = new ArrayList<>();
        state.people().forEach(person -> lines.add(components(person)));
        state.partnerships().forEach(pair -> lines.add(components(pair)));
        state.circles().forEach(circle -> lines.add(components(circle)));
        state.cohorts().forEach(id -> lines.add(id + components(state.cohort(id))));
        state.measures().forEach(id -> lines.add(id + state.baseline(id)));
        state.pilot().forEach(ruling -> lines.add(components(ruling)));
        lines.add(state.waiting().toString());
        return String.join("\n", lines);
    }

    private static String components(Record value) {
        StringBuilder out = new StringBuilder(value.getClass().getSimpleName());
        for (var component : value.getClass().getRecordComponents()) {
            out.append(' ')
                    .append(component.getName())
                    .append('=')
                    .append(shown(() -> component.getAccessor().invoke(value)));
        }
        return out.toString();
    }

    private static String shown(Access access) {
        try {
            return shown(access.read());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String shown(Object value) {
        if (value instanceof Record inner) {
            return "(" + components(inner) + ")";
        } else if (value instanceof Optional<?> optional) {
            return optional.map((Function<Object, String>) States::shown).orElse("-");
        } else if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, inner) -> entries.add(shown(key) + ":" + shown(inner)));
            return entries.toString();
        } else if (value instanceof Iterable<?> many) {
            List<String> elements = new ArrayList<>();
            many.forEach(one -> elements.add(shown(one)));
            return elements.toString();
        }
        return value.toString();
    }

    /** Reads a component of a record. */
    private interface Access {
        Object read() throws ReflectiveOperationException;
    }
}
