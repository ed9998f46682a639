package dev.mentoring.json.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that options of one command name: no two options name the same, or what one of them is to hold would be written over the
 * other. Files without content of their own, such as {@code /dev/null}, may be named again.
 */
final class NamedFiles {

    /** Of each file the option that named it. */
    private final Map<Path, String> options = new LinkedHashMap<>();

    NamedFiles() {}

    /** Adds a file that is read; standard input is none, and what is no name of a file is told where it is read. */
    void addInput(String option, String name) {
        if (name.equals(Input.STANDARD_INPUT)) {
            return;
        }
        try {
            add(option, Path.of(name));
        } catch (InvalidPathException e) {
            return;
        }
    }

    /** Adds a file, and refuses one that was added before. */
    void add(String option, Path file) {
        try {
            Path place = place(file.toAbsolutePath().normalize());
            for (Map.Entry<Path, String> earlier : options.entrySet()) {
                if (isSame(earlier.getKey(), place)) {
                    throw new UsageException(earlier.getValue() + " and " + option + " name the same file, " + file
                            + ": give each one of its own");
                }
            }
            options.put(place, option);
        } catch (IOException e) {
            throw UsageException.unreadable(file.toString(), e);
        }
    }

    /** Where a file is, or will be once it is written: links are followed. */
    private static Path place(Path file) throws IOException {
        Path folder = file.getParent();
        Path name = file.getFileName();
        if (Files.exists(file) || folder == null || name == null || !Files.exists(folder)) {
            return Files.exists(file) ? file.toRealPath() : file;
        }
        return folder.toRealPath().resolve(name);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        if (!Files.exists(one) || !Files.exists(other)) {
            return one.equals(other);
        }
        return Files.isRegularFile(one) && Files.isSameFile(one, other);
    }
}
