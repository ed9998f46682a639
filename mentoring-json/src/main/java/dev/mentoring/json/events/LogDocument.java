package dev.mentoring.json.events;

import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.internal.EventChain;
import java.util.Iterator;

/** A log that was read as a document in one piece. */
final class LogDocument implements LogSource {

    private final EventsDocument log;
    private final Iterator<Entry> entries;
    private final EventChain chain;

    LogDocument(EventsDocument log) {
        this.log = log;
        this.entries = log.entries().iterator();
        this.chain = EventChain.of(log.programme());
    }

    @Override
    public String programme() {
        return log.programme();
    }

    @Override
    public EventChain chain() {
        return chain;
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public Entry next() {
        Entry entry = entries.next();
        chain.follow(entry);
        return entry;
    }
}
