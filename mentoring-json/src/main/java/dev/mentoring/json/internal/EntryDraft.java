package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.partnership.Entry;
import java.time.Instant;
import java.util.Optional;

/** An entry of a log as it was read, to be made once it is known to be well-formed. */
public final class EntryDraft {

    private static final EventShapes SHAPES = new EventShapes(
            EventForms.names(), ImmutableList.of("number", "at", "by", EventDraft.EVENT), ImmutableList.of("hash"));

    private final EventDraft event;
    private long number;
    private Instant at = Instant.EPOCH;
    private String by = "";
    private Optional<String> hash = Optional.empty();

    private EntryDraft(EventDraft event) {
        this.event = event;
    }

    /** Reads a line of a log, to its end. */
    public static EntryDraft readLine(DocumentReader in) {
        in.beginPart();
        EntryDraft draft = read(in);
        in.endDocument();
        return draft;
    }

    /** Reads the entry that is due here. */
    static EntryDraft read(DocumentReader in) {
        EntryDraft draft = new EntryDraft(EventDraft.of(in));
        if (in.enterObject(SHAPES.of(draft.event))) {
            while (in.nextMember()) {
                draft.member(in);
            }
        }
        return draft;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "number" -> number = in.whole(1, Long.MAX_VALUE);
            case "at" -> at = TimeValues.instant(in);
            case "by" -> by = in.id();
            case EventDraft.EVENT -> event.kind(in);
            case "hash" -> hash = Optional.of(hash(in));
            default -> event.member(in);
        }
    }

    private static String hash(DocumentReader in) {
        boolean isText = in.isText();
        String text = in.text();
        if (isText && !EventChain.isHash(text)) {
            in.note(ProblemCode.UNKNOWN_VALUE, "a hash is 64 hexadecimal digits in lower case");
        }
        return text;
    }

    /**
     * The entry.
     *
     * @throws dev.mentoring.core.InvalidModelException when the model refuses the event, with paths from the entry
     */
    public Entry entry() {
        return new Entry(number, at, by, event.event());
    }

    /** The hash that the document gives it. */
    public Optional<String> hash() {
        return hash;
    }

    /** Writes an entry, on a line of its own within a document. */
    public static void write(Entry entry, Optional<String> hash, JsonText out) {
        out.row();
        out.name("number").value(entry.number());
        out.name("at").value(entry.at().toString());
        out.name("by").value(entry.by());
        EventDraft.write(entry.event(), out);
        hash.ifPresent(stated -> out.name("hash").value(stated));
        out.end();
    }
}
