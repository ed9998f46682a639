package dev.mentoring.matching.experiment.generator;

import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.function.LongConsumer;

/**
 * Which of some peers accept each other: each two with the same chance, and both or neither.
 */
final class PeerPairs {

    static final Setting.Whole PEOPLE = Sizes.people("people", 20, "How many peers there are.");
    static final Setting.Whole PARTNERS = Sizes.people(
            "partners",
            0,
            "How many acceptable partners a peer has on average; 0, or as many as there are, for everybody.");

    private final int people;
    private final ImmutableIntArray first;
    private final ImmutableIntArray second;

    private PeerPairs(int people, ImmutableIntArray first, ImmutableIntArray second) {
        this.people = people;
        this.first = first;
        this.second = second;
    }

    /**
     * Draws the pairs, in ascending order.
     *
     * @throws dev.mentoring.core.InvalidModelException when there are too many
     */
    static PeerPairs draw(Options settings, Draws draws, StoppableWork work) {
        int people = PEOPLE.intIn(settings);
        int partners = PARTNERS.intIn(settings);
        boolean everybody = partners == 0 || partners >= people - 1;
        Sizes.requirePairs((long) people * (everybody ? people - 1 : partners) / 2);
        ImmutableIntArray.Builder first = ImmutableIntArray.builder();
        ImmutableIntArray.Builder second = ImmutableIntArray.builder();
        int[] row = {0};
        long[] rowStart = {0};
        LongConsumer pair = number -> {
            work.step();
            while (number >= rowStart[0] + people - 1 - row[0]) {
                rowStart[0] += people - 1 - row[0];
                row[0]++;
            }
            first.add(row[0]);
            second.add(row[0] + 1 + (int) (number - rowStart[0]));
        };
        draws.some((long) people * (people - 1) / 2, everybody ? 1 : partners / (people - 1.0), pair);
        return new PeerPairs(people, first.build(), second.build());
    }

    /** How many peers there are. */
    int people() {
        return people;
    }

    /** How many pairs there are. */
    int count() {
        return first.length();
    }

    /** The peer of lower number of a pair. */
    int first(int pair) {
        return first.get(pair);
    }

    /** The peer of higher number of a pair. */
    int second(int pair) {
        return second.get(pair);
    }

    /** The acceptable partners of each peer, ascending. */
    int[][] partners(StoppableWork work) {
        int[] count = new int[people];
        for (int pair = 0; pair < count(); pair++) {
            count[first(pair)]++;
            count[second(pair)]++;
        }
        int[][] partners = new int[people][];
        for (int peer = 0; peer < people; peer++) {
            partners[peer] = new int[count[peer]];
            count[peer] = 0;
        }
        // By ascending first peer, everybody meets those below before those above, as pairs are in ascending order.
        for (int pair = 0; pair < count(); pair++) {
            work.step();
            partners[second(pair)][count[second(pair)]++] = first(pair);
            partners[first(pair)][count[first(pair)]++] = second(pair);
        }
        return partners;
    }
}
