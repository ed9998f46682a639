package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.EventsHeader;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.Reading;
import dev.mentoring.json.internal.Defaults;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.EntryDraft;
import dev.mentoring.json.internal.EventChain;
import dev.mentoring.json.internal.InputLines;
import java.util.Optional;
import java.util.function.Function;

/** A log in lines: the header, then an entry a line. */
final class LogLines implements LogSource {

    private final InputLines lines;
    private final long most;
    private final Function<byte[], DocumentText> texts;
    private final Reading<EventsHeader> header;
    private final Defaults defaults = new Defaults();
    private final EventChain chain;
    private long count;

    /**
     * Reads the header.
     *
     * @throws DocumentException when it is refused
     */
    LogLines(InputLines lines, Limits limits) {
        this.lines = lines;
        this.most = limits.entries();
        Limits ofLine = limits.withBytes(limits.lineBytes());
        this.texts = DocumentText.series(ofLine);
        this.header = EventsHeader.format().withLimits(ofLine).readWithNotes(lines.next());
        this.chain = EventChain.of(programme());
    }

    @Override
    public String programme() {
        return header.value().programme();
    }

    @Override
    public ImmutableList<Problem> notes() {
        return header.notes();
    }

    @Override
    public ImmutableList<DefaultTaken> defaults() {
        return ImmutableList.<DefaultTaken>builder()
                .addAll(header.defaults())
                .addAll(defaults.taken())
                .build();
    }

    @Override
    public Extras extras() {
        return header.extras();
    }

    @Override
    public EventChain chain() {
        return chain;
    }

    @Override
    public boolean hasNext() {
        // the entry after the last one allowed is looked at, to refuse it; those behind it are not
        return count <= most && lines.hasNext();
    }

    @Override
    public Entry next() {
        byte[] line = lines.next();
        count++;
        Problems problems = new Problems();
        Optional<Entry> entry = count > most ? tooMany(problems) : read(line, problems);
        if (problems.isEmpty()) {
            return entry.orElseThrow();
        }
        throw new DocumentException(lines.placed(problems));
    }

    private Optional<Entry> tooMany(Problems problems) {
        problems.add(
                ProblemCode.LIMIT_COUNT,
                new Location.InDocument("", 1, 1),
                "the log holds more entries than the limit of " + most);
        return Optional.empty();
    }

    /** Reads an entry and follows the chain to it, or over it when it cannot be read; adds what is wrong. */
    private Optional<Entry> read(byte[] line, Problems problems) {
        try {
            DocumentText text = texts.apply(line);
            ReadLine read = readLine(text);
            EntryDraft draft = read.draft();
            Entry entry = entry(draft, text);
            Problems found = new Problems();
            chain.follow(entry, draft.hash(), "", found);
            if (found.isEmpty()) {
                defaults.takeAll("entries", read.defaults());
            } else {
                problems.addAll(text.located(found.list(), found.total()));
            }
            return Optional.of(entry);
        } catch (DocumentException e) {
            chain.lose();
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private record ReadLine(EntryDraft draft, ImmutableList<DefaultTaken> defaults) {}

    private static ReadLine readLine(DocumentText text) {
        try (DocumentReader in = new DocumentReader(text)) {
            return new ReadLine(EntryDraft.readLine(in), in.defaultsTaken());
        }
    }

    private static Entry entry(EntryDraft draft, DocumentText text) {
        try {
            return draft.entry();
        } catch (InvalidModelException e) {
            throw new DocumentException(text.located(e.problems(), e.total()));
        }
    }
}
