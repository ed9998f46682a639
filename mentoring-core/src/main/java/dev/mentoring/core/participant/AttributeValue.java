package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import java.time.LocalDate;

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

    /**
     * Several of the declared terms of a set, by identifier.
     *
     * @param ids the terms, kept in order of their identifiers; may be empty
     */
    record Terms(ImmutableSet<String> ids) implements AttributeValue {

        /** Refuses ill-formed identifiers. */
        public Terms {
            ids = Ids.requireAll(ids, "term");
        }

        @Override
        public String show() {
            return String.join(",", ids);
        }

        @Override
        public String toString() {
            return "Terms[…]";
        }
    }

    /** A date. */
    record Day(LocalDate date) implements AttributeValue {

        @Override
        public String show() {
            return date.toString();
        }

        @Override
        public String toString() {
            return "Day[…]";
        }
    }

    /** A place that the programme knows, by identifier. */
    record At(String place) implements AttributeValue {

        /** Refuses ill-formed identifiers. */
        public At {
            place = Ids.require(place, "place");
        }

        @Override
        public String show() {
            return place;
        }

        @Override
        public String toString() {
            return "At[…]";
        }
    }

    /** Words of the person's own. */
    record Words(String text) implements AttributeValue {

        @Override
        public String show() {
            return text;
        }

        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    /** Yes or no. */
    record Truth(boolean yes) implements AttributeValue {

        @Override
        public String show() {
            return Boolean.toString(yes);
        }

        @Override
        public String toString() {
            return "Truth[…]";
        }
    }
}
