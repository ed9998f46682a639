package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
    private final ImmutableList<Member<E, ?>> members;
    private final Function<Supplier<?>[], E> maker;
    private final ImmutableMap<String, Integer> indexes;
    private final Supplier<?>[] absent;

    private EventForm(
            EventKind kind, Class<E> type, ImmutableList<Member<E, ?>> members, Function<Supplier<?>[], E> maker) {
        this.kind = kind;
        this.type = type;
        this.members = members;
        this.maker = maker;
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        this.absent = new Supplier<?>[members.size()];
        for (int i = 0; i < members.size(); i++) {
            byName.put(members.get(i).name(), i);
            absent[i] = members.get(i).absent();
        }
        this.indexes = byName.buildOrThrow();
    }

    // ---- forms by the number of members, each with the constructor of the record

    /** A record of three components. */
    interface Of3<A, B, C, E> {
        E make(A a, B b, C c);
    }

    /** A record of four components. */
    interface Of4<A, B, C, D, E> {
        E make(A a, B b, C c, D d);
    }

    /** A record of five components. */
    interface Of5<A, B, C, D, F, E> {
        E make(A a, B b, C c, D d, F f);
    }

    /** A record of six components. */
    interface Of6<A, B, C, D, F, G, E> {
        E make(A a, B b, C c, D d, F f, G g);
    }

    static <E extends Event, A> EventForm<E> of(EventKind kind, Class<E> type, Function<A, E> maker, Member<E, A> a) {
        return new EventForm<>(kind, type, ImmutableList.of(a), values -> maker.apply(a.from(values, 0)));
    }

    static <E extends Event, A, B> EventForm<E> of(
            EventKind kind, Class<E> type, BiFunction<A, B, E> maker, Member<E, A> a, Member<E, B> b) {
        return new EventForm<>(
                kind, type, ImmutableList.of(a, b), values -> maker.apply(a.from(values, 0), b.from(values, 1)));
    }

    static <E extends Event, A, B, C> EventForm<E> of(
            EventKind kind, Class<E> type, Of3<A, B, C, E> maker, Member<E, A> a, Member<E, B> b, Member<E, C> c) {
        return new EventForm<>(
                kind,
                type,
                ImmutableList.of(a, b, c),
                values -> maker.make(a.from(values, 0), b.from(values, 1), c.from(values, 2)));
    }

    static <E extends Event, A, B, C, D> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            Of4<A, B, C, D, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d) {
        return new EventForm<>(
                kind,
                type,
                ImmutableList.of(a, b, c, d),
                values -> maker.make(a.from(values, 0), b.from(values, 1), c.from(values, 2), d.from(values, 3)));
    }

    static <E extends Event, A, B, C, D, F> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            Of5<A, B, C, D, F, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f) {
        return new EventForm<>(
                kind,
                type,
                ImmutableList.of(a, b, c, d, f),
                values -> maker.make(
                        a.from(values, 0), b.from(values, 1), c.from(values, 2), d.from(values, 3), f.from(values, 4)));
    }

    static <E extends Event, A, B, C, D, F, G> EventForm<E> of(
            EventKind kind,
            Class<E> type,
            Of6<A, B, C, D, F, G, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g) {
        return new EventForm<>(
                kind,
                type,
                ImmutableList.of(a, b, c, d, f, g),
                values -> maker.make(
                        a.from(values, 0),
                        b.from(values, 1),
                        c.from(values, 2),
                        d.from(values, 3),
                        f.from(values, 4),
                        g.from(values, 5)));
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
        return members;
    }

    /** The shape of an object that holds an event of this kind beside members of its own. */
    Shape within(List<String> required, List<String> optional) {
        List<String> due = new ArrayList<>(required);
        names(true).forEach(due::add);
        return Shape.requiring(due.toArray(String[]::new))
                .allowing(Stream.concat(names(false), optional.stream()).toArray(String[]::new));
    }

    private Stream<String> names(boolean required) {
        return members.stream()
                .filter(member -> member.isRequired() == required)
                .map(Member::name);
    }

    /** What stands in the members' places before any is read, in their order. */
    Supplier<?>[] absent() {
        return absent.clone();
    }

    /** Reads the member that the reader has gone to, if it is one of the event, into its place. */
    void read(DocumentReader in, Supplier<?>[] values) {
        Integer index = indexes.get(in.member());
        if (index == null) {
            throw new IllegalStateException("the shape holds a member that nobody reads");
        }
        values[index] = members.get(index).read(in);
    }

    /**
     * Makes the event.
     *
     * @throws dev.mentoring.core.InvalidModelException with paths that begin at the object that holds the event
     */
    E make(Supplier<?>[] values) {
        return maker.apply(values);
    }

    /** Writes the members of an event of this kind. */
    void write(Event event, JsonText out) {
        E own = type.cast(event);
        members.forEach(member -> member.write(own, out));
    }
}
