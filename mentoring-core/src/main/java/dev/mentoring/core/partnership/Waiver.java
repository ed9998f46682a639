package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * That the office lets somebody pass though policies say otherwise. Who and when stands in the entry that records it. The office
 * sends the command itself, so that what people say in their own voice, such as accepting a proposal, is never waived.
 *
 * @param policies the policies that are not to count this once, as refusals name them, such as {@code gates/trained}; at least one
 * @param reason why, in the office's words
 */
public record Waiver(ImmutableSet<String> policies, String reason) {

    /** Refuses ill-formed identifiers, no policy and a blank reason. */
    public Waiver {
        policies = Ids.requireAll(policies, "policy");
        reason = Reasons.require(reason);
        if (policies.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "policies", "the waiver names no policy");
        }
    }

    /** The policies alone: the reason may tell of somebody. */
    @Override
    public String toString() {
        return "Waiver" + policies;
    }
}
