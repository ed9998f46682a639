package dev.mentoring.json.schema;

/**
 * What programs exchange with the command beside documents: lines that it reads and answers that it prints. The schema of
 * each is versioned like those of documents.
 */
public enum Exchange {
    /** A line that {@code programme decide} reads, as {@link dev.mentoring.json.events.Commands} does. */
    COMMAND("command"),
    /** What {@code programme obligations --json} prints. */
    OBLIGATIONS("obligations"),
    /** What {@code what-if --json} prints. */
    WHAT_IF("what-if"),
    /** What {@code measure --json} prints. */
    MEASURES("measures"),
    /** What {@code strategies --json} prints. */
    STRATEGIES("strategies"),
    /** What {@code compare --json} prints. */
    COMPARISON("comparison"),
    /** A line of the log of an experiment, as {@link dev.mentoring.json.TrialLines} has it. */
    TRIALS("trials"),
    /** What {@code experiment --manifest} writes. */
    EXPERIMENT_MANIFEST("experiment-manifest"),
    /** A line that {@code solve --batch} prints in place of an answer. */
    ERROR("error");

    private final String id;

    Exchange(String id) {
        this.id = id;
    }

    /** The name, such as {@code what-if}; no kind of document has the same. */
    public String id() {
        return id;
    }

    /** The major version that this library reads and writes. */
    public int version() {
        return 1;
    }
}
