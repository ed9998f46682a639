package dev.mentoring.matching.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;

/**
 * Something that a rating rests on, as data; texts are made of it where it is shown.
 *
 * @param code stable name of the kind of reason, such as {@code topic-offered}
 * @param facts what the reason is about, by name: identifiers of topics, attributes and the
 *     like, constants, language tags, and whole numbers; of what people state, only what the two have in common
 */
public record Reason(String code, ImmutableSortedMap<String, String> facts) {

    /** Refuses null, which a scorer might hand in. */
    public Reason {
        requireNonNull(code, "code");
        requireNonNull(facts, "facts");
    }

    /** A reason with one fact. */
    public static Reason of(String code, String name, String value) {
        return new Reason(code, ImmutableSortedMap.of(name, value));
    }

    /** A reason with two facts. */
    public static Reason of(String code, String name1, String value1, String name2, String value2) {
        return new Reason(code, ImmutableSortedMap.of(name1, value1, name2, value2));
    }

    /** A reason with three facts. */
    public static Reason of(
            String code, String name1, String value1, String name2, String value2, String name3, String value3) {
        return new Reason(code, ImmutableSortedMap.of(name1, value1, name2, value2, name3, value3));
    }

    /** The fact of the name; empty when the reason has none of it. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** The code alone: what a rating rests on may be private. */
    @Override
    public String toString() {
        return "Reason[" + code + "]";
    }
}
