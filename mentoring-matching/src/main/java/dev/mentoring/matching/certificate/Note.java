package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableSortedMap;

/**
 * Something worth knowing about a result that is neither wrong nor part of its claim.
 *
 * @param code stable name of what is noted
 * @param counts the numbers that go with it, by name
 */
public record Note(String code, ImmutableSortedMap<String, Long> counts) {

    /** Entries of preferences that the other side does not return were ignored; {@code entries} says how many. */
    public static final String ONE_WAY_PREFERENCES_IGNORED = "ONE_WAY_PREFERENCES_IGNORED";

    /** A note with one number. */
    public static Note of(String code, String name, long count) {
        return new Note(code, ImmutableSortedMap.of(name, count));
    }
}
