package dev.mentoring.matching.score;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Programme;

/**
 * Finds the attributes that scorers name in their settings. Sensitive ones are refused: they serve a declared goal alone, by
 * leave of the person (requirement 004-13). Paths are those of the setting within the criterion.
 */
final class Attributes {

    private Attributes() {}

    static Attribute.Count requireCount(Programme programme, String setting, String attribute) {
        if (require(programme, setting, attribute) instanceof Attribute.Count count) {
            return count;
        }
        throw InvalidModelException.of(
                ProblemCode.UNKNOWN_SETTING,
                "options/" + setting,
                "the scorer needs an attribute that is a count",
                attribute);
    }

    static Attribute requireComparable(Programme programme, String setting, String attribute) {
        return comparable(setting, require(programme, setting, attribute));
    }

    static Attribute comparable(String setting, Attribute attribute) {
        if (Likeness.compares(attribute)) {
            return attribute;
        }
        throw InvalidModelException.of(
                ProblemCode.UNKNOWN_SETTING,
                "options/" + setting,
                "the scorer needs attributes whose answers can be compared; words and dates cannot",
                attribute.id());
    }

    static Attribute require(Programme programme, String setting, String attribute) {
        if (programme.form().sensitive().contains(attribute)) {
            throw InvalidModelException.of(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    "options/" + setting,
                    "the attribute is sensitive, and this scorer asks nobody's leave",
                    attribute);
        }
        return declared(programme, setting, attribute);
    }

    /** An attribute that may be sensitive. */
    static Attribute declared(Programme programme, String setting, String attribute) {
        return programme
                .form()
                .attribute(attribute)
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_ID,
                        "options/" + setting,
                        "the programme's form declares no such attribute",
                        attribute));
    }
}
