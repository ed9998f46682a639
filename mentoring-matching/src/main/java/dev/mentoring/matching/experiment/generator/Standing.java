package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;

/** What somebody applies to be, and so how senior they are. */
enum Standing {
    /** Applies as mentor alone. */
    MENTOR,
    /** Applies as mentee alone. */
    MENTEE,
    /** Applies as both. */
    BOTH;

    static Standing of(boolean mentor, boolean mentee) {
        if (mentor && mentee) {
            return BOTH;
        }
        return mentor ? MENTOR : MENTEE;
    }

    /** The roles that somebody applies for. */
    ImmutableSet<Role> roles() {
        return switch (this) {
            case MENTOR -> ImmutableSet.of(Role.MENTOR);
            case MENTEE -> ImmutableSet.of(Role.MENTEE);
            case BOTH -> ImmutableSet.of(Role.MENTOR, Role.MENTEE);
        };
    }

    /** A step of a ladder, from 0: the higher of two for mentors, the lower of two for mentees, and any for both. */
    long step(long steps, Draws draws) {
        long one = draws.below(steps);
        long other = draws.below(steps);
        return switch (this) {
            case MENTOR -> Math.max(one, other);
            case MENTEE -> Math.min(one, other);
            case BOTH -> one;
        };
    }

    /** A number from one bound to another by the same rule. */
    long between(long least, long most, Draws draws) {
        long steps = most - least + 1;
        return least + step(steps > 0 ? steps : Long.MAX_VALUE, draws);
    }
}
