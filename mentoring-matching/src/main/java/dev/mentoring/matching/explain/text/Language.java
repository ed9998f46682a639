package dev.mentoring.matching.explain.text;

import java.util.Arrays;
import java.util.Optional;

/** A language that texts are given in. */
public enum Language {
    /** English, with commas between thousands. */
    EN("en", ","),
    /** French, with narrow no-break spaces (U+202F) between thousands. */
    FR("fr", "\u202f");

    private static final long MILLION = 1_000_000;

    private final String tag;
    private final String grouping;

    Language(String tag, String grouping) {
        this.tag = tag;
        this.grouping = grouping;
    }

    /** The language of a tag, in lower case as {@link #tag} gives it; empty when there are no texts in it. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The stable tag (BCP 47), such as {@code en}: that of labels in the language. */
    public String tag() {
        return tag;
    }

    /** What stands between groups of three digits. */
    String grouping() {
        return grouping;
    }

    /**
     * The form of words that goes with a whole number, as Unicode CLDR has it: one for 1 in English and for 0 and 1 in French,
     * many for whole millions in French ("1 000 000 de points"); the sign does not count.
     */
    Plural plural(long number) {
        return switch (this) {
            case EN -> number == 1 || number == -1 ? Plural.ONE : Plural.OTHER;
            case FR -> {
                if (number >= -1 && number <= 1) {
                    yield Plural.ONE;
                }
                yield number % MILLION == 0 ? Plural.MANY : Plural.OTHER;
            }
        };
    }

    /** Forms of words that go with numbers, by the last part of their keys. */
    enum Plural {
        ONE("one"),
        MANY("many"),
        OTHER("other");

        private final String suffix;

        Plural(String suffix) {
            this.suffix = suffix;
        }

        /** The key of this form of a text. */
        String key(String base) {
            return base + "." + suffix;
        }
    }
}
