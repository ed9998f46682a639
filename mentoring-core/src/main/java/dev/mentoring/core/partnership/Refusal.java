package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;

/**
 * Why an act is not recorded.
 *
 * @param code what is in the way
 * @param policy the policy that says so, as a path below the programme's policies, such as {@code gates/trained}; a {@link Waiver}
 *     names it. {@code log} for what no log can hold
 * @param requirement what the policy asks for, such as {@code attendance mentoring-course}
 * @param about whom and what it concerns, by identifier
 */
public record Refusal(RefusalCode code, String policy, String requirement, ImmutableList<String> about) {

    /** The refusal in two lines: code, policy, what is in the way, what is asked for and of whom; then the way out. */
    public String describe() {
        String asked = requirement.isEmpty() ? "" : ": " + requirement;
        String concerned = about.isEmpty() ? "" : " (" + String.join(", ", about) + ")";
        return code + " by " + policy + ": " + code.says() + asked + concerned + "\n    " + code.wayOut();
    }
}
