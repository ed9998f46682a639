package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.mentoring.json.LargeHostileDocuments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Documents of up to a megabyte: those that were made to be slow, and, for doors that have none of these, seeds in which one part
 * stands again and again, as it is or with other identifiers.
 */
final class LargeDocument {

    private static final int MOST = 1 << 20;
    private static final String VERSION = "-1-";

    private static final ImmutableListMultimap<String, Supplier<byte[]>> HOSTILE = hostile();

    private LargeDocument() {}

    /** Those that were made to be slow, by the doors they are meant for. */
    private static ImmutableListMultimap<String, Supplier<byte[]>> hostile() {
        ImmutableListMultimap.Builder<String, Supplier<byte[]>> byDoor = ImmutableListMultimap.builder();
        new LargeHostileDocuments(1_000_000)
                .all()
                .forEach((name, document) -> byDoor.put(name.substring(0, name.indexOf(VERSION)), document));
        return byDoor.build();
    }

    static byte[] of(Door door, Mutation mutation, SplittableRandom random) {
        ImmutableList<Supplier<byte[]>> hostile = HOSTILE.get(door.name());
        return hostile.isEmpty()
                ? repeating(door, mutation, random)
                : Mutation.pick(hostile, random).get();
    }

    private static byte[] repeating(Door door, Mutation mutation, SplittableRandom random) {
        Seed seed = door.seed(random);
        boolean member = random.nextInt(4) == 0 && !seed.members().isEmpty();
        if (seed.values().isEmpty()) {
            return mutation.document(door, random);
        }
        Seed.Span span = Mutation.pick(member || !door.isJson() ? seed.members() : seed.values(), random);
        int most = random.nextInt(4) == 0 ? MOST - seed.length() : MOST / 8;
        Octets repeated = door.isJson() ? json(seed, span, member, most, random) : rows(seed.part(span), most);
        Octets document = seed.bytes().with(span.from(), span.to(), repeated);
        return random.nextInt(4) == 0
                ? ByteMutation.mutate(document, seed.bytes(), random).toArray()
                : document.toArray();
    }

    private static Octets json(Seed seed, Seed.Span span, boolean member, int most, SplittableRandom random) {
        Octets part = seed.part(span);
        int how = random.nextInt(6);
        if (!member && how == 0) {
            int depth = most / 16;
            return Octets.of("[").times(depth).then(part).then(Octets.of("]").times(depth));
        }
        if (!member && how == 1) {
            return Octets.of("\"" + "\\u00e9x".repeat(most / 7) + "\"");
        }
        if (!member && how == 2) {
            return Octets.of("1" + "0".repeat(most));
        }
        return repeated(part.text(), !member && how == 3, most);
    }

    /** The part again and again, its first text with another number each time. */
    private static Octets repeated(String part, boolean inArray, int most) {
        int quote = part.indexOf('"', part.startsWith("\"") ? 0 : part.indexOf(':') + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; out.size() < most; i++) {
            String one = quote < 0 ? part : part.substring(0, quote + 1) + i + part.substring(quote + 1);
            out.writeBytes(((i == 0 ? "" : ",") + one).getBytes(StandardCharsets.UTF_8));
        }
        String all = out.toString(StandardCharsets.UTF_8);
        return Octets.of(inArray ? "[" + all + "]" : all);
    }

    /** The row again and again, each under another identifier. */
    private static Octets rows(Octets row, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; out.size() < most; i++) {
            out.writeBytes((i + row.text()).getBytes(StandardCharsets.UTF_8));
        }
        return new Octets(out.toByteArray());
    }
}
