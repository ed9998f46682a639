package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;

/** Makes documents of seeds: by parts, then, sometimes, by bytes; decided by the random numbers alone. */
final class Mutation {

    private final ImmutableList<Seed> others;

    /** @param others seeds of every door, from which parts are grafted */
    Mutation(ImmutableList<Seed> others) {
        this.others = others;
    }

    /** A document for a door. */
    byte[] document(Door door, SplittableRandom random) {
        Seed seed = door.seed(random);
        Octets document = seed.bytes();
        int how = random.nextInt(16);
        if (how < 12) {
            document = parts(door, seed, random);
        }
        if (how >= 10) {
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                document =
                        ByteMutation.mutate(document, pick(door.seeds(), random).bytes(), random);
            }
        }
        return document.toArray();
    }

    /** From one to three parts changed, the last one first, so that the places of the others hold. */
    private Octets parts(Door door, Seed seed, SplittableRandom random) {
        Octets document = seed.bytes();
        int before = seed.length() + 1;
        for (int left = 1 + random.nextInt(3) / 2 * random.nextInt(3); left > 0; left--) {
            boolean member = random.nextInt(3) == 0 && !seed.members().isEmpty();
            boolean name = !member && random.nextInt(8) == 0 && !seed.names().isEmpty();
            ImmutableList<Seed.Span> from = member ? seed.members() : name ? seed.names() : seed.values();
            if (from.isEmpty()) {
                return document;
            }
            Seed.Span span = pick(from, random);
            if (span.to() < before) {
                Octets part = seed.part(span);
                Octets changed = member
                        ? member(door, seed, part, random)
                        : name ? name(seed, part, random) : value(door, seed, part, random);
                document = document.with(span.from(), endOf(seed, span, changed), changed);
                before = span.from();
            }
        }
        return document;
    }

    /** What is taken out takes the comma behind it along. */
    private static int endOf(Seed seed, Seed.Span span, Octets changed) {
        boolean comma = span.to() < seed.length() && seed.bytes().at(span.to()) == ',';
        return changed.length() == 0 && comma ? span.to() + 1 : span.to();
    }

    private Octets member(Door door, Seed seed, Octets part, SplittableRandom random) {
        Octets separator = door.isJson() ? Octets.of(",") : Octets.of("");
        return switch (random.nextInt(4)) {
            case 0 -> part.then(separator).then(part);
            case 1 -> part.then(separator).then(seed.part(pick(seed.members(), random)));
            case 2 -> seed.part(pick(seed.members(), random));
            default -> Octets.of("");
        };
    }

    private Octets name(Seed seed, Octets part, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> seed.part(pick(seed.names(), random));
            case 1 -> Octets.of(pick(Literals.NAMES, random));
            case 2 -> ByteMutation.mutate(part, part, random);
            default -> {
                Seed other = pick(others, random);
                yield other.names().isEmpty() ? part : other.part(pick(other.names(), random));
            }
        };
    }

    private Octets value(Door door, Seed seed, Octets part, SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Octets.of(pick(door.isJson() ? Literals.VALUES : Literals.CELLS, random));
            case 3 -> seed.part(pick(seed.values(), random));
            case 4 -> graft(pick(random.nextBoolean() ? door.seeds() : others, random), part, random);
            case 5 -> nested(door, part, random);
            case 6 -> ByteMutation.mutate(part, part, random);
            default -> Octets.of(door.isJson() ? Canary.PRIVATE_JSON : Canary.PRIVATE_CELL);
        };
    }

    private static Octets graft(Seed from, Octets part, SplittableRandom random) {
        return from.values().isEmpty() ? part : from.part(pick(from.values(), random));
    }

    private static Octets nested(Door door, Octets part, SplittableRandom random) {
        if (!door.isJson()) {
            return part.then(Octets.of(pick(ImmutableList.of(";", "|", "; ", "\n", "\"\""), random)))
                    .times(3);
        }
        int depth = random.nextInt(8) == 0 ? 100 + random.nextInt(5_000) : 1 + random.nextInt(3);
        boolean array = random.nextBoolean();
        if (array && random.nextBoolean()) {
            int times = 1 + random.nextInt(4);
            return Octets.of("[")
                    .then(part.then(Octets.of(",")).times(times))
                    .then(part)
                    .then(Octets.of("]"));
        }
        return Octets.of(array ? "[" : "{\"id\":")
                .times(depth)
                .then(part)
                .then(Octets.of(array ? "]" : "}").times(depth));
    }

    static <T> T pick(ImmutableList<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
