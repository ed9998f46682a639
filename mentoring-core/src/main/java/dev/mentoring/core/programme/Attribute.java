package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Collection;
import java.util.Optional;

/** A question of the programme's own, whose answers rules and scorers use by the attribute's name. */
public sealed interface Attribute {

    /** Name, unique in the form. */
    String id();

    /** The question's wordings by language. */
    Labels labels();

    /** What keeps a value from being an answer, in words that follow "the value"; empty when nothing does. */
    String why(AttributeValue value);

    /** Position of a term among the answers, from 0; -1 when it is none of them or the attribute has no terms. */
    default int indexOf(AttributeValue value) {
        return -1;
    }

    /**
     * One of a set of terms without order, such as a kind of location.
     *
     * @param choices the terms
     */
    record Category(String id, Labels labels, ImmutableList<Choice> choices) implements Attribute {

        /** Refuses terms of the same identifier, and terms within an unknown one or within themselves. */
        public Category {
            id = Ids.require(id, "attribute");
            ChoiceList.require(choices, id);
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

        /** Refuses terms of the same identifier, and terms within an unknown one or within themselves. */
        public Band {
            id = Ids.require(id, "attribute");
            ChoiceList.require(choices, id);
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
    }

    /**
     * Any number of a set of terms (requirement 003-31).
     *
     * @param choices the terms
     */
    record Several(String id, Labels labels, ImmutableList<Choice> choices) implements Attribute {

        /** Refuses terms of the same identifier, and terms within an unknown one or within themselves. */
        public Several {
            id = Ids.require(id, "attribute");
            ChoiceList.require(choices, id);
        }

        @Override
        public String why(AttributeValue value) {
            boolean fits = value instanceof AttributeValue.Terms terms
                    && terms.ids().stream().allMatch(term -> position(choices, term) >= 0);
            return fits ? "" : "must be a list of " + named(choices);
        }
    }

    /** A date, such as the day on which somebody means to apply for a post (requirement 000-12). */
    record Day(String id, Labels labels) implements Attribute {

        /** Refuses ill-formed identifiers. */
        public Day {
            id = Ids.require(id, "attribute");
        }

        @Override
        public String why(AttributeValue value) {
            return value instanceof AttributeValue.Day ? "" : "must be a date";
        }
    }

    /** Words of the applicant's own; kept and shown, never scored. */
    record Words(String id, Labels labels) implements Attribute {

        /** Refuses ill-formed identifiers. */
        public Words {
            id = Ids.require(id, "attribute");
        }

        @Override
        public String why(AttributeValue value) {
            return value instanceof AttributeValue.Words ? "" : "must be a text";
        }
    }

    /** One of the programme's places. */
    record At(String id, Labels labels) implements Attribute {

        /** Refuses ill-formed identifiers. */
        public At {
            id = Ids.require(id, "attribute");
        }

        @Override
        public String why(AttributeValue value) {
            return value instanceof AttributeValue.At ? "" : "must be a place";
        }
    }

    /** Yes or no, such as to lead alone (requirement 000-09). */
    record Truth(String id, Labels labels) implements Attribute {

        /** Refuses ill-formed identifiers. */
        public Truth {
            id = Ids.require(id, "attribute");
        }

        @Override
        public String why(AttributeValue value) {
            return value instanceof AttributeValue.Truth ? "" : "must be yes or no";
        }
    }

    /** The terms that a value may be made of, in the order of the form; none where the attribute has no terms. */
    default ImmutableList<Choice> terms() {
        if (this instanceof Category category) {
            return category.choices();
        }
        if (this instanceof Band band) {
            return band.choices();
        }
        return this instanceof Several several ? several.choices() : ImmutableList.of();
    }

    /** The identifiers of the answers that can be named one by one: terms, or {@link YesOrNo}; none of other attributes. */
    default ImmutableSet<String> answerIds() {
        return this instanceof Truth
                ? ImmutableSet.of(YesOrNo.YES.name(), YesOrNo.NO.name())
                : terms().stream().map(Choice::id).collect(toImmutableSet());
    }

    /** Whether two answers can be compared: words of people's own and dates cannot. */
    default boolean isComparable() {
        return !(this instanceof Words || this instanceof Day);
    }

    /** The terms named and those within them, in the order of the form. */
    default ImmutableSet<String> within(Collection<String> outer) {
        ImmutableMap<String, Choice> byId = Maps.uniqueIndex(terms(), Choice::id);
        ImmutableSet.Builder<String> inside = ImmutableSet.builder();
        for (Choice term : terms()) {
            for (Optional<Choice> at = Optional.of(term);
                    at.isPresent();
                    at = at.flatMap(Choice::within).map(byId::get)) {
                if (outer.contains(at.get().id())) {
                    inside.add(term.id());
                }
            }
        }
        return inside.build();
    }

    private static String notOneOf(ImmutableList<Choice> choices, AttributeValue value) {
        return position(choices, value) >= 0 ? "" : "must be one of " + named(choices);
    }

    private static String named(ImmutableList<Choice> choices) {
        return String.join(", ", choices.stream().map(Choice::id).toList());
    }

    private static int position(ImmutableList<Choice> choices, AttributeValue value) {
        return value instanceof AttributeValue.Term term ? position(choices, term.id()) : -1;
    }

    private static int position(ImmutableList<Choice> choices, String term) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).id().equals(term)) {
                return i;
            }
        }
        return -1;
    }
}
