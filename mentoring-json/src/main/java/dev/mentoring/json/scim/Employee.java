package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import java.util.Optional;

/**
 * What an organisation's own list says of one person.
 *
 * @param id identifier, by the attribute that was chosen, in normalisation form C
 * @param contact how the person is called and reached; absent when the list has neither name nor address
 * @param career organisation, department and job title, as far as the list has them
 * @param languages the languages that the person prefers, as BCP 47 tags, the most preferred first; empty when unknown
 * @param manager the direct manager by identifier, somebody of the same list
 */
public record Employee(
        String id, Optional<Contact> contact, Career career, ImmutableSet<String> languages, Optional<String> manager) {

    /** The identifier alone: everything else may be private. */
    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
