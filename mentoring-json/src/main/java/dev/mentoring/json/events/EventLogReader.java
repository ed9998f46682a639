package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.Reading;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.EventDocument;
import dev.mentoring.json.internal.InputLines;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Goes over the entries of a log from its first to its last, and checks each: that it is well-formed, that it is the next one by
 * number and time, and that its hash follows from it and everything before it.
 *
 * <p>Of a log in lines (NDJSON: a header, then an entry a line) no more than a line is held, however long it is. Either all entries
 * have a hash or none has; the {@link #head} is known in both cases. What the chain alone cannot show is that entries at the end are
 * missing: that takes a {@link LogHead} that was kept elsewhere, to be compared with the one at its number.
 *
 * <p>Lines are strict: members that are not known are refused, and none but {@code "extensions"} of the header is kept.
 *
 * <p>A refused entry ends the reading; {@link #forEachRemaining} looks for what is wrong with the others first. Problems name the
 * line, and their pointers begin in it. A stream that fails leaves in an {@link UncheckedIOException}. Not for use by several
 * threads at once.
 */
public final class EventLogReader implements Iterator<Entry> {

    private final LogSource source;
    private boolean refused;

    private EventLogReader(LogSource source) {
        this.source = source;
    }

    /**
     * Reads a log, in lines or as a document in one piece; the latter is held in memory and has the limits of documents.
     *
     * @param in the log in UTF-8, which is read ahead and not closed
     * @param limits what a line may cost, and how many entries there may be
     * @throws DocumentException when the header, or a document in one piece, is refused
     * @throws UncheckedIOException when the stream fails
     */
    public static EventLogReader over(InputStream in, Limits limits) {
        BufferedInputStream ahead = new BufferedInputStream(in);
        return isInLines(ahead, limits)
                ? new EventLogReader(new LogLines(new InputLines(ahead, limits.lineBytes()), limits))
                : new EventLogReader(new LogDocument(
                        MentoringJson.events().withLimits(limits).readWithNotes(ahead)));
    }

    /** Goes over the entries of a log that was read as a document in one piece. */
    public static EventLogReader of(EventsDocument log) {
        return new EventLogReader(new LogDocument(new Reading<>(log, ImmutableList.of())));
    }

    private static boolean isInLines(BufferedInputStream in, Limits limits) {
        int most = limits.lineBytes();
        try {
            in.mark(most);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && b != '\n' && line.size() + 1 < most; b = in.read()) {
                line.write(b);
            }
            in.reset();
            return EventDocument.isHeader(DocumentText.of(line.toByteArray(), limits));
        } catch (DocumentException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the log could not be read", e);
        }
    }

    /** The programme, by identifier. */
    public String programme() {
        return source.programme();
    }

    /** What the log holds beside its entries: the {@code "extensions"} of the header, or of the document in one piece. */
    public Extras extras() {
        return source.extras();
    }

    /** What was tolerated: a byte order mark. */
    public ImmutableList<Problem> notes() {
        return source.notes();
    }

    /** What the header and the entries gone over left out and what was taken for it; of a document in one piece, of all of it. */
    public ImmutableList<DefaultTaken> defaults() {
        return source.defaults();
    }

    /** Whether the entries gone over have hashes; false before the first. */
    public boolean isChained() {
        return source.chain().isChained();
    }

    /**
     * Where the log ends with the entry given last.
     *
     * @throws IllegalStateException when the log was refused
     */
    public LogHead head() {
        if (refused) {
            throw new IllegalStateException("the log was refused");
        }
        return LogHead.of(source.chain());
    }

    @Override
    public boolean hasNext() {
        return !refused && source.hasNext();
    }

    /**
     * The next entry.
     *
     * @throws DocumentException when it is refused; there is none after it
     */
    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the log has no further entry");
        }
        try {
            return source.next();
        } catch (DocumentException e) {
            refused = true;
            throw e;
        }
    }

    /**
     * Hands over every further entry up to the first that is refused, and reads on to find what is wrong with those behind it, up
     * to ten thousand problems.
     *
     * @throws DocumentException with the problems of all entries, when any is refused
     */
    @Override
    public void forEachRemaining(Consumer<? super Entry> action) {
        while (hasNext()) {
            Entry entry;
            try {
                entry = source.next();
            } catch (DocumentException e) {
                refused = true;
                throw withTheOthers(e);
            }
            action.accept(entry);
        }
    }

    private DocumentException withTheOthers(DocumentException first) {
        Problems problems = new Problems();
        problems.addAll(first);
        while (source.hasNext() && !InputLines.isEnough(problems)) {
            try {
                source.next();
            } catch (DocumentException e) {
                problems.addAll(e);
            }
        }
        return new DocumentException(problems);
    }
}
