package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whom someone would like to be paired with, best first; people in one set are liked equally (requirement 001-07). A choice
 * never beats a rule.
 *
 * @param people the choices by rank, each a set of people by identifier, kept in order of the identifiers
 */
public record RankedChoices(ImmutableList<ImmutableSet<String>> people) {

    private static final RankedChoices NONE = new RankedChoices(ImmutableList.of());

    /** Refuses empty ranks, ill-formed identifiers and people named twice; paths are {@code INDEX}. */
    public RankedChoices {
        Set<String> seen = new HashSet<>();
        for (int rank = 0; rank < people.size(); rank++) {
            String path = Integer.toString(rank);
            if (people.get(rank).isEmpty()) {
                throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, path, "the rank names nobody");
            }
            for (String person : people.get(rank)) {
                String id = Ids.require(person, "person");
                if (!seen.add(id)) {
                    throw InvalidModelException.of(ProblemCode.PREFERENCES, path, "the person is chosen twice", id);
                }
            }
        }
        people = people.stream().map(rank -> Ids.requireAll(rank, "person")).collect(ImmutableList.toImmutableList());
    }

    /** No choices stated. */
    public static RankedChoices none() {
        return NONE;
    }

    /** One person a rank, best first. */
    public static RankedChoices of(String... bestFirst) {
        return new RankedChoices(ImmutableList.copyOf(bestFirst).stream()
                .map(ImmutableSet::of)
                .collect(ImmutableList.toImmutableList()));
    }

    /** Whether no choice is stated. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Rank of a person from 0, the best; empty when not chosen. */
    public OptionalInt rankOf(String person) {
        for (int rank = 0; rank < people.size(); rank++) {
            if (people.get(rank).contains(person)) {
                return OptionalInt.of(rank);
            }
        }
        return OptionalInt.empty();
    }

    /** A mask: choices are private. */
    @Override
    public String toString() {
        return "RankedChoices[…]";
    }
}
