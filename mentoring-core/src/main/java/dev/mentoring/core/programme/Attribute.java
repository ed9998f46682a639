package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.taxonomy.Labels;
import java.util.HashSet;
import java.util.Set;

/** A question of the programme's own, whose answers rules and scorers use by the attribute's name. */
public sealed interface Attribute {

    /** Name, unique in the form. */
    String id();

    /** The question's wordings by language. */
    Labels labels();

    /** What keeps a value from being an answer, in words that follow "the value"; empty when nothing does. */
    String why(AttributeValue value);

    /** Position of a term among the answers, from 0; -1 when it is none of them or the attribute has no terms. */
    int indexOf(AttributeValue value);

    /**
     * One of a set of terms without order, such as a kind of location.
     *
     * @param choices the terms
     */
    record Category(String id, Labels labels, ImmutableList<Choice> choices) implements Attribute {

        /** Refuses terms of the same identifier. */
        public Category {
            id = Ids.require(id, "attribute");
            requireDistinct(id, choices);
        }

        @Override
        public String why(AttributeValue value) {
            return notOneOf(choices, value);
        }

        @Override
        public int indexOf(AttributeValue value) {
            return position(choices, value);
        }
    }

    /**
     * One of a set of ordered terms, such as a staff band (requirement 003-21).
     *
     * @param choices the terms, from lowest to highest
     */
    record Band(String id, Labels labels, ImmutableList<Choice> choices) implements Attribute {

        /** Refuses terms of the same identifier. */
        public Band {
            id = Ids.require(id, "attribute");
            requireDistinct(id, choices);
        }

        @Override
        public String why(AttributeValue value) {
            return notOneOf(choices, value);
        }

        @Override
        public int indexOf(AttributeValue value) {
            return position(choices, value);
        }
    }

    /**
     * A whole number, such as years in the present role (requirement 000-18).
     *
     * @param minimum the smallest number accepted
     * @param maximum the largest number accepted
     */
    record Count(String id, Labels labels, long minimum, long maximum) implements Attribute {

        /** Refuses limits that exclude every number. */
        public Count {
            id = Ids.require(id, "attribute");
            if (minimum > maximum) {
                throw InvalidModelException.of(
                        ProblemCode.BOUNDS_CROSSED, "minimum", "the minimum is above the maximum", id);
            }
        }

        @Override
        public String why(AttributeValue value) {
            boolean fits = value instanceof AttributeValue.Whole whole
                    && whole.number() >= minimum
                    && whole.number() <= maximum;
            return fits ? "" : "must be a whole number from " + minimum + " to " + maximum;
        }

        @Override
        public int indexOf(AttributeValue value) {
            return -1;
        }
    }

    private static String notOneOf(ImmutableList<Choice> choices, AttributeValue value) {
        return position(choices, value) >= 0
                ? ""
                : "must be one of "
                        + String.join(", ", choices.stream().map(Choice::id).toList());
    }

    private static int position(ImmutableList<Choice> choices, AttributeValue value) {
        if (value instanceof AttributeValue.Term term) {
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).id().equals(term.id())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static void requireDistinct(String attribute, ImmutableList<Choice> choices) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!seen.add(choices.get(i).id())) {
                throw InvalidModelException.of(
                        ProblemCode.DUPLICATE_ID,
                        "choices/" + i + "/id",
                        "the answer's identifier occurs twice",
                        attribute,
                        choices.get(i).id());
            }
        }
    }
}
