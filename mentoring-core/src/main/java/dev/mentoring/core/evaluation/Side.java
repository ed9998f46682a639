package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;

/** On which side somebody takes part; everybody is on exactly one, so that counts by side add up and give nobody away. */
enum Side {
    /** A mentor and no mentee. */
    MENTORS("mentors"),
    /** A mentee and no mentor. */
    MENTEES("mentees"),
    /** A mentor to one and a mentee to another. */
    BOTH("both");

    private final String id;

    Side(String id) {
        this.id = id;
    }

    /** The name in reports. */
    String id() {
        return id;
    }

    /** The side of somebody in these roles, at least one. */
    static Side of(ImmutableSet<Role> roles) {
        return roles.size() == 2 ? BOTH : roles.contains(Role.MENTOR) ? MENTORS : MENTEES;
    }
}
