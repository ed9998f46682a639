package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.EventsHeader;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.EntryDraft;
import dev.mentoring.json.internal.EventChain;
import dev.mentoring.json.internal.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a log in lines as {@link EventLogReader} reads it: from its beginning, or from where it ended.
 *
 * <p>Entries that belong together, as those of a granted command do, are written with one call to the stream or not at all. Nothing
 * is written that could not be read again. The stream is neither flushed nor closed; after it has failed nobody but a reader can tell
 * how far the log was written. Not for use by several threads at once.
 */
public final class EventLogWriter {

    private final OutputStream out;
    private final EventChain chain;
    private final boolean hashes;
    private final Function<byte[], DocumentText> texts;

    private EventLogWriter(OutputStream out, EventChain chain, boolean hashes) {
        this.out = out;
        this.chain = chain;
        this.hashes = hashes;
        Limits limits = Limits.standard();
        this.texts = DocumentText.series(limits.withBytes(limits.lineBytes()));
    }

    /**
     * Begins a log: writes the header.
     *
     * @param programme the programme, by identifier
     * @throws InvalidModelException when that is no identifier
     * @throws UncheckedIOException when the stream fails
     */
    public static EventLogWriter begin(OutputStream out, String programme) {
        return begin(out, programme, Extras.none());
    }

    /**
     * Begins a log: writes the header with what was kept of the log that is continued; it is part of no hash.
     *
     * @param programme the programme, by identifier
     * @throws IllegalArgumentException when the extras are of another kind of document, or when some are of entries, which have no
     *     place in lines; nothing is written then
     * @throws InvalidModelException when the programme is no identifier, and when the header could not be read again, as with others
     *     than {@code "extensions"} among the extras; nothing is written then
     * @throws UncheckedIOException when the stream fails
     */
    public static EventLogWriter begin(OutputStream out, String programme, Extras extras) {
        EventsHeader header = new EventsHeader(programme);
        String line = EventsHeader.format().writeLine(header, extras);
        requireReadable(line);
        EventLogWriter writer = new EventLogWriter(out, EventChain.of(header.programme()), true);
        writer.write(line + "\n");
        return writer;
    }

    private static void requireReadable(String header) {
        Limits limits = Limits.standard();
        try {
            EventsHeader.format()
                    .withLimits(limits.withBytes(limits.lineBytes()))
                    .read(header);
        } catch (DocumentException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> problem.at(Location.inModel(pointer(problem).replaceFirst("/", ""))))
                    .toList();
            throw new InvalidModelException(Problems.of(problems, e.total()));
        }
    }

    /** Continues a log from its head, which {@link EventLogReader#head} tells; the time of its last entry is not known. */
    public static EventLogWriter resume(OutputStream out, LogHead head) {
        return new EventLogWriter(out, EventChain.after(head.number(), head.hash()), true);
    }

    /** The same writer for a log whose entries are written without their hashes; takes the place of this one. */
    public EventLogWriter withoutHashes() {
        return new EventLogWriter(out, chain, false);
    }

    /** Where the log ends with the entry written last. */
    public LogHead head() {
        return LogHead.of(chain);
    }

    /**
     * Writes an entry.
     *
     * @throws InvalidModelException as {@link #append(List)}
     * @throws UncheckedIOException when the stream fails
     */
    public void append(Entry entry) {
        append(ImmutableList.of(entry));
    }

    /**
     * Writes entries that belong together.
     *
     * @throws InvalidModelException with LOG_ORDER when one is not the next one; with what a reader would find when it could not be
     *     read again, such as a day beyond the year 9999. Nothing is written then
     * @throws UncheckedIOException when the stream fails
     */
    public void append(List<Entry> entries) {
        Problems problems = chain.orderProblems(entries);
        for (int i = 0; i < entries.size(); i++) {
            addUnreadable(entries.get(i), i, problems);
        }
        problems.throwIfAny(InvalidModelException::new);
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            chain.follow(entry);
            Optional<String> hash = hashes ? Optional.of(chain.hash()) : Optional.empty();
            EntryDraft.write(entry, hash, JsonText.onOneLine(lines));
            lines.append('\n');
        }
        write(lines);
    }

    private void addUnreadable(Entry entry, int index, Problems problems) {
        StringBuilder line = new StringBuilder();
        EntryDraft.write(entry, Optional.empty(), JsonText.onOneLine(line));
        byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        try (DocumentReader in = new DocumentReader(texts.apply(bytes))) {
            EntryDraft.readLine(in);
        } catch (DocumentException e) {
            e.problems().forEach(problem -> problems.add(problem.at(place(problem, index))));
        }
    }

    private static Location place(Problem problem, int index) {
        return Location.inModel("entries/" + index + pointer(problem));
    }

    private static String pointer(Problem problem) {
        return problem.location() instanceof Location.InDocument place ? place.pointer() : "";
    }

    private void write(CharSequence lines) {
        try {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the log could not be written", e);
        }
    }
}
