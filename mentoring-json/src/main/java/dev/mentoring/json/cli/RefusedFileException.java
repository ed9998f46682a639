package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;

/** Thrown when the content of a file is refused. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    RefusedFileException(String file, MentoringException cause) {
        super(cause);
        this.what = nameOf(file) + " is refused.\n" + cause.describe() + hint(cause);
    }

    /** The file, then every problem with its advice. */
    String what() {
        return what;
    }

    private static String nameOf(String file) {
        return file.equals("-") ? "Standard input" : "The file " + file;
    }

    private static String hint(MentoringException cause) {
        boolean tooLarge = cause.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.LIMIT_BYTES);
        return tooLarge ? "\n    solve, verify, validate and taxonomy take a higher limit, such as --max-mib 256." : "";
    }
}
