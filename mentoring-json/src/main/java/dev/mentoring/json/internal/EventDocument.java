package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.EventsHeader;
import dev.mentoring.json.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps documents of kind {@code events} in one piece, and the first line of those in lines. */
public final class EventDocument {

    private static final String PROGRAMME = "programme";
    private static final String ENTRIES = "entries";
    private static final Shape WHOLE = Shape.requiring(PROGRAMME, ENTRIES);
    private static final Shape HEADER = Shape.requiring(PROGRAMME);

    private final long most;
    private String programme = "";
    private final List<EntryDraft> drafts = new ArrayList<>();

    private EventDocument(long most) {
        this.most = most;
    }

    /** Reads a document in one piece; its chain is checked. */
    public static EventsDocument read(DocumentReader in, Limits limits) {
        EventDocument document = new EventDocument(limits.entries());
        document.readMembers(in, WHOLE);
        return document.events(new Parts(in.endDocumentNoting(), ImmutableSet.of()));
    }

    /** Reads the first line of a document in lines. */
    public static EventsHeader readHeader(DocumentReader in) {
        EventDocument document = new EventDocument(0);
        document.readMembers(in, HEADER);
        in.endDocument();
        return new EventsHeader(document.programme);
    }

    /** Whether a text is the first line of a document in lines: an object, and nothing more, that does not hold the entries. */
    public static boolean isHeader(DocumentText text) {
        try (JsonParser parser = text.parser()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(ENTRIES)) {
                    return false;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return parser.nextToken() == null;
        } catch (IOException e) {
            // no whole object: reading the document in one piece will say what is wrong
            return false;
        }
    }

    private void readMembers(DocumentReader in, Shape shape) {
        in.beginDocument(DocumentKind.EVENTS);
        in.members(shape);
        while (in.nextMember()) {
            if (in.member().equals(PROGRAMME)) {
                programme = in.id();
            } else {
                Values.each(in, () -> {
                    requireRoom();
                    drafts.add(EntryDraft.read(in));
                });
            }
        }
    }

    /** Ends the reading at the first entry too many, before any more memory is spent. */
    private void requireRoom() {
        if (drafts.size() >= most) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT,
                    "entries/" + drafts.size(),
                    "the log holds more entries than the limit of " + most);
        }
    }

    /** Makes the entries, each where it can be made, and follows the chain over them. */
    private EventsDocument events(Parts parts) {
        EventChain chain = EventChain.of(programme);
        if (parts.isSpoilt(PROGRAMME)) {
            chain.forget();
        }
        Problems problems = new Problems();
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        for (int i = 0; i < drafts.size(); i++) {
            EntryDraft draft = drafts.get(i);
            String path = "entries/" + i;
            Optional<Entry> entry = parts.make(path, draft::entry);
            if (entry.isPresent()) {
                chain.follow(entry.get(), draft.hash(), path + "/", problems);
                entries.add(entry.get());
            } else {
                chain.lose();
            }
        }
        parts.attempt("", () -> {
            problems.throwIfAny(InvalidModelException::new);
            return chain;
        });
        return parts.finish(
                parts.areGood()
                        ? Optional.of(new EventsDocument(programme, entries.build(), chain.isChained()))
                        : Optional.empty());
    }

    /** What is wrong with the order of entries that begin a log. */
    public static Problems orderProblems(ImmutableList<Entry> entries) {
        return EventOrder.problems(EventOrder.after(0), entries);
    }

    /** Writes a document in one piece. */
    public static void write(EventsDocument document, JsonText out) {
        EventChain.writeHeader(document.programme(), out);
        EventChain chain = EventChain.of(document.programme());
        Values.writeEach(document.entries(), out.name(ENTRIES), entry -> {
            if (document.chained()) {
                chain.follow(entry);
                EntryDraft.write(entry, Optional.of(chain.hash()), out);
            } else {
                EntryDraft.write(entry, Optional.empty(), out);
            }
        });
        out.end();
    }

    /** Writes the first line of a document in lines. */
    public static void writeHeader(EventsHeader header, JsonText out) {
        EventChain.writeHeader(header.programme(), out);
        out.end();
    }
}
