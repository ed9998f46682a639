package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Channel;
import java.util.Optional;

/**
 * How much two people commit to (requirements 003-32 to 003-34).
 *
 * @param choice identifier and wordings; within no other
 * @param channels ways of keeping in touch that belong to it; empty when the pair decides
 * @param fewestContacts how many contacts there are at least, 0 or more
 * @param mostContacts after how many contacts it is complete, 1 or more; when absent, it goes on
 */
public record Commitment(
        Choice choice,
        ImmutableSet<Channel> channels,
        Optional<Integer> fewestContacts,
        Optional<Integer> mostContacts) {

    /** Refuses bounds that cross or lie outside their limits; keeps channels in their order. */
    public Commitment {
        channels = ImmutableSet.copyOf(channels.stream().sorted().iterator());
        if (choice.within().isPresent()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "within", "a commitment is not part of another one", choice.id());
        }
        if (fewestContacts.orElse(0) < 0 || mostContacts.orElse(1) < 1) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    fewestContacts.orElse(0) < 0 ? "fewestContacts" : "mostContacts",
                    "contacts are at least 0, and at least 1 at most",
                    choice.id());
        }
        if (fewestContacts.orElse(0) > mostContacts.orElse(Integer.MAX_VALUE)) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED,
                    "fewestContacts",
                    "the fewest contacts are more than the most",
                    choice.id());
        }
    }

    /** A commitment whose channels and contacts the pair decides. */
    public static Commitment of(Choice choice) {
        return new Commitment(choice, ImmutableSet.of(), Optional.empty(), Optional.empty());
    }

    /** Identifier, unique in the programme. */
    public String id() {
        return choice.id();
    }
}
