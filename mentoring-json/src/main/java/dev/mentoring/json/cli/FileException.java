package dev.mentoring.json.cli;

/** Thrown when a file named on the command line cannot be read or written. */
final class FileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileException(String message, Throwable cause) {
        super(message, cause);
    }
}
