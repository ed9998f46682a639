package dev.mentoring.json.roster;

import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;

/**
 * A line that was read.
 *
 * @param number number of the line, the header being line 1
 * @param participant who stands in it
 * @param contact how they are called and reached, as far as the line says
 */
public record PersonLine(int number, Participant participant, Optional<Contact> contact) implements RosterLine {}
