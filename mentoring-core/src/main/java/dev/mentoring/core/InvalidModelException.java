package dev.mentoring.core;

/** Thrown when a value of the domain breaks a rule of the domain: a cycle, an unknown reference, a crossed bound. */
public final class InvalidModelException extends MentoringException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception of the problems collected. */
    public InvalidModelException(Problems problems) {
        super(problems);
    }

    /** Makes an exception of one problem of the model. */
    public static InvalidModelException of(ProblemCode code, String path, String message, String... ids) {
        Problems problems = new Problems();
        problems.add(code, Location.inModel(path), message, ids);
        return new InvalidModelException(problems);
    }
}
