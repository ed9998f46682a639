package dev.mentoring.core.rule;

import java.util.Optional;

/**
 * Something that a rule looked at.
 *
 * @param name stable name of the fact, such as {@code meeting-modes}
 * @param person identifier of the person whom the fact is about; empty when it is about both
 * @param value the value in code words or digits, lists separated by commas; empty when unknown
 */
public record Fact(String name, Optional<String> person, Optional<String> value) {

    /** A known fact about a person. */
    public static Fact of(String name, String person, String value) {
        return new Fact(name, Optional.of(person), Optional.of(value));
    }

    /** A fact about both people. */
    public static Fact ofBoth(String name, String value) {
        return new Fact(name, Optional.empty(), Optional.of(value));
    }

    /** A fact about a person that nobody has told. */
    public static Fact missing(String name, String person) {
        return new Fact(name, Optional.of(person), Optional.empty());
    }

    /** Name and person without the value, which may be private: that somebody avoids another, for one. */
    @Override
    public String toString() {
        return "Fact[" + name + person.map(id -> " of " + id).orElse("") + "]";
    }
}
