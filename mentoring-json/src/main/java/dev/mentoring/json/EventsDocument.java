package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.internal.EventDocument;

/**
 * What a document of kind {@code events} in one piece holds: the log of a programme from its beginning. {@link
 * dev.mentoring.json.events.EventLogReader} reads logs of any length without holding them.
 *
 * @param programme the programme, by identifier
 * @param entries the entries, numbered from 1 without a gap, none recorded before the one in front of it
 * @param chained whether each entry is written with its hash; always so in a log without entries
 */
public record EventsDocument(String programme, ImmutableList<Entry> entries, boolean chained) {

    /**
     * Refuses ill-formed identifiers and entries that are out of order.
     *
     * @throws InvalidModelException with LOG_ORDER where an entry is not the next one
     */
    public EventsDocument {
        programme = Ids.require(programme, "programme");
        chained |= entries.isEmpty();
        EventDocument.orderProblems(entries).throwIfAny(InvalidModelException::new);
    }

    /** A log whose entries are written with their hashes. */
    public static EventsDocument chained(String programme, ImmutableList<Entry> entries) {
        return new EventsDocument(programme, entries, true);
    }

    /** The programme and the count of entries: what they tell is private. */
    @Override
    public String toString() {
        return "EventsDocument[" + programme + ", " + entries.size() + " entries]";
    }
}
