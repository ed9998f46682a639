package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.MentoringException;
import java.util.SplittableRandom;

/**
 * A way by which bytes from outside come into the library.
 *
 * @param name what comes in by it
 * @param weight how many of the documents take it, compared with the others
 * @param isJson whether what comes in is JSON, in one piece or in lines
 * @param seeds what to begin with
 * @param good those of the seeds that are accepted; empty until they are known
 * @param reader reads and, where it accepts, writes and reads again
 */
record Door(
        String name, int weight, boolean isJson, ImmutableList<Seed> seeds, ImmutableList<Seed> good, Reader reader) {

    /** What a door does with a document. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads a document; where it is accepted, writes it, reads that and writes again.
         *
         * @throws dev.mentoring.core.MentoringException when the document is refused
         * @throws Finding when the library breaks a promise
         */
        void pass(byte[] document);
    }

    /** A door whose good seeds are not known. */
    static Door of(String name, int weight, boolean isJson, ImmutableList<Seed> seeds, Reader reader) {
        return new Door(name, weight, isJson, seeds, ImmutableList.of(), reader);
    }

    /** The same door, knowing which of its seeds are accepted. */
    Door knowingGoodSeeds() {
        ImmutableList<Seed> accepted = seeds.stream().filter(this::isAccepted).collect(ImmutableList.toImmutableList());
        return new Door(name, weight, isJson, seeds, accepted, reader);
    }

    private boolean isAccepted(Seed seed) {
        try {
            reader.pass(seed.bytes().toArray());
            return true;
        } catch (MentoringException e) {
            return false;
        }
    }

    /** A seed, as often a good one as any, and rather a small one. */
    Seed seed(SplittableRandom random) {
        ImmutableList<Seed> from = !good.isEmpty() && random.nextBoolean() ? good : seeds;
        Seed one = Mutation.pick(from, random);
        Seed other = random.nextInt(8) == 0 ? one : Mutation.pick(from, random);
        return other.length() < one.length() ? other : one;
    }
}
