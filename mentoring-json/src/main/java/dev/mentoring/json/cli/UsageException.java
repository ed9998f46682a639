package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Thrown when a file or a name on the command line cannot be used. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    UsageException(String what) {
        super(what);
        this.what = what;
    }

    UsageException(String what, Throwable cause) {
        super(what, cause);
        this.what = what;
    }

    /** What cannot be used, and why: one sentence. */
    String what() {
        return what;
    }

    /** What options make; what cannot be made of them is a slip on the command line, whatever the files hold. */
    static <T> T unlessMade(Supplier<T> made) {
        try {
            return made.get();
        } catch (MentoringException e) {
            throw new UsageException(e.describe(), e);
        }
    }

    static UsageException unreadable(String name, UncheckedIOException failure) {
        return unreadable(name, cause(failure));
    }

    static UsageException unreadable(String name, IOException cause) {
        return new UsageException("The file " + name + " cannot be read: " + reason(cause, "file"), cause);
    }

    static UsageException unwritable(Path file, UncheckedIOException failure) {
        return unwritable(file, cause(failure));
    }

    static UsageException unwritable(Path file, IOException cause) {
        String reason = Files.isDirectory(file) ? "it is a folder" : reason(cause, "folder");
        return new UsageException("The file " + file + " cannot be written: " + reason, cause);
    }

    private static IOException cause(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? new IOException(failure) : cause;
    }

    private static String reason(IOException cause, String missing) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such " + missing;
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return "a file stands where a folder is due";
        }
        return cause instanceof AccessDeniedException ? "access is denied" : "the system does not allow it";
    }
}
