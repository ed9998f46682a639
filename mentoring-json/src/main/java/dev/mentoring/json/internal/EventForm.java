package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.Event;
import dev.mentoring.core.partnership.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How the events of one kind are read and written: the kind, the record, and its members in the order of its components.
 *
 * @param <E> the record
 */
final class EventForm<E extends Event> {

    private final EventKind kind;
    private final Class<E> type;
    private final RecordForm<E> form;

    private EventForm(EventKind kind, Class<E> type, RecordForm<E> form) {
        this.kind = kind;
        this.type = type;
        this.form = form;
    }

    // ---- forms by the number of members, each with the constructor of the record

    static <E extends Event, A> EventForm<E> of(EventKind kind, Class<E> type, Function<A, E> maker, Member<E, A> a) {
        return new EventForm<>(kind, type, RecordForm.of(maker, a));
    }

    static <E extends Event, A, B> EventForm<E> of(
            EventKind kind, Class<E> type, BiFunction<A, B, E> maker, Member<E, A> a, Member<E, B> b) {
        return new EventForm<>(kind, type, RecordForm.of(maker, a, b));
    }

    static <E extends Event, A, B, C> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            RecordForm.Of3<A, B, C, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c) {
        return new EventForm<>(kind, type, RecordForm.of(maker, a, b, c));
    }

    static <E extends Event, A, B, C, D> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            RecordForm.Of4<A, B, C, D, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d) {
        return new EventForm<>(kind, type, RecordForm.of(maker, a, b, c, d));
    }

    static <E extends Event, A, B, C, D, F> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            RecordForm.Of5<A, B, C, D, F, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f) {
        return new EventForm<>(kind, type, RecordForm.of(maker, a, b, c, d, f));
    }

    static <E extends Event, A, B, C, D, F, G> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            RecordForm.Of6<A, B, C, D, F, G, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g) {
        return new EventForm<>(kind, type, RecordForm.of(maker, a, b, c, d, f, g));
    }

    // ---- what they tell and do

    /** The kind of event. */
    EventKind kind() {
        return kind;
    }

    /** Whether somebody can ask for such an event. */
    boolean isAct() {
        return Act.class.isAssignableFrom(type);
    }

    /** The members, in the order of the record's components. */
    ImmutableList<Member<E, ?>> members() {
        return form.members();
    }

    /** The shape of an object that holds an event of this kind beside members of its own. */
    Shape within(List<String> required, List<String> optional) {
        List<String> due = new ArrayList<>(required);
        names(true).forEach(due::add);
        return Shape.requiring(due.toArray(String[]::new))
                .allowing(Stream.concat(names(false), optional.stream()).toArray(String[]::new));
    }

    private Stream<String> names(boolean required) {
        return form.members().stream()
                .filter(member -> member.isRequired() == required)
                .map(Member::name);
    }

    /** What stands in the members' places before any is read, in their order. */
    Supplier<?>[] absent() {
        return form.absent();
    }

    /** Reads the member that the reader has gone to, if it is one of the event, into its place. */
    void read(DocumentReader in, Supplier<?>[] values) {
        form.read(in, values);
    }

    /**
     * Makes the event.
     *
     * @throws dev.mentoring.core.InvalidModelException with paths that begin at the object that holds the event
     */
    E make(Supplier<?>[] values) {
        return form.make(values);
    }

    /** Writes the members of an event of this kind. */
    void write(Event event, JsonText out) {
        form.writeMembers(type.cast(event), out);
    }
}
