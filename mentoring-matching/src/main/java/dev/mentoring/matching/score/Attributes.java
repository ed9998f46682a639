package dev.mentoring.matching.score;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Programme;

/**
 * Finds the attributes that scorers name in their settings. Sensitive ones are refused: they serve a declared goal alone, by
 * leave of the person (requirement 004-13).
 */
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

    static Attribute requireComparable(Programme programme, String scorer, String attribute) {
        return comparable(scorer, require(programme, scorer, attribute));
    }

    static Attribute comparable(String scorer, Attribute attribute) {
        if (Likeness.compares(attribute)) {
            return attribute;
        }
        throw InvalidModelException.of(
                ProblemCode.UNKNOWN_SETTING,
                "scoring/" + scorer + "/attribute",
                "the scorer needs attributes whose answers can be compared; words and dates cannot",
                attribute.id());
    }

    static Attribute require(Programme programme, String scorer, String attribute) {
        if (programme.form().sensitive().contains(attribute)) {
            throw InvalidModelException.of(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    "scoring/" + scorer + "/attribute",
                    "the attribute is sensitive, and this scorer asks nobody's leave",
                    attribute);
        }
        return declared(programme, scorer, attribute);
    }

    /** An attribute that may be sensitive. */
    static Attribute declared(Programme programme, String scorer, String attribute) {
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
