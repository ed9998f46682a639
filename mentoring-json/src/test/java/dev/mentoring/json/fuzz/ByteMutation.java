package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Changes a document without a look at what it says. */
final class ByteMutation {

    private static final int MOST_COPIED = 64;

    private static final ImmutableList<Octets> BROKEN = ImmutableList.of(
            bytes(0xC0, 0x80),
            bytes(0xC1, 0x81),
            bytes(0xE0, 0x80, 0x80),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF8, 0x88, 0x80, 0x80, 0x80),
            bytes(0xFF),
            bytes(0x80),
            bytes(0xE2, 0x82),
            bytes(0xEF, 0xBB, 0xBF),
            bytes(0x00),
            bytes(0x0D),
            bytes(0x0A),
            bytes(0x1B),
            bytes(0x7F),
            bytes(0xC2, 0x85),
            bytes(0xE2, 0x80, 0xAE));

    private static final String MARKS = "{}[]\",:\\0-.eE\ntfnu;\t";

    private ByteMutation() {}

    private static Octets bytes(int... bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = (byte) bytes[i];
        }
        return new Octets(out);
    }

    /** The document with one change; the other one is spliced in. */
    static Octets mutate(Octets document, Octets other, SplittableRandom random) {
        int length = document.length();
        int at = random.nextInt(length + 1);
        int to = Math.min(length, at + 1 + random.nextInt(8));
        return switch (random.nextInt(12)) {
            case 0 -> document.with(at, Math.min(length, at + 1), bytes(random.nextInt(256)));
            case 1 -> flipped(document, at, random);
            case 2 -> document.with(at, at, bytes(random.nextInt(256)));
            case 3, 4 -> document.with(at, Math.min(length, at + random.nextInt(2)), mark(random));
            case 5 -> document.with(at, to, Octets.of(""));
            case 6 -> copied(document, at, random);
            case 7 -> document.part(0, at);
            case 8 -> document.part(at, length);
            case 9 -> document.part(0, at).then(other.part(random.nextInt(other.length() + 1), other.length()));
            case 10 -> document.with(at, at, Mutation.pick(BROKEN, random));
            default -> whole(document, other, random);
        };
    }

    private static Octets flipped(Octets document, int at, SplittableRandom random) {
        if (at == document.length()) {
            return document;
        }
        return document.with(at, at + 1, bytes(document.at(at) ^ (1 << random.nextInt(8))));
    }

    private static Octets mark(SplittableRandom random) {
        return Octets.of(String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))));
    }

    private static Octets copied(Octets document, int at, SplittableRandom random) {
        int from = random.nextInt(document.length() + 1);
        int to = Math.min(document.length(), from + random.nextInt(MOST_COPIED));
        return document.with(at, at, document.part(from, to));
    }

    private static Octets whole(Octets document, Octets other, SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(0xEF, 0xBB, 0xBF).then(document);
            case 1 -> bytes(0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF).then(document);
            case 2 -> new Octets(document.text().getBytes(StandardCharsets.UTF_16));
            case 3 -> new Octets(document.text().getBytes(StandardCharsets.UTF_16LE));
            case 4 -> new Octets(document.text().getBytes(StandardCharsets.ISO_8859_1));
            case 5 -> document.then(other);
            case 6 -> document.then(Octets.of(" x"));
            default -> new Octets(document.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        };
    }
}
