package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;

/** When a question of an application form, or a group of them, is asked. */
public sealed interface Condition {

    /** Whether the question is asked of a person, who answers the questions of a form. */
    boolean holds(Participant person, Form form);

    /**
     * Asked of those who apply for a role.
     *
     * @param role the role; people who apply for both are asked
     */
    record HasRole(Role role) implements Condition {
        @Override
        public boolean holds(Participant person, Form form) {
            return person.is(role);
        }
    }

    /**
     * Asked of those who gave an answer to an earlier question of the form.
     *
     * @param attribute name of the attribute that the earlier question is about
     * @param answers the answers, by identifier, {@code YES} or {@code NO} to a question of yes or no; at least one. An answer
     *     within one of them counts (000-14), and any one of several that a person gives
     */
    record Answered(String attribute, ImmutableSet<String> answers) implements Condition {

        /** Refuses ill-formed identifiers and a condition without answers. */
        public Answered {
            attribute = Ids.require(attribute, "attribute");
            answers = Ids.requireAll(answers, "answer");
            if (answers.isEmpty()) {
                throw InvalidModelException.of(
                        ProblemCode.EMPTY_VALUE, "answers", "the condition names no answer", attribute);
            }
        }

        @Override
        public boolean holds(Participant person, Form form) {
            AttributeValue value = person.attributes().get(attribute);
            return value != null
                    && form.attribute(attribute)
                            .map(asked -> isGiven(asked, value))
                            .orElse(false);
        }

        /** The answers, and those within them, in the order of the form; {@code YES} and {@code NO} likewise. */
        public ImmutableSet<String> accepted(Attribute asked) {
            return asked instanceof Attribute.Truth ? answers : asked.within(answers);
        }

        private boolean isGiven(Attribute asked, AttributeValue value) {
            ImmutableSet<String> accepted = accepted(asked);
            if (value instanceof AttributeValue.Truth truth) {
                return accepted.contains((truth.yes() ? YesOrNo.YES : YesOrNo.NO).name());
            }
            if (value instanceof AttributeValue.Terms terms) {
                return terms.ids().stream().anyMatch(accepted::contains);
            }
            return value instanceof AttributeValue.Term term && accepted.contains(term.id());
        }
    }

    /**
     * Asked of those who gave leave to use a sensitive attribute for a goal (004-13).
     *
     * @param attribute name of the attribute
     */
    record HasLeave(String attribute) implements Condition {

        /** Refuses ill-formed identifiers. */
        public HasLeave {
            attribute = Ids.require(attribute, "attribute");
        }

        @Override
        public boolean holds(Participant person, Form form) {
            return person.optIns().stream().anyMatch(leave -> leave.attribute().equals(attribute));
        }
    }
}
