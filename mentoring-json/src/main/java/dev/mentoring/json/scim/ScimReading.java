package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Problem;

/**
 * What reading a list of users led to.
 *
 * <p>The users balance: {@code users} = people + inactive + refused (failure A10).
 *
 * @param organisation the people who are active, and whom they report to
 * @param users how many users the list holds
 * @param inactive how many of them have {@code "active": false}; they were left out
 * @param refused the users that were refused, in order
 * @param notes what was left out or is doubtful, in order of place: attributes that nothing here takes, each name once with
 *     its count; managers who are not among the people; circles in the reporting lines, all of each circle; languages and
 *     departments that are ill-formed; identifiers that look alike. They refuse nothing
 */
public record ScimReading(
        Organisation organisation,
        long users,
        long inactive,
        ImmutableList<RefusedUser> refused,
        ImmutableList<Problem> notes) {

    /** Refuses counts that do not balance. */
    public ScimReading {
        int people = organisation.people().size();
        if (users != people + inactive + refused.size()) {
            throw new InternalErrorException("of " + users + " users, " + people + " became people, " + inactive
                    + " are inactive and " + refused.size() + " refused");
        }
    }

    /** Counts alone: people are private. */
    @Override
    public String toString() {
        return "ScimReading[" + users + " users, " + inactive + " inactive, " + refused.size() + " refused]";
    }
}
