package dev.mentoring.json;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Roster;

/**
 * What a document of kind {@code participants} holds: the roster for matching, and beside it how its people are called.
 *
 * @param roster the people of one cohort
 * @param contacts names and addresses by identifier, for as many of the people as have them, in order of the identifiers
 */
public record ParticipantsDocument(Roster roster, ImmutableMap<String, Contact> contacts) {

    /** A document without names and addresses. */
    public static ParticipantsDocument of(Roster roster) {
        return new ParticipantsDocument(roster, ImmutableMap.of());
    }
}
