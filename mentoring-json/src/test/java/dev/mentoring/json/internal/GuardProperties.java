package dev.mentoring.json.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.mentoring.json.Limits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("D12")
class GuardProperties {

    /** Bytes near the borders of the table of well-formed sequences. */
    private static final byte[] BORDERS = {
        0x01,
        0x20,
        0x41,
        0x7F,
        (byte) 0x80,
        (byte) 0x8F,
        (byte) 0x90,
        (byte) 0x9F,
        (byte) 0xA0,
        (byte) 0xBF,
        (byte) 0xC0,
        (byte) 0xC1,
        (byte) 0xC2,
        (byte) 0xDF,
        (byte) 0xE0,
        (byte) 0xE1,
        (byte) 0xEC,
        (byte) 0xED,
        (byte) 0xEE,
        (byte) 0xEF,
        (byte) 0xF0,
        (byte) 0xF1,
        (byte) 0xF3,
        (byte) 0xF4,
        (byte) 0xF5,
        (byte) 0xFF
    };

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(boxed()).array(Byte[].class).ofMaxSize(8).map(GuardProperties::unboxed);
    }

    private static Byte[] boxed() {
        Byte[] boxed = new Byte[BORDERS.length];
        for (int i = 0; i < BORDERS.length; i++) {
            boxed[i] = BORDERS[i];
        }
        return boxed;
    }

    private static byte[] unboxed(Byte[] boxed) {
        byte[] bytes = new byte[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            bytes[i] = boxed[i];
        }
        return bytes;
    }

    @Property(tries = 5000)
    void accepts_exactly_what_the_platform_decodes(@ForAll("bytes") byte[] bytes) {
        boolean accepted = Guard.firstRefusal(bytes, 0, Limits.standard()) == null;

        assertThat(accepted).isEqualTo(decodes(bytes));
    }

    /** What is looked at by eights is told as what is looked at one by one. */
    @Property(tries = 5000)
    void accepts_the_same_within_longer_texts(
            @ForAll("bytes") byte[] bytes,
            @ForAll @IntRange(max = 20) int before,
            @ForAll @IntRange(max = 20) int after) {
        byte[] padded = Bytes.concat(
                "a".repeat(before).getBytes(UTF_8), bytes, "b".repeat(after).getBytes(UTF_8));

        assertThat(Guard.firstRefusal(padded, 0, Limits.standard()) == null).isEqualTo(decodes(bytes));
    }

    /** Texts and numbers as they are written, and how long they are. */
    @Provide
    Arbitrary<List<Written>> elements() {
        Arbitrary<Written> texts = Arbitraries.of(
                        new Written("a", 1),
                        new Written("7", 1),
                        new Written(",", 1),
                        new Written("é", 1),
                        new Written("€", 1),
                        new Written("\uD83D\uDE00", 2),
                        new Written("\\\"", 1),
                        new Written("\\\\", 1),
                        new Written("\\u0041", 1))
                .list()
                .ofMaxSize(24)
                .map(Written::text);
        Arbitrary<Written> numbers = Arbitraries.integers().between(1, 24).map(Written::number);
        return Arbitraries.oneOf(texts, numbers).list().ofMaxSize(6);
    }

    private record Written(String json, int length) {

        static Written text(List<Written> characters) {
            return new Written(
                    characters.stream().map(Written::json).collect(Collectors.joining("", "\"", "\"")),
                    characters.stream().mapToInt(Written::length).sum());
        }

        static Written number(int digits) {
            return new Written(
                    "-1.5e+".substring(0, digits > 6 ? 6 : 0) + "1".repeat(digits > 6 ? digits - 6 : digits), digits);
        }

        boolean isNumber() {
            return !json.startsWith("\"");
        }
    }

    @Property(tries = 5000)
    void refuses_exactly_what_is_too_long(
            @ForAll("elements") List<Written> elements,
            @ForAll @IntRange(min = 1, max = 26) int longestText,
            @ForAll @IntRange(min = 1, max = 26) int longestNumber,
            @ForAll boolean wide) {
        byte[] json = elements.stream()
                .map(Written::json)
                .collect(Collectors.joining(wide ? " ,\n  " : ",", "[", "]"))
                .getBytes(UTF_8);
        Limits limits = Limits.standard().withTextLength(longestText).withNumberLength(longestNumber);

        boolean tooLong =
                elements.stream().anyMatch(each -> each.length() > (each.isNumber() ? longestNumber : longestText));

        assertThat(Guard.firstRefusal(json, 0, limits) != null).isEqualTo(tooLong);
    }

    private static boolean decodes(byte[] bytes) {
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded.length() <= bytes.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
