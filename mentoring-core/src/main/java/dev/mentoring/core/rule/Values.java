package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import dev.mentoring.core.participant.AttributeValue;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How conditions read values. */
final class Values {

    private Values() {}

    /** The identifiers that a value holds: of a term, of several, of a place; none otherwise. */
    static ImmutableSet<String> ids(AttributeValue value) {
        if (value instanceof AttributeValue.Term term) {
            return ImmutableSet.of(term.id());
        }
        if (value instanceof AttributeValue.At at) {
            return ImmutableSet.of(at.place());
        }
        return value instanceof AttributeValue.Terms terms ? terms.ids() : ImmutableSet.of();
    }

    /** Whether a value says yes. */
    static boolean isYes(AttributeValue value) {
        return value instanceof AttributeValue.Truth truth && truth.yes();
    }

    /** Whether a fact is known and says yes. */
    static boolean isYes(Optional<AttributeValue> value) {
        return value.isPresent() && isYes(value.get());
    }

    /** A number, or the position of an ordered term; empty for anything else. */
    static OptionalLong measure(AttributeValue value, FactDomain domain) {
        if (value instanceof AttributeValue.Whole whole) {
            return OptionalLong.of(whole.number());
        }
        if (value instanceof AttributeValue.Term term && domain.ordered()) {
            int position = domain.position(term.id());
            return position < 0 ? OptionalLong.empty() : OptionalLong.of(position);
        }
        return OptionalLong.empty();
    }

    /** The numbers or days on either side of one; none of anything else. */
    static Stream<AttributeValue> next(AttributeValue value) {
        if (value instanceof AttributeValue.Whole whole) {
            return wholes(LongMath.saturatedAdd(whole.number(), -1), LongMath.saturatedAdd(whole.number(), 1));
        }
        if (value instanceof AttributeValue.Day day) {
            return Stream.of(-1, 1)
                    .map(days -> day.date().toEpochDay() + days)
                    .filter(ChronoField.EPOCH_DAY.range()::isValidValue)
                    .map(days -> new AttributeValue.Day(LocalDate.ofEpochDay(days)));
        }
        return Stream.empty();
    }

    /** Whole numbers as values. */
    static Stream<AttributeValue> wholes(long... numbers) {
        return LongStream.of(numbers).mapToObj(AttributeValue.Whole::new);
    }
}
