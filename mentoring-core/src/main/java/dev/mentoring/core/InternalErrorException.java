package dev.mentoring.core;

/**
 * Thrown when the library contradicts itself: a bug of ours, never of the caller's input.
 *
 * <p>Deliberately not a {@link MentoringException}: callers who handle bad input should not swallow it.
 */
public final class InternalErrorException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param what what was found, with the digest of the problem and the seed, so that the run can be repeated
     */
    public InternalErrorException(String what) {
        super(what + "\n    This is a bug in the library. Please report it with this message.");
    }
}
