package dev.mentoring.json.cli;

/** Thrown when a file named on the command line cannot be read or written. */
final class FileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    FileException(String what, Throwable cause) {
        super(what, cause);
        this.what = what;
    }

    /** The file and what is the matter with it, as one sentence. */
    String what() {
        return what;
    }
}
