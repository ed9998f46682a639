package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * One reason why a result does not verify.
 *
 * @param code stable name of the reason
 * @param message what is wrong, in one English sentence without a final full stop
 * @param ids identifiers that are concerned
 */
public record Refusal(String code, String message, ImmutableList<String> ids) {

    /** A refusal that concerns the identifiers. */
    public static Refusal of(String code, String message, String... ids) {
        return new Refusal(code, message, ImmutableList.copyOf(ids));
    }
}
