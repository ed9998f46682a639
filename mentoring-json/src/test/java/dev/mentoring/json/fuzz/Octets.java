package dev.mentoring.json.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that do not change. */
final class Octets {

    private final byte[] bytes;

    /** Takes the bytes over, which are not copied. */
    Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    static Octets of(String text) {
        return new Octets(text.getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return bytes.length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** A copy. */
    byte[] toArray() {
        return bytes.clone();
    }

    Octets part(int from, int to) {
        return new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    /** These bytes with those of a span replaced by others. */
    Octets with(int from, int to, Octets instead) {
        byte[] out = new byte[bytes.length - (to - from) + instead.bytes.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(instead.bytes, 0, out, from, instead.bytes.length);
        System.arraycopy(bytes, to, out, from + instead.bytes.length, bytes.length - to);
        return new Octets(out);
    }

    /** These bytes, then others. */
    Octets then(Octets others) {
        return with(bytes.length, bytes.length, others);
    }

    /** These bytes, so many times. */
    Octets times(int count) {
        byte[] out = new byte[bytes.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(bytes, 0, out, i * bytes.length, bytes.length);
        }
        return new Octets(out);
    }

    /** The bytes as UTF-8, with what is none replaced. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
