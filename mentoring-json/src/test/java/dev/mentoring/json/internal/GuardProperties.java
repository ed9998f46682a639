package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Limits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

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

    private static boolean decodes(byte[] bytes) {
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded.length() <= bytes.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
