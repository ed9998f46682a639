package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Options;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A member of the objects of one kind: its name, which as a rule is that of the record's component, and how its value is read and written.
 *
 * <p>Reading gives something that makes the value once the whole document is known to be well-formed; what stands in for a value
 * that is not there is made only where the member is optional.
 *
 * @param <E> the record
 * @param <T> the type of its component
 */
final class Member<E, T> {

    private final String name;
    private final boolean required;
    private final Supplier<T> absent;
    private final Function<DocumentReader, Supplier<T>> reader;
    private final BiConsumer<E, JsonText> writer;

    private Member(
            String name,
            boolean required,
            Supplier<T> absent,
            Function<DocumentReader, Supplier<T>> reader,
            BiConsumer<E, JsonText> writer) {
        this.name = name;
        this.required = required;
        this.absent = absent;
        this.reader = reader;
        this.writer = writer;
    }

    // ---- what members there are

    /** An identifier. */
    static <E> Member<E, String> id(String name, Function<E, String> of) {
        return required(name, "", DocumentReader::id, (value, out) -> out.value(value), of);
    }

    /** An identifier, or none. */
    static <E> Member<E, Optional<String>> idIfAny(String name, Function<E, Optional<String>> of) {
        return optional(name, DocumentReader::id, (value, out) -> out.value(value), of);
    }

    /** A text that is not empty. */
    static <E> Member<E, String> text(String name, Function<E, String> of) {
        return required(name, "", DocumentReader::filledText, (value, out) -> out.value(value), of);
    }

    /** A text that is not empty, or none. */
    static <E> Member<E, Optional<String>> textIfAny(String name, Function<E, Optional<String>> of) {
        return optional(name, DocumentReader::filledText, (value, out) -> out.value(value), of);
    }

    /** A day. */
    static <E> Member<E, LocalDate> day(String name, Function<E, LocalDate> of) {
        return required(name, LocalDate.EPOCH, Member::readDay, (value, out) -> out.value(value.toString()), of);
    }

    /** A day, or none. */
    static <E> Member<E, Optional<LocalDate>> dayIfAny(String name, Function<E, Optional<LocalDate>> of) {
        return optional(name, Member::readDay, (value, out) -> out.value(value.toString()), of);
    }

    /** An instant. */
    static <E> Member<E, Instant> instant(String name, Function<E, Instant> of) {
        return required(name, Instant.EPOCH, TimeValues::instant, (value, out) -> out.value(value.toString()), of);
    }

    /** A whole number within bounds. */
    static <E> Member<E, Integer> whole(String name, int least, int most, Function<E, Integer> of) {
        return required(name, least, in -> (int) in.whole(least, most), (value, out) -> out.value(value), of);
    }

    /** A whole number within bounds, or none. */
    static <E> Member<E, Optional<Integer>> wholeIfAny(
            String name, int least, int most, Function<E, Optional<Integer>> of) {
        return optional(name, in -> (int) in.whole(least, most), (value, out) -> out.value(value), of);
    }

    /** A truth value. */
    static <E> Member<E, Boolean> truth(String name, Function<E, Boolean> of) {
        return required(name, false, DocumentReader::truth, (value, out) -> out.value(value), of);
    }

    /** A constant by name. */
    static <E, C extends Enum<C>> Member<E, C> choice(String name, Class<C> type, Function<E, C> of) {
        C first = type.getEnumConstants()[0];
        return required(name, first, in -> in.choice(type).orElse(first), (value, out) -> out.value(value.name()), of);
    }

    /** Constants by name, each once. */
    static <E, C extends Enum<C>> Member<E, ImmutableSet<C>> choices(
            String name, Class<C> type, Function<E, ImmutableSet<C>> of) {
        return required(
                name,
                ImmutableSet.of(),
                in -> Values.distinctChoices(in, type),
                (value, out) -> Values.write(value.stream().map(Enum::name).toList(), out),
                of);
    }

    /** Identifiers, each once; left out when there are none. */
    static <E> Member<E, ImmutableSet<String>> ids(String name, Function<E, ImmutableSet<String>> of) {
        return new Member<>(
                name,
                false,
                ImmutableSet::of,
                in -> read(in, Values::distinctIds),
                (event, out) -> Values.writeUnlessEmpty(name, of.apply(event), out));
    }

    /** An object of its own, whose values may be refused by the model. */
    static <E, T> Member<E, T> object(
            String name,
            T harmless,
            Function<DocumentReader, Supplier<T>> reader,
            BiConsumer<T, JsonText> writer,
            Function<E, T> of) {
        return new Member<>(
                name,
                true,
                () -> harmless,
                in -> {
                    Supplier<T> value = reader.apply(in);
                    return () -> Parts.at(name, value);
                },
                (event, out) -> writer.accept(of.apply(event), out.name(name)));
    }

    /** A whole number of any size. */
    static <E> Member<E, Long> number(String name, Function<E, Long> of) {
        return required(name, 0L, DocumentReader::whole, (value, out) -> out.value(value), of);
    }

    /** A whole number of any size, or none. */
    static <E> Member<E, OptionalLong> numberIfAny(String name, Function<E, OptionalLong> of) {
        return new Member<>(
                name,
                false,
                OptionalLong::empty,
                in -> read(in, each -> OptionalLong.of(each.whole())),
                (value, out) ->
                        of.apply(value).ifPresent(number -> out.name(name).value(number)));
    }

    /** A whole number that is not negative. */
    static <E> Member<E, Integer> count(String name, Function<E, Integer> of) {
        return whole(name, 0, Integer.MAX_VALUE, of);
    }

    /** A whole number that is not negative, or none. */
    static <E> Member<E, OptionalInt> countIfAny(String name, Function<E, OptionalInt> of) {
        return countIfAny(name, Integer.MAX_VALUE, of);
    }

    /** A whole number that is not negative and at most so large, or none. */
    static <E> Member<E, OptionalInt> countIfAny(String name, int most, Function<E, OptionalInt> of) {
        return new Member<>(
                name,
                false,
                OptionalInt::empty,
                in -> read(in, each -> OptionalInt.of((int) each.whole(0, most))),
                (value, out) ->
                        of.apply(value).ifPresent(number -> out.name(name).value(number)));
    }

    /** A truth value that is left out when it is false. */
    static <E> Member<E, Boolean> flag(String name, Function<E, Boolean> of) {
        return new Member<>(name, false, () -> false, in -> read(in, DocumentReader::truth), (value, out) -> {
            if (of.apply(value)) {
                out.name(name).value(true);
            }
        });
    }

    /** A decimal number. */
    static <E> Member<E, BigDecimal> decimal(String name, Function<E, BigDecimal> of) {
        return required(name, BigDecimal.ZERO, DocumentReader::decimal, (value, out) -> out.value(value), of);
    }

    /** A decimal number, or none. */
    static <E> Member<E, Optional<BigDecimal>> decimalIfAny(String name, Function<E, Optional<BigDecimal>> of) {
        return optional(name, DocumentReader::decimal, (value, out) -> out.value(value), of);
    }

    /** A constant by name, or none. */
    static <E, C extends Enum<C>> Member<E, Optional<C>> choiceIfAny(
            String name, Class<C> type, Function<E, Optional<C>> of) {
        C first = type.getEnumConstants()[0];
        return optional(name, in -> in.choice(type).orElse(first), (value, out) -> out.value(value.name()), of);
    }

    /** A text of a closed list. */
    static <E> Member<E, String> word(String name, ImmutableList<String> accepted, Function<E, String> of) {
        return required(name, "", in -> in.choice(accepted), (value, out) -> out.value(value), of);
    }

    /** The name of a kind, in the member {@code "kind"}. */
    static <E> Member<E, String> kind(ImmutableList<String> accepted, Function<E, String> of) {
        return required("kind", "", in -> in.kind(accepted), (value, out) -> out.value(value), of);
    }

    /** A text that may be empty. */
    static <E> Member<E, String> anyText(String name, Function<E, String> of) {
        return required(name, "", DocumentReader::text, (value, out) -> out.value(value), of);
    }

    /** A text that may be empty, or none. */
    static <E> Member<E, Optional<String>> anyTextIfAny(String name, Function<E, Optional<String>> of) {
        return optional(name, DocumentReader::text, (value, out) -> out.value(value), of);
    }

    /** Constants by name, each once and in order; left out when there are none. */
    static <E, C extends Enum<C>> Member<E, ImmutableList<C>> choiceList(
            String name, Class<C> type, Function<E, ImmutableList<C>> of) {
        return new Member<>(
                name,
                false,
                ImmutableList::of,
                in -> read(in, each -> Values.distinctChoices(each, type).asList()),
                (value, out) -> Values.writeNames(name, of.apply(value), out));
    }

    /** Identifiers, in order; left out when there are none. */
    static <E> Member<E, ImmutableList<String>> idList(String name, Function<E, ImmutableList<String>> of) {
        return new Member<>(
                name,
                false,
                ImmutableList::of,
                in -> read(in, Values::ids),
                (value, out) -> Values.writeUnlessEmpty(name, of.apply(value), out));
    }

    /** Texts, a line each. */
    static <E> Member<E, ImmutableList<String>> lines(String name, Function<E, ImmutableList<String>> of) {
        return required(
                name,
                ImmutableList.of(),
                in -> Values.list(in, DocumentReader::text),
                (value, out) -> Values.writeEach(value, out, out::value),
                of);
    }

    /** Texts by identifier; left out when there are none. */
    static <E> Member<E, ImmutableSortedMap<String, String>> texts(
            String name, Function<E, ImmutableSortedMap<String, String>> of) {
        return new Member<>(
                name,
                false,
                ImmutableSortedMap::of,
                in -> read(in, each -> Values.map(each, DocumentReader::memberAsId, DocumentReader::text)),
                (value, out) -> {
                    if (!of.apply(value).isEmpty()) {
                        out.name(name).row();
                        of.apply(value).forEach((key, text) -> out.name(key).value(text));
                        out.end();
                    }
                });
    }

    /** Settings; left out when there are none. */
    static <E> Member<E, Options> options(String name, Function<E, Options> of) {
        return new Member<>(name, false, Options::none, in -> read(in, OptionValues::read), (value, out) -> {
            if (!of.apply(value).values().isEmpty()) {
                OptionValues.write(of.apply(value), out.name(name));
            }
        });
    }

    /** An object of a form. */
    static <E, T> Member<E, T> part(String name, Form<T> form, Function<E, T> of) {
        return new Member<>(
                name,
                true,
                () -> {
                    throw new InternalErrorException("a document without " + name + " was not refused");
                },
                in -> below(name, form.read(in)),
                (value, out) -> form.write(of.apply(value), out.name(name)));
    }

    /** An object of a form, or none. */
    static <E, T> Member<E, Optional<T>> partIfAny(String name, Form<T> form, Function<E, Optional<T>> of) {
        return new Member<>(
                name,
                false,
                Optional::empty,
                in -> {
                    Supplier<T> part = below(name, form.read(in));
                    return () -> Optional.of(part.get());
                },
                (value, out) -> of.apply(value).ifPresent(part -> form.write(part, out.name(name))));
    }

    /** Objects of a form, in order; left out when there are none. */
    static <E, T> Member<E, ImmutableList<T>> parts(String name, Form<T> form, Function<E, ImmutableList<T>> of) {
        return new Member<>(
                name,
                false,
                ImmutableList::of,
                in -> {
                    ImmutableList<Supplier<T>> parts = Values.list(in, form::read);
                    return () -> Parts.all(name, parts);
                },
                (value, out) -> {
                    if (!of.apply(value).isEmpty()) {
                        Values.writeEach(of.apply(value), out.name(name), part -> form.write(part, out));
                    }
                });
    }

    private static <T> Supplier<T> below(String name, Supplier<T> part) {
        return () -> Parts.at(name, part);
    }

    private static <E, T> Member<E, T> required(
            String name,
            T harmless,
            Function<DocumentReader, T> reader,
            BiConsumer<T, JsonText> writer,
            Function<E, T> of) {
        return new Member<>(
                name,
                true,
                () -> harmless,
                in -> read(in, reader),
                (event, out) -> writer.accept(of.apply(event), out.name(name)));
    }

    private static <E, T> Member<E, Optional<T>> optional(
            String name,
            Function<DocumentReader, T> reader,
            BiConsumer<T, JsonText> writer,
            Function<E, Optional<T>> of) {
        return new Member<>(
                name,
                false,
                Optional::empty,
                in -> read(in, reader.andThen(Optional::of)),
                (event, out) -> of.apply(event).ifPresent(value -> writer.accept(value, out.name(name))));
    }

    private static <T> Supplier<T> read(DocumentReader in, Function<DocumentReader, T> reader) {
        T value = reader.apply(in);
        return () -> value;
    }

    private static LocalDate readDay(DocumentReader in) {
        return in.date().orElse(LocalDate.EPOCH);
    }

    // ---- what they do

    /** The name in documents. */
    String name() {
        return name;
    }

    /** Whether the member must be there. */
    boolean isRequired() {
        return required;
    }

    /** What stands in the value's place until the member is read. */
    Supplier<T> absent() {
        return absent;
    }

    /** Takes the value here. */
    Supplier<T> read(DocumentReader in) {
        return reader.apply(in);
    }

    /** The value of this member among those of its event, where it stands at an index. */
    @SuppressWarnings("unchecked") // what stands there came from this member
    T from(Supplier<?>[] values, int index) {
        return ((Supplier<T>) values[index]).get();
    }

    /** Writes the member, unless it is left out. */
    void write(E event, JsonText out) {
        writer.accept(event, out);
    }
}
