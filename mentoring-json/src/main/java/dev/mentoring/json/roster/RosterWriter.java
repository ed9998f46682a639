package dev.mentoring.json.roster;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.json.Extras;
import dev.mentoring.json.RosterHeader;
import dev.mentoring.json.internal.RosterProof;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes a roster in lines as {@link RosterReader} reads it, person by person.
 *
 * <p>Nothing is written that could not be read again, and nobody twice, for which the identifiers are remembered. Whoever
 * wants the same bytes for the same roster hands the people over in the order of their identifiers. Whether the people whom the header
 * names are among those written, only a reader tells. The stream is neither flushed nor closed. Not for use by several threads
 * at once.
 */
public final class RosterWriter {

    private final OutputStream out;
    private final RosterProof proof;

    private RosterWriter(OutputStream out, RosterProof proof) {
        this.out = out;
        this.proof = proof;
    }

    /**
     * Begins a roster: writes the header.
     *
     * @throws InvalidModelException when it could not be read again; nothing is written then
     * @throws UncheckedIOException when the stream fails
     */
    public static RosterWriter begin(OutputStream out, RosterHeader header) {
        return begin(out, header, Extras.none());
    }

    /**
     * Begins a roster: writes the header with what was kept of the one that it was read from.
     *
     * @throws IllegalArgumentException when the extras are of another kind of document, or when some are of people, which have no
     *     place in lines; nothing is written then
     * @throws InvalidModelException when the header could not be read again, as with others than {@code "extensions"} among the
     *     extras; nothing is written then
     * @throws UncheckedIOException when the stream fails
     */
    public static RosterWriter begin(OutputStream out, RosterHeader header, Extras extras) {
        String line = RosterProof.line(header, extras);
        RosterWriter writer = new RosterWriter(out, new RosterProof());
        writer.write(line);
        return writer;
    }

    /**
     * Writes somebody.
     *
     * @throws InvalidModelException with DUPLICATE_ID when they were written before; with what a reader would find when they
     *     could not be read again, such as a day beyond the year 9999. Nothing is written then
     * @throws UncheckedIOException when the stream fails
     */
    public void append(Participant person, Optional<Contact> contact) {
        write(proof.line(person, contact));
    }

    private void write(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the roster could not be written", e);
        }
    }
}
