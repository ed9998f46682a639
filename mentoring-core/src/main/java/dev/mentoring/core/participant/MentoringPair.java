package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;

/**
 * A mentor and a mentee, by identifier.
 *
 * @param mentor identifier of the mentor
 * @param mentee identifier of the mentee
 */
public record MentoringPair(String mentor, String mentee) {

    /** Refuses ill-formed identifiers. */
    public MentoringPair {
        mentor = Ids.require(mentor, "mentor");
        mentee = Ids.require(mentee, "mentee");
    }
}
