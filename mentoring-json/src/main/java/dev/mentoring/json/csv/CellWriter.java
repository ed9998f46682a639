package dev.mentoring.json.csv;

import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;

/** Writes what one column says of a person; empty when there is nothing to say. */
@FunctionalInterface
interface CellWriter {

    /** The cell of the column. */
    String write(Person person);

    /**
     * What a roster knows of a person.
     *
     * @param manager identifier of the manager
     * @param missed rounds in a row without anybody
     */
    record Person(Participant participant, Optional<Contact> contact, Optional<String> manager, int missed) {}
}
