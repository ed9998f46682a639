package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InternalErrorException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How objects of several kinds are read and written, each kind a record of its own; the first member is {@code "kind"}.
 *
 * @param <T> what the records have in common
 */
final class KindForm<T> implements Form<T> {

    private final ImmutableMap<String, Kind<? extends T>> kinds;

    private KindForm(ImmutableMap<String, Kind<? extends T>> kinds) {
        this.kinds = kinds;
    }

    /** A form of these kinds. */
    static <T> KindForm<T> of(ImmutableList<Kind<? extends T>> kinds) {
        ImmutableMap.Builder<String, Kind<? extends T>> byName = ImmutableMap.builder();
        kinds.forEach(kind -> byName.put(kind.name(), kind));
        return new KindForm<>(byName.buildOrThrow());
    }

    /** A kind by its name, with its record. */
    record Kind<C>(String name, Class<C> type, RecordForm<C> form) {

        private Supplier<C> read(DocumentReader in) {
            in.members(form.shape());
            return form.readMembers(in);
        }

        private void write(Object value, JsonText out) {
            out.name("kind").value(name);
            form.writeMembers(type.cast(value), out);
        }
    }

    @Override
    public Supplier<T> read(DocumentReader in) {
        Optional<String> kind = in.enterKind(kinds.keySet().asList());
        if (kind.isEmpty()) {
            return () -> {
                throw new InternalErrorException("an object of no kind was not refused");
            };
        }
        Supplier<? extends T> read = Objects.requireNonNull(kinds.get(kind.get()), "only known kinds are entered")
                .read(in);
        return read::get;
    }

    @Override
    public void write(T value, JsonText out) {
        Kind<? extends T> kind = kinds.values().stream()
                .filter(each -> each.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new InternalErrorException("no form of " + value.getClass()));
        out.object();
        kind.write(value, out);
        out.end();
    }
}
