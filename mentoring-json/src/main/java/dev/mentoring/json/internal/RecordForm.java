package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How objects that are records of one type are read and written: the members, in the order of the components.
 *
 * @param <E> the record
 */
final class RecordForm<E> implements Form<E> {

    private final ImmutableList<Member<E, ?>> members;
    private final Function<Supplier<?>[], E> maker;
    private final ImmutableMap<String, Integer> indexes;
    private final Shape shape;
    private final boolean inRow;

    private RecordForm(ImmutableList<Member<E, ?>> members, Function<Supplier<?>[], E> maker) {
        this(members, maker, false, Shape.requiring(names(members, true)).allowing(names(members, false)));
    }

    private RecordForm(
            ImmutableList<Member<E, ?>> members, Function<Supplier<?>[], E> maker, boolean inRow, Shape shape) {
        this.members = members;
        this.maker = maker;
        this.inRow = inRow;
        this.shape = shape;
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        for (int i = 0; i < members.size(); i++) {
            byName.put(members.get(i).name(), i);
        }
        indexes = byName.buildOrThrow();
    }

    private static <E> String[] names(ImmutableList<Member<E, ?>> members, boolean required) {
        return members.stream()
                .filter(member -> member.isRequired() == required)
                .map(Member::name)
                .toArray(String[]::new);
    }

    /** The same form, whose objects stand on one line each. */
    RecordForm<E> inRows() {
        return new RecordForm<>(members, maker, true, shape);
    }

    /** The same form, whose optional member stands for the value, as JSON writes it, where it is left out. */
    RecordForm<E> byDefault(String name, String value) {
        return new RecordForm<>(members, maker, inRow, shape.byDefault(name, value));
    }

    // ---- what it does

    @Override
    public Supplier<E> read(DocumentReader in) {
        if (in.enterObject(shape)) {
            return readMembers(in);
        }
        return () -> make(absent());
    }

    /** What may stand in an object whose beginning is read by somebody else. */
    Shape shape() {
        return shape;
    }

    /** Reads the members of an object that has been entered. */
    Supplier<E> readMembers(DocumentReader in) {
        Supplier<?>[] values = absent();
        while (in.nextMember()) {
            read(in, values);
        }
        return () -> make(values);
    }

    /** Reads the member that the reader has gone to, which must be one of these, into its place. */
    void read(DocumentReader in, Supplier<?>[] values) {
        Integer index = indexes.get(in.member());
        if (index == null) {
            throw new IllegalStateException("the shape holds a member that nobody reads");
        }
        values[index] = members.get(index).read(in);
    }

    /** Makes the record of what stands in the members' places. */
    E make(Supplier<?>[] values) {
        return maker.apply(values);
    }

    /** The members, in the order of the components. */
    ImmutableList<Member<E, ?>> members() {
        return members;
    }

    /** What stands in the members' places before any is read, in their order. */
    Supplier<?>[] absent() {
        return members.stream().map(Member::absent).toArray(Supplier<?>[]::new);
    }

    @Override
    public void write(E value, JsonText out) {
        if (inRow) {
            out.row();
        } else {
            out.object();
        }
        writeMembers(value, out);
        out.end();
    }

    /** Writes the members alone. */
    void writeMembers(E value, JsonText out) {
        members.forEach(member -> member.write(value, out));
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

    /** A record of eight components. */
    interface Of8<A, B, C, D, F, G, H, I, E> {
        E make(A a, B b, C c, D d, F f, G g, H h, I i);
    }

    /** A record of nine components. */
    interface Of9<A, B, C, D, F, G, H, I, J, E> {
        E make(A a, B b, C c, D d, F f, G g, H h, I i, J j);
    }

    /** A record of ten components. */
    interface Of10<A, B, C, D, F, G, H, I, J, K, E> {
        E make(A a, B b, C c, D d, F f, G g, H h, I i, J j, K k);
    }

    /** A record of eleven components. */
    interface Of11<A, B, C, D, F, G, H, I, J, K, L, E> {
        E make(A a, B b, C c, D d, F f, G g, H h, I i, J j, K k, L l);
    }

    static <E> RecordForm<E> empty(Supplier<E> maker) {
        return new RecordForm<>(ImmutableList.of(), values -> maker.get());
    }

    static <E, A> RecordForm<E> of(Function<A, E> maker, Member<E, A> a) {
        return new RecordForm<>(ImmutableList.of(a), values -> maker.apply(a.from(values, 0)));
    }

    static <E, A, B> RecordForm<E> of(BiFunction<A, B, E> maker, Member<E, A> a, Member<E, B> b) {
        return new RecordForm<>(ImmutableList.of(a, b), values -> maker.apply(a.from(values, 0), b.from(values, 1)));
    }

    static <E, A, B, C> RecordForm<E> of(Of3<A, B, C, E> maker, Member<E, A> a, Member<E, B> b, Member<E, C> c) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c),
                values -> maker.make(a.from(values, 0), b.from(values, 1), c.from(values, 2)));
    }

    static <E, A, B, C, D> RecordForm<E> of(
            Of4<A, B, C, D, E> maker, Member<E, A> a, Member<E, B> b, Member<E, C> c, Member<E, D> d) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d),
                values -> maker.make(a.from(values, 0), b.from(values, 1), c.from(values, 2), d.from(values, 3)));
    }

    static <E, A, B, C, D, F> RecordForm<E> of(
            Of5<A, B, C, D, F, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d, f),
                values -> maker.make(
                        a.from(values, 0), b.from(values, 1), c.from(values, 2), d.from(values, 3), f.from(values, 4)));
    }

    static <E, A, B, C, D, F, G> RecordForm<E> of(
            Of6<A, B, C, D, F, G, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d, f, g),
                values -> maker.make(
                        a.from(values, 0),
                        b.from(values, 1),
                        c.from(values, 2),
                        d.from(values, 3),
                        f.from(values, 4),
                        g.from(values, 5)));
    }

    static <E, A, B, C, D, F, G, H, I> RecordForm<E> of(
            Of8<A, B, C, D, F, G, H, I, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g,
            Member<E, H> h,
            Member<E, I> i) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d, f, g, h, i),
                values -> maker.make(
                        a.from(values, 0),
                        b.from(values, 1),
                        c.from(values, 2),
                        d.from(values, 3),
                        f.from(values, 4),
                        g.from(values, 5),
                        h.from(values, 6),
                        i.from(values, 7)));
    }

    static <E, A, B, C, D, F, G, H, I, J> RecordForm<E> of(
            Of9<A, B, C, D, F, G, H, I, J, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g,
            Member<E, H> h,
            Member<E, I> i,
            Member<E, J> j) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d, f, g, h, i, j),
                values -> maker.make(
                        a.from(values, 0),
                        b.from(values, 1),
                        c.from(values, 2),
                        d.from(values, 3),
                        f.from(values, 4),
                        g.from(values, 5),
                        h.from(values, 6),
                        i.from(values, 7),
                        j.from(values, 8)));
    }

    static <E, A, B, C, D, F, G, H, I, J, K> RecordForm<E> of(
            Of10<A, B, C, D, F, G, H, I, J, K, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g,
            Member<E, H> h,
            Member<E, I> i,
            Member<E, J> j,
            Member<E, K> k) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d, f, g, h, i, j, k),
                values -> maker.make(
                        a.from(values, 0),
                        b.from(values, 1),
                        c.from(values, 2),
                        d.from(values, 3),
                        f.from(values, 4),
                        g.from(values, 5),
                        h.from(values, 6),
                        i.from(values, 7),
                        j.from(values, 8),
                        k.from(values, 9)));
    }

    static <E, A, B, C, D, F, G, H, I, J, K, L> RecordForm<E> of(
            Of11<A, B, C, D, F, G, H, I, J, K, L, E> maker,
            Member<E, A> a,
            Member<E, B> b,
            Member<E, C> c,
            Member<E, D> d,
            Member<E, F> f,
            Member<E, G> g,
            Member<E, H> h,
            Member<E, I> i,
            Member<E, J> j,
            Member<E, K> k,
            Member<E, L> l) {
        return new RecordForm<>(
                ImmutableList.of(a, b, c, d, f, g, h, i, j, k, l),
                values -> maker.make(
                        a.from(values, 0),
                        b.from(values, 1),
                        c.from(values, 2),
                        d.from(values, 3),
                        f.from(values, 4),
                        g.from(values, 5),
                        h.from(values, 6),
                        i.from(values, 7),
                        j.from(values, 8),
                        k.from(values, 9),
                        l.from(values, 10)));
    }
}
