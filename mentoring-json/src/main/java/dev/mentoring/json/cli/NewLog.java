package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.Extras;
import dev.mentoring.json.events.EventLogWriter;
import dev.mentoring.json.events.LogHead;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A log that is written beside its file and takes the file's place when it is whole, so that the log that is read meanwhile can be
 * the one that is written.
 */
final class NewLog implements AutoCloseable {

    private final Path part;
    private final OutputStream out;
    private final String programme;
    private final boolean kept;
    private Optional<EventLogWriter> writer = Optional.empty();

    private NewLog(Path part, OutputStream out, String programme, boolean kept) {
        this.part = part;
        this.out = out;
        this.programme = programme;
        this.kept = kept;
    }

    /** A log of a programme, to be begun; without a file, what is appended is forgotten. */
    static NewLog of(Optional<Path> file, String programme) {
        if (file.isEmpty()) {
            return new NewLog(Path.of(""), OutputStream.nullOutputStream(), programme, false);
        }
        Path part = file.get().resolveSibling(file.get().getFileName() + ".part");
        try {
            return new NewLog(part, new BufferedOutputStream(Files.newOutputStream(part)), programme, true);
        } catch (IOException e) {
            throw UsageException.unwritable(file.get(), e);
        }
    }

    /**
     * Begins the log, unless that has been done.
     *
     * @param extras what the log that it takes the place of holds beside its entries
     */
    void begin(Extras extras) {
        try {
            writer = writer.or(() -> Optional.of(EventLogWriter.begin(out, programme, extras)));
        } catch (UncheckedIOException e) {
            throw UsageException.unwritable(part, e);
        }
    }

    void append(Entry entry) {
        append(ImmutableList.of(entry));
    }

    void append(List<Entry> entries) {
        if (!kept) {
            return;
        }
        try {
            writer.orElseThrow().append(entries);
        } catch (UncheckedIOException e) {
            throw UsageException.unwritable(part, e);
        }
    }

    /** Puts the log in the file's place; gives its head. */
    LogHead finish(Path file) {
        try {
            out.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return writer.orElseThrow().head();
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    /** Leaves nothing behind of a log that was not finished. */
    @Override
    public void close() {
        if (!kept) {
            return;
        }
        try {
            out.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw UsageException.unwritable(part, e);
        }
    }
}
