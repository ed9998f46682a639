package dev.mentoring.json;

/** The kinds of document, each with the name that its first member {@code "format"} carries. */
public enum DocumentKind {
    /** Topics, labels and links between topics. */
    TAXONOMY("taxonomy"),
    /** A programme with its form, rules, scoring model and policies. */
    PROGRAMME("programme"),
    /** The roster of one cohort. */
    PARTICIPANTS("participants"),
    /** The compiled question, without personal data. */
    MATCHING_PROBLEM("matching-problem"),
    /** Pairings, unmatched people, totals and certificate. */
    MATCHING_RESULT("matching-result"),
    /** Why, why not and why nobody, for one audience. */
    EXPLANATION("explanation"),
    /** The event log of a programme. */
    EVENTS("events"),
    /** What people said of themselves for monitoring who is represented. */
    MONITORING("monitoring"),
    /** A report: tables of figures. */
    REPORT("report"),
    /** A researcher's design. */
    EXPERIMENT("experiment"),
    /** The table that a design led to. */
    EXPERIMENT_REPORT("experiment-report");

    private static final String PREFIX = "mentoring/";

    private final String id;

    DocumentKind(String id) {
        this.id = id;
    }

    /** The name of the kind, such as {@code matching-problem}. */
    public String id() {
        return id;
    }

    /** The major version that this library reads and writes. */
    public int version() {
        return 1;
    }

    /** The value of {@code "format"}, such as {@code mentoring/matching-problem/1}. */
    public String format() {
        return PREFIX + id + "/" + version();
    }
}
