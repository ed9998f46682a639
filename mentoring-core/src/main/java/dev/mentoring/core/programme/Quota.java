package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Role;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many pairings groups of people have, groups being told by a fact about their members.
 *
 * <p>Each value makes a group of its own. Where values are listed, the group of one is everybody of whom the rule
 * {@code one-of} would hold: who has it, or a value within it. Where none are, everybody who has the same value is a group.
 * Of a fact of yes or no the values are {@code YES} and {@code NO}.
 *
 * <p>Not being told is not a value: people of whom the fact is unknown are in no group. Neither are people whom the rules keep
 * out of the round.
 *
 * @param id identifier, unique in the programme
 * @param of the side whose people form the groups
 * @param fact name of the fact, such as {@code department}, {@code place} or an attribute of the form; never a sensitive one,
 *     since nobody is placed by it
 * @param values the values that make a group each, in order; empty when every value does that somebody has
 * @param counting for what pairings are counted
 * @param minimum how many there must be at least, 0 to the maximum; hard
 * @param maximum how many there may be at most, 0 to {@link #LARGEST}; hard; no limit when absent
 */
@Value.Builder
public record Quota(
        String id,
        Role of,
        String fact,
        ImmutableSet<String> values,
        Counting counting,
        int minimum,
        Optional<Integer> maximum) {

    /** For what pairings of a group are counted. */
    public enum Counting {
        /** All of them together. */
        TOGETHER,
        /** For everybody in the group, their own. */
        EACH_MEMBER,
        /** For everybody on the other side, theirs with the group. */
        EACH_PARTNER
    }

    /** The largest bound. */
    public static final int LARGEST = 1_000_000_000;

    /**
     * Brings identifiers into normalisation form C and sorts values.
     *
     * @throws InvalidModelException on identifiers that are none; else naming every bound outside its limits, bounds that
     *     cross, and the lack of any
     */
    public Quota {
        id = Ids.require(id, "quota");
        fact = Ids.require(fact, "fact");
        values = Ids.requireAll(values, "value");
        Problems problems = new Problems();
        requireRange("minimum", minimum, id, problems);
        requireRange("maximum", maximum.orElse(LARGEST), id, problems);
        if (problems.isEmpty() && minimum > maximum.orElse(LARGEST)) {
            problems.add(
                    ProblemCode.BOUNDS_CROSSED, Location.inModel("minimum"), "the minimum is above the maximum", id);
        }
        if (minimum == 0 && maximum.isEmpty()) {
            problems.add(
                    ProblemCode.MISSING_FIELD,
                    Location.inModel("maximum"),
                    "a quota without a minimum and a maximum bounds nothing",
                    id);
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Starts a quota that counts all pairings of a group together. */
    public static QuotaBuilder builder() {
        return new QuotaBuilder().counting(Counting.TOGETHER).minimum(0);
    }

    private static void requireRange(String member, int bound, String id, Problems problems) {
        if (bound < 0 || bound > LARGEST) {
            problems.add(
                    ProblemCode.NUMBER_RANGE,
                    Location.inModel(member),
                    "bounds of a quota are whole numbers from 0 to " + LARGEST,
                    id);
        }
    }
}
