package dev.mentoring.json.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.HashSet;
import java.util.Set;

/**
 * What so many voters state: alternatives by rank, or by category.
 *
 * @param count how many voters state it, from 1
 * @param ranks numbers of alternatives, from 1, best first; those of one rank are tied and ascend. Of categories there is a
 *     rank for each, which may be empty
 */
public record PrefLibOrder(long count, ImmutableList<ImmutableIntArray> ranks) {

    /**
     * Brings those of one rank into ascending order.
     *
     * @throws InvalidModelException when nobody states it, when a number is below 1 and when an alternative stands twice
     */
    public PrefLibOrder {
        if (count < 1) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "count", "a count of voters is at least 1");
        }
        ranks = ranks.stream().map(PrefLibOrder::ascending).collect(toImmutableList());
        Set<Integer> seen = new HashSet<>();
        for (ImmutableIntArray rank : ranks) {
            rank.forEach(alternative -> {
                if (alternative < 1) {
                    throw InvalidModelException.of(
                            ProblemCode.NUMBER_RANGE, "ranks", "alternatives are numbered from 1");
                }
                if (!seen.add(alternative)) {
                    throw InvalidModelException.of(
                            ProblemCode.PREFERENCES,
                            "ranks",
                            "an alternative stands twice",
                            Integer.toString(alternative));
                }
            });
        }
    }

    /** How many alternatives it names. */
    public int listed() {
        return ranks.stream().mapToInt(ImmutableIntArray::length).sum();
    }

    /** Whether no two alternatives are tied. */
    boolean isStrict() {
        return ranks.stream().allMatch(rank -> rank.length() <= 1);
    }

    boolean hasEmptyRank() {
        return ranks.stream().anyMatch(ImmutableIntArray::isEmpty);
    }

    private static ImmutableIntArray ascending(ImmutableIntArray rank) {
        return ImmutableIntArray.copyOf(rank.stream().sorted());
    }
}
