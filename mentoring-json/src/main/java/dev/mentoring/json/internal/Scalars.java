package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.DateOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the values that are neither object nor array: texts, identifiers, numbers, dates, truth values and choices.
 *
 * <p>Each method takes the current value. Where it is not what is due, that is noted and something harmless is returned.
 */
final class Scalars {

    private static final int DECIMALS = 6;
    private static final int MILLION = 1_000_000;
    private static final BigDecimal LARGEST_DECIMAL = BigDecimal.TEN.pow(19);
    /** What a text is taken for that is taken as an identifier. */
    private static final Class<?> AS_ID = Ids.class;
    /** The constants of a type by name, in their order; asked for at every choice of every document. */
    private static final ClassValue<ImmutableMap<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Enum<?>> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .collect(ImmutableMap.toImmutableMap(Enum::name, constant -> constant));
        }
    };

    private final Tokens tokens;
    private final NotedProblems problems;
    private final Numerals numerals;
    private final Nesting nesting;

    Scalars(Tokens tokens, NotedProblems problems, Numerals numerals, Nesting nesting) {
        this.tokens = tokens;
        this.problems = problems;
        this.numerals = numerals;
        this.nesting = nesting;
    }

    // ---- texts

    /** The text here, of whole characters other than U+0000; may be empty. */
    String text() {
        if (!isDue(JsonToken.VALUE_STRING, "a text")) {
            return "";
        }
        String value = tokens.string();
        if (!Ids.isWhole(value)) {
            problems.note(ProblemCode.ENCODING, "the text holds U+0000 or half of a surrogate pair");
        }
        return value;
    }

    /** The text here; noted as EMPTY_VALUE when it is empty. */
    String filledText() {
        boolean isText = tokens.isAt(JsonToken.VALUE_STRING);
        String value = text();
        if (isText && value.isEmpty()) {
            problems.note(ProblemCode.EMPTY_VALUE, "the text is empty");
        }
        return value;
    }

    /** The identifier here, in normalisation form C. */
    String id() {
        if (!isDue(JsonToken.VALUE_STRING, "an identifier, which is a text,")) {
            return "";
        }
        Object known = tokens.meaning(AS_ID);
        if (known != null) {
            return (String) known;
        }
        String raw = tokens.string();
        String id = Ids.normalise(raw);
        if (isGood(raw, id)) {
            tokens.mean(AS_ID, id);
        }
        return id;
    }

    /** The text as an identifier, in normalisation form C. */
    String checkedId(String raw) {
        String id = Ids.normalise(raw);
        isGood(raw, id);
        return id;
    }

    /** Whether the text is an identifier; notes what is wrong with it. */
    private boolean isGood(String raw, String id) {
        // as long as it is written: a schema that counts its characters does not put them together first
        Optional<ProblemCode> wrong =
                raw.length() > Ids.LONGEST ? Optional.of(ProblemCode.LIMIT_LENGTH) : Ids.wrong(id);
        if (wrong.isPresent()) {
            problems.note(wrong.get(), "the identifier " + Ids.why(wrong.get()));
        }
        return wrong.isEmpty();
    }

    /** What the text here stands for, if it is good: as it did when it came not long ago, or by reading it. */
    <T> Optional<T> meaning(Class<T> type, Supplier<Optional<T>> reading) {
        Object known = tokens.isAt(JsonToken.VALUE_STRING) ? tokens.meaning(type) : null;
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        Optional<T> read = reading.get();
        read.ifPresent(meaning -> tokens.mean(type, meaning));
        return read;
    }

    /** The date here, as ISO 8601 writes it. */
    Optional<LocalDate> date() {
        return meaning(LocalDate.class, this::readDate);
    }

    private Optional<LocalDate> readDate() {
        if (!isDue(JsonToken.VALUE_STRING, "a date, which is a text,")) {
            return Optional.empty();
        }
        WrittenDate written = WrittenDate.read(tokens.string(), DateOrder.ISO, 0);
        if (written.date().isEmpty()) {
            problems.note(ProblemCode.DATE_INVALID, written.why());
        }
        return written.date();
    }

    // ---- numbers and truth values

    /** The whole number here, within the bounds; the least one when there is none. */
    long whole(long least, long most) {
        if (!tokens.isAt(JsonToken.VALUE_NUMBER_INT)) {
            notWhole();
            return least;
        }
        long value = tokens.whole();
        if (value < least || value > most || tokens.isBeyondLong()) {
            problems.note(ProblemCode.NUMBER_RANGE, "the number is not from " + least + " to " + most);
            return least;
        }
        return value;
    }

    private void notWhole() {
        if (numerals.isNotFiniteAsText()) {
            problems.note(ProblemCode.NUMBER_NOT_FINITE, "a whole number is due");
        } else if (!tokens.isAt(JsonToken.VALUE_NUMBER_FLOAT)) {
            nesting.wrongType("a whole number");
        } else if (numerals.isOrdinary()) {
            problems.note(ProblemCode.WRONG_TYPE, "a whole number without fraction and exponent is due");
        }
    }

    /** The number with at most six decimals here, in millionths, within the bounds; the least one when there is none. */
    int millionths(int least, int most) {
        if (!tokens.current().isNumeric()) {
            nesting.wrongType("a number");
            return least;
        }
        if (!numerals.isOrdinary()) {
            return least;
        }
        BigDecimal value =
                new BigDecimal(tokens.string()).scaleByPowerOfTen(DECIMALS).stripTrailingZeros();
        boolean within =
                value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!within || value.scale() > 0) {
            problems.note(
                    ProblemCode.NUMBER_RANGE,
                    "the number is not from " + least / MILLION + " to " + most / MILLION + " with at most " + DECIMALS
                            + " decimals");
            return least;
        }
        return value.intValueExact();
    }

    /**
     * The number with at most six decimals here, from minus to plus ten to the power of 19, without needless zeros; zero when there is
     * none.
     */
    BigDecimal decimal() {
        if (!tokens.current().isNumeric()) {
            nesting.wrongType("a number");
            return BigDecimal.ZERO;
        }
        if (!numerals.isOrdinary()) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = new BigDecimal(tokens.string()).stripTrailingZeros();
        if (value.abs().compareTo(LARGEST_DECIMAL) > 0 || value.scale() > DECIMALS) {
            problems.note(
                    ProblemCode.NUMBER_RANGE,
                    "the number is not from -10^19 to 10^19 with at most " + DECIMALS + " decimals");
            return BigDecimal.ZERO;
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The truth value here; false when there is none. */
    boolean truth() {
        if (!tokens.current().isBoolean()) {
            nesting.wrongType("true or false");
            return false;
        }
        return tokens.isAt(JsonToken.VALUE_TRUE);
    }

    // ---- choices

    /** The constant here, named exactly. */
    <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        return meaning(type, () -> readChoice(type));
    }

    private <E extends Enum<E>> Optional<E> readChoice(Class<E> type) {
        if (!isDue(JsonToken.VALUE_STRING, "a text")) {
            return Optional.empty();
        }
        ImmutableMap<String, Enum<?>> constants = CONSTANTS.get(type);
        String name = tokens.string();
        Enum<?> constant = constants.get(name);
        if (constant == null) {
            noteUnknown(ProblemCode.UNKNOWN_VALUE, name, constants.keySet().asList());
            return Optional.empty();
        }
        return Optional.of(type.cast(constant));
    }

    /** The text of the closed list here; empty when there is none. */
    String choice(List<String> accepted) {
        return choice(accepted, ProblemCode.UNKNOWN_VALUE);
    }

    /** The text of the closed list here; empty, with the code noted when it is a text of another sort, when there is none. */
    String choice(List<String> accepted, ProblemCode unknown) {
        if (!isDue(JsonToken.VALUE_STRING, "a text")) {
            return "";
        }
        String value = tokens.string();
        if (!accepted.contains(value)) {
            noteUnknown(unknown, value, accepted);
            return "";
        }
        return value;
    }

    private void noteUnknown(ProblemCode code, String value, List<String> accepted) {
        problems.note(code, () -> acceptedValues(value, accepted));
    }

    private static String acceptedValues(String value, List<String> accepted) {
        return "accepted are " + Joiner.on(", ").join(accepted)
                + Nearest.to(value, accepted)
                        .map(near -> "; the nearest one is " + near)
                        .orElse("");
    }

    /** Whether the value here is what is due; false, with it noted and skipped, when it is not. */
    private boolean isDue(JsonToken token, String due) {
        if (tokens.isAt(token)) {
            return true;
        }
        nesting.wrongType(due);
        return false;
    }
}
