package dev.mentoring.json;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.json.internal.EventDocument;

/**
 * What a log in lines says before its entries.
 *
 * @param programme the programme, by identifier
 */
public record EventsHeader(String programme) {

    private static final DocumentFormat<EventsHeader> FORMAT = new DocumentFormat<>(
                    DocumentKind.EVENTS,
                    Limits.standard(),
                    (in, limits) -> EventDocument.readHeader(in),
                    EventDocument::writeHeader)
            .ofOneLine();

    /**
     * Refuses what is no identifier.
     *
     * @throws InvalidModelException when the programme is none
     */
    public EventsHeader {
        programme = Ids.require(programme, "programme");
    }

    /**
     * The first lines of documents {@code mentoring/events/1} in lines: the document without {@code "entries"}. Places are columns of
     * line 1.
     */
    public static DocumentFormat<EventsHeader> format() {
        return FORMAT;
    }
}
