package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;

/**
 * The value of an attribute that the programme's form declares.
 *
 * <p>It may be private: {@link #show} tells it, {@code toString} does not.
 */
public sealed interface AttributeValue {

    /** The value as a word or digits, for traces and reports. */
    String show();

    /** One of the declared terms of a category or of an ordinal band, by identifier. */
    record Term(String id) implements AttributeValue {

        /** Refuses ill-formed identifiers. */
        public Term {
            id = Ids.require(id, "term");
        }

        @Override
        public String show() {
            return id;
        }

        @Override
        public String toString() {
            return "Term[…]";
        }
    }

    /** A whole number, in the unit that the attribute declares. */
    record Whole(long number) implements AttributeValue {

        @Override
        public String show() {
            return Long.toString(number);
        }

        @Override
        public String toString() {
            return "Whole[…]";
        }
    }
}
