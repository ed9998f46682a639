package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;

/**
 * What one row says.
 *
 * @param participant the person
 * @param contact name and address, if the row holds any
 * @param manager identifier of the person's manager, if the row names one
 * @param missed for how many rounds in a row the person has got nobody
 * @param unnamedAreas areas in the person's own words that name no topic, folded
 */
record Applicant(
        Participant participant,
        Optional<Contact> contact,
        Optional<String> manager,
        int missed,
        ImmutableSet<String> unnamedAreas) {

    /** The identifier alone: everything else may be private. */
    @Override
    public String toString() {
        return "Applicant[" + participant.id() + "]";
    }
}
