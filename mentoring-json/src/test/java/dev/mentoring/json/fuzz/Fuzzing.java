package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.json.DocumentException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;
import java.util.function.LongFunction;

/** Takes documents through the doors, each made of its number and the seed alone. */
final class Fuzzing {

    private static final int LARGE_EVERY = 1_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ImmutableList<Door> doors = Doors.all();
    private final Mutation mutation = new Mutation(
            doors.stream().flatMap(door -> door.seeds().stream()).collect(ImmutableList.toImmutableList()));
    private final int weights = doors.stream().mapToInt(Door::weight).sum();
    private final long seed;
    private final LongFunction<Boolean> isLarge;

    /** A document and where it goes. */
    record Case(long number, Door door, Octets document) {

        @Override
        public String toString() {
            return door.name() + ", document " + number + ", " + document.length() + " bytes";
        }
    }

    /**
     * What became of a document.
     *
     * @param nanos processor time of the reading thread
     */
    record Outcome(boolean accepted, long nanos) {}

    /**
     * Documents of a seed.
     *
     * @param large whether every so many documents one has up to a megabyte
     */
    Fuzzing(long seed, boolean large) {
        this.seed = seed;
        this.isLarge = number -> large && number % LARGE_EVERY == 0;
    }

    /** The document of a number. */
    Case document(long number) {
        SplittableRandom random = new SplittableRandom(seed + number * GOLDEN);
        Door door = door(random);
        byte[] document =
                isLarge.apply(number) ? LargeDocument.of(door, mutation, random) : mutation.document(door, random);
        return new Case(number, door, new Octets(document));
    }

    private Door door(SplittableRandom random) {
        int at = random.nextInt(weights);
        for (Door door : doors) {
            at -= door.weight();
            if (at < 0) {
                return door;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    /**
     * Takes a document through its door.
     *
     * @throws Finding when the library breaks a promise
     */
    static Outcome pass(Case one) {
        byte[] document = one.document().toArray();
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            one.door().reader().pass(document);
            return new Outcome(true, THREADS.getCurrentThreadCpuTime() - before);
        } catch (DocumentException | InvalidModelException e) {
            long nanos = THREADS.getCurrentThreadCpuTime() - before;
            RefusalCheck.check(e, document, one.door().isJson());
            return new Outcome(false, nanos);
        }
    }
}
