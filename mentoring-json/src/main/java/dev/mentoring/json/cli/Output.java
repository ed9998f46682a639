package dev.mentoring.json.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes the files named on the command line. */
final class Output {

    private Output() {}

    /**
     * Refuses a file that could not be written, before the work is done that it is to hold; what stands in it stays until then. Later
     * the system may refuse what it allowed now, as a full disk does.
     */
    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw UsageException.unwritable(file, new NotDirectoryException(folder.toString()));
        }
        if (folder == null || Files.isDirectory(file) || !Files.isDirectory(folder)) {
            throw UsageException.unwritable(file, new NoSuchFileException(file.toString()));
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw UsageException.unwritable(file, new AccessDeniedException(file.toString()));
        }
    }

    /** Refuses a folder that is not there and could not be made, or into which nothing could be written. */
    static void requireFolder(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw UsageException.unwritable(folder, new NotDirectoryException(there.toString()));
        }
        if (there == null || !Files.isWritable(there)) {
            throw UsageException.unwritable(folder, new AccessDeniedException(folder.toString()));
        }
    }

    static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    /** Writes a file bit by bit. */
    static void write(Path file, Consumer<Appendable> content) {
        try (Writer out = Files.newBufferedWriter(file)) {
            content.accept(out);
        } catch (UncheckedIOException e) {
            throw UsageException.unwritable(file, e);
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
    }

    /** Makes a folder, unless there is one. */
    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw UsageException.unwritable(folder, e);
        }
    }

    /** Writes a file of a folder, which is made if there is none. */
    static void writeInto(Path folder, String name, String content) {
        makeFolder(folder);
        write(folder.resolve(name), content);
    }

    /** Writes a file that is not there yet; the same content may be there, other content is never written over. */
    static void writeNew(Path file, byte[] content) {
        try {
            if (Files.exists(file) && !java.util.Arrays.equals(Files.readAllBytes(file), content)) {
                throw new UsageException(
                        "The file " + file + " is there already with other content and was not written over");
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw UsageException.unwritable(file, e);
        }
        write(file, content);
    }
}
