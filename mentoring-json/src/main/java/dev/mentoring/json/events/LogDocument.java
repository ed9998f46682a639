package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Reading;
import dev.mentoring.json.internal.EventChain;
import java.util.Iterator;

/** A log that was read as a document in one piece. */
final class LogDocument implements LogSource {

    private final Reading<EventsDocument> log;
    private final Iterator<Entry> entries;
    private final EventChain chain;

    LogDocument(Reading<EventsDocument> log) {
        this.log = log;
        this.entries = log.value().entries().iterator();
        this.chain = EventChain.of(log.value().programme());
    }

    @Override
    public String programme() {
        return log.value().programme();
    }

    @Override
    public ImmutableList<Problem> notes() {
        return log.notes();
    }

    @Override
    public ImmutableList<DefaultTaken> defaults() {
        return log.defaults();
    }

    @Override
    public Extras extras() {
        return log.extras();
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
