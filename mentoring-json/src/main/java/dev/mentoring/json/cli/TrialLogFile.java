package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.MentoringException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.TrialLines;
import dev.mentoring.json.TrialsHeader;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.TrialLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trials in a file, from which a run that was stopped, even by a power cut, goes on.
 *
 * <p>Each trial is written at once, in one piece, so that whatever stops the process leaves no more than one broken line, at the
 * end. Files of java.io are used, which an interrupt of the thread does not close.
 */
final class TrialLogFile implements TrialLog, AutoCloseable {

    private final Path file;
    private final TrialLines.Kept before;
    private final RandomAccessFile lines;

    private TrialLogFile(Path file, TrialLines.Kept before, RandomAccessFile lines) {
        this.file = file;
        this.before = before;
        this.lines = lines;
    }

    /** Opens the log of a run, to be continued, or begins one; nobody else may write to it until it is closed. */
    static TrialLogFile open(Path file, TrialsHeader header) {
        try {
            RandomAccessFile lines = locked(file);
            try {
                TrialLines.Kept before = read(file, header);
                lines.setLength(before.bytes());
                lines.seek(before.bytes());
                if (before.bytes() == 0) {
                    lines.write(TrialLines.header(header).getBytes(StandardCharsets.UTF_8));
                }
                return new TrialLogFile(file, before, lines);
            } catch (IOException | RuntimeException e) {
                lines.close();
                throw e;
            }
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    /** The file, with a lock behind all that it could hold, so that it may still be read. */
    private static RandomAccessFile locked(Path file) throws IOException {
        RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
        boolean free = false;
        try {
            free = lines.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            // By this process; told below like a lock of another one.
        }
        if (!free) {
            lines.close();
            throw new UsageException("Another run is writing to " + file + "; wait for it, or give another file");
        }
        return lines;
    }

    private static TrialLines.Kept read(Path file, TrialsHeader header) {
        try (InputStream in = Files.newInputStream(file)) {
            return TrialLines.read(in, header, Limits.standard());
        } catch (MentoringException e) {
            throw new RefusedFileException(file.toString(), e);
        } catch (UncheckedIOException e) {
            throw UsageException.unreadable(file.toString(), e);
        } catch (IOException e) {
            throw UsageException.unreadable(file.toString(), e);
        }
    }

    /** Whether the file ended within a line, which was dropped. */
    boolean wasCut() {
        return before.cut();
    }

    @Override
    public ImmutableList<Trial> kept() {
        return before.trials();
    }

    @Override
    public void keep(ImmutableList<Trial> trials) {
        StringBuilder added = new StringBuilder();
        trials.forEach(trial -> added.append(TrialLines.line(trial)));
        try {
            lines.write(added.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }
}
