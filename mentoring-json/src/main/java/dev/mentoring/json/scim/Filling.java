package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.json.ParticipantsDocument;

/**
 * A roster with what an organisation's list adds to it.
 *
 * @param participants the roster and the contacts, filled
 * @param filled how many facts of each sort were added
 * @param conflicts what the list says otherwise than the roster, a manager whose line would close a circle with the roster's own
 *     lines is one too
 * @param unlisted participants whom the list does not have, by identifier
 * @param notApplied how many people of the list are no participants; nothing of them but their place in the reporting lines
 *     above participants is in the roster
 */
public record Filling(
        ParticipantsDocument participants,
        ImmutableSortedMap<OrganisationFact, Integer> filled,
        ImmutableList<Conflict> conflicts,
        ImmutableList<String> unlisted,
        int notApplied) {

    /** Counts alone: people are private. */
    @Override
    public String toString() {
        return "Filling[" + filled.values().stream().mapToInt(Integer::intValue).sum() + " facts, " + conflicts.size()
                + " conflicts]";
    }
}
