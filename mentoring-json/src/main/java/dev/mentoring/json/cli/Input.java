package dev.mentoring.json.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens and writes the files named on the command line; {@code -} is standard input. */
final class Input {

    private static final String STANDARD_INPUT = "-";

    private Input() {}

    static InputStream open(String name, Streams streams) {
        if (name.equals(STANDARD_INPUT)) {
            return new BufferedInputStream(streams.in());
        }
        try {
            return new BufferedInputStream(Files.newInputStream(Path.of(name)));
        } catch (IOException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    /** Everything in the file, but at most one byte more than the limit, so that readers see that it is passed. */
    static byte[] bytes(String name, int limit, Streams streams) {
        try (InputStream in = open(name, streams)) {
            return in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new FileException("The file " + file + " cannot be written: " + reason(e), e);
        }
    }

    private static FileException unreadable(String name, Exception cause) {
        return new FileException("The file " + name + " cannot be read: " + reason(cause), cause);
    }

    private static String reason(Exception cause) {
        return switch (cause.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no such file";
            case "AccessDeniedException" -> "access is denied";
            default -> cause.getClass().getSimpleName();
        };
    }
}
