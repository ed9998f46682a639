package dev.mentoring.core.programme;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Labels;

/**
 * What kind of relationship a programme makes, such as mentoring or sponsorship, each with rules, scorers and an agreement
 * of its own (requirement 004-07).
 *
 * @param id identifier, such as {@code mentoring}
 * @param labels names by language
 * @param mentor what the sharing side is called by language, such as "sponsor"; one word a language
 * @param mentee what the other side is called by language, likewise
 * @param confidential whether what is said stays between the two (002-13, 004-15); where it does not, as in sponsorship,
 *     visible evidence is part of it (004-11)
 */
public record RelationshipType(String id, Labels labels, Labels mentor, Labels mentee, boolean confidential) {

    private static final RelationshipType MENTORING =
            new RelationshipType("mentoring", Labels.of("Mentoring"), Labels.of("mentor"), Labels.of("mentee"), true);

    /** Refuses ill-formed identifiers, and sides of several names. */
    public RelationshipType {
        id = Ids.require(id, "relationship type");
        if (!mentor.alternative().isEmpty() || !mentee.alternative().isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    mentor.alternative().isEmpty() ? "mentee" : "mentor",
                    "a side has one name a language",
                    id);
        }
    }

    /** Confidential mentoring. */
    public static RelationshipType mentoring() {
        return MENTORING;
    }
}
