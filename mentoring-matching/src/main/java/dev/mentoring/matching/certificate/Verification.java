package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * The verdict on a result.
 *
 * @param valid whether the result is what it claims to be
 * @param refusals every reason why it is not; empty when it is
 */
public record Verification(boolean valid, ImmutableList<Refusal> refusals) {

    /** Valid exactly when there is no refusal. */
    public static Verification of(ImmutableList<Refusal> refusals) {
        return new Verification(refusals.isEmpty(), refusals);
    }
}
