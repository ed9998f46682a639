package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is due (requirement 001-10).
 *
 * @param by who is to do it, any one of them, by identifier
 * @param act what is to be done, as a sort of act
 * @param about what it is about, by identifier: a relationship, a component, a person, as the act has it
 * @param from the first day on which it can be done; when absent, at once
 * @param due the last day for it; when absent, there is no hurry
 * @param policy why: the policy that asks for it, as refusals name it
 * @param lockedBy gates that are still shut before it, as refusals name them; each has an obligation of its own
 * @param unlocks what becomes possible when it is done
 */
public record Obligation(
        ImmutableSet<String> by,
        EventKind act,
        ImmutableList<String> about,
        Optional<LocalDate> from,
        Optional<LocalDate> due,
        String policy,
        ImmutableList<String> lockedBy,
        Optional<Transition> unlocks) {

    /** Whether its day is over. */
    public boolean isOverdue(LocalDate on) {
        return due.filter(on::isAfter).isPresent();
    }

    Obligation from(Optional<LocalDate> day) {
        return new Obligation(by, act, about, day, due, policy, lockedBy, unlocks);
    }

    Obligation dueOn(Optional<LocalDate> day) {
        return new Obligation(by, act, about, from, day, policy, lockedBy, unlocks);
    }

    Obligation lockedBy(ImmutableList<String> gates) {
        return new Obligation(by, act, about, from, due, policy, gates, unlocks);
    }

    Obligation unlocking(Optional<Transition> transition) {
        return new Obligation(by, act, about, from, due, policy, lockedBy, transition);
    }
}
