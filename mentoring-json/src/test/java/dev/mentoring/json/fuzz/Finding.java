package dev.mentoring.json.fuzz;

import org.jspecify.annotations.Nullable;

/** Thrown when a document has shown that the library breaks a promise. */
final class Finding extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Finding(String what) {
        this(what, null);
    }

    Finding(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    static void unless(boolean kept, String what) {
        if (!kept) {
            throw new Finding(what);
        }
    }
}
