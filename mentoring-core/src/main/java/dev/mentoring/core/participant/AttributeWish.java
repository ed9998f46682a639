package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * What somebody would like a partner's answer to a question of the form to be, stated by the person whose wish it is. It makes
 * pairs better where the programme scores it, and never keeps one out. Wishes about sensitive attributes are no such wishes:
 * they need the leave of both, as an {@link OptIn}.
 *
 * @param attribute name of the attribute
 * @param kind what the person would like
 * @param answers the answers that the person would like, by identifier, {@code YES} or {@code NO} to a question of yes or no;
 *     at least one for {@link Kind#ONE_OF}, else none
 */
public record AttributeWish(String attribute, Kind kind, ImmutableSet<String> answers) {

    /** What someone would like of an answer. */
    public enum Kind {
        /** One like the person's own. */
        SIMILAR,
        /** One unlike the person's own. */
        DIFFERENT,
        /** One of those named, or one within them. */
        ONE_OF
    }

    /** Refuses ill-formed identifiers, and answers where none are due or none where some are. */
    public AttributeWish {
        attribute = Ids.require(attribute, "attribute");
        answers = Ids.requireAll(answers, "answer");
        if (kind == Kind.ONE_OF && answers.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "answers", "the wish names no answer", attribute);
        }
        if (kind != Kind.ONE_OF && !answers.isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "answers", "answers belong to the wish for one of them", attribute);
        }
    }

    /** The wish for somebody alike. */
    public static AttributeWish similar(String attribute) {
        return new AttributeWish(attribute, Kind.SIMILAR, ImmutableSet.of());
    }

    /** The wish for somebody unlike. */
    public static AttributeWish different(String attribute) {
        return new AttributeWish(attribute, Kind.DIFFERENT, ImmutableSet.of());
    }

    /** The wish for somebody of one of the answers. */
    public static AttributeWish oneOf(String attribute, String... answers) {
        return new AttributeWish(attribute, Kind.ONE_OF, ImmutableSet.copyOf(answers));
    }

    /** A mask: a wish of this kind is private. */
    @Override
    public String toString() {
        return "AttributeWish[…]";
    }
}
