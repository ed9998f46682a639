package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.MentoringException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.TrialLines;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.TrialLog;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trials in a file, from which a run that was stopped, even by a power cut, goes on.
 *
 * <p>What was finished together is written at once, so that whatever stops the process leaves no more than one broken line, at the
 * end. Files of java.io are used, which an interrupt of the thread does not close.
 */
final class TrialLogFile implements TrialLog, AutoCloseable {

    private final Path file;
    private final TrialLines.Kept before;
    private final OutputStream out;

    private TrialLogFile(Path file, TrialLines.Kept before, OutputStream out) {
        this.file = file;
        this.before = before;
        this.out = out;
    }

    /** Opens the log of a design, to be continued, or begins one. */
    static TrialLogFile open(Path file, Design design) {
        try {
            TrialLines.Kept before = Files.exists(file) ? read(file, design) : nothing();
            OutputStream out = continued(file, before.bytes());
            if (before.bytes() == 0) {
                out.write(TrialLines.header(design).getBytes(StandardCharsets.UTF_8));
            }
            return new TrialLogFile(file, before, out);
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    private static TrialLines.Kept nothing() {
        return new TrialLines.Kept(ImmutableList.of(), 0, false);
    }

    private static TrialLines.Kept read(Path file, Design design) {
        try (InputStream in = Files.newInputStream(file)) {
            return TrialLines.read(in, design, Limits.standard());
        } catch (MentoringException e) {
            throw new RefusedFileException(file.toString(), e);
        } catch (UncheckedIOException e) {
            throw UsageException.unreadable(file.toString(), e);
        } catch (IOException e) {
            throw UsageException.unreadable(file.toString(), e);
        }
    }

    /** The file without what stands behind its last whole line, to be written on. */
    private static OutputStream continued(Path file, long bytes) throws IOException {
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(bytes);
        }
        return new FileOutputStream(file.toFile(), true);
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
        StringBuilder lines = new StringBuilder();
        trials.forEach(trial -> lines.append(TrialLines.line(trial)));
        try {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }
}
