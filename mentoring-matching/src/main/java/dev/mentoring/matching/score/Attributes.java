package dev.mentoring.matching.score;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Programme;

/** Finds the attributes that scorers name in their settings. */
final class Attributes {

    private Attributes() {}

    static Attribute.Count requireCount(Programme programme, String scorer, String attribute) {
        if (require(programme, scorer, attribute) instanceof Attribute.Count count) {
            return count;
        }
        throw InvalidModelException.of(
                ProblemCode.UNKNOWN_SETTING,
                "scoring/" + scorer + "/attribute",
                "the scorer needs an attribute that is a count",
                attribute);
    }

    static Attribute require(Programme programme, String scorer, String attribute) {
        return programme
                .form()
                .attribute(attribute)
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_ID,
                        "scoring/" + scorer + "/attribute",
                        "the programme's form declares no such attribute",
                        attribute));
    }
}
