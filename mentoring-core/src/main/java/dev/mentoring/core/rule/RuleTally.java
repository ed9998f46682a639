package dev.mentoring.core.rule;

/**
 * Counts what the clauses of a rule book said while it decided about many pairs (failure A1: a rule that was never asked, or
 * never said no, is seen at once). Not for use by several threads at once.
 */
public final class RuleTally {

    private final long[] evaluated;
    private final long[] no;
    private final long[] unknown;

    /** Starts with nothing counted. */
    RuleTally(int clauses) {
        this.evaluated = new long[clauses];
        this.no = new long[clauses];
        this.unknown = new long[clauses];
    }

    /** How many pairs the clause was asked about: those that no earlier clause forbade. */
    public long evaluated(int clause) {
        return evaluated[clause];
    }

    /** How many pairs the clause forbade. */
    public long no(int clause) {
        return no[clause];
    }

    /** About how many pairs the clause could not tell. */
    public long unknown(int clause) {
        return unknown[clause];
    }

    void add(int clause, long asked, long forbidden, long open) {
        evaluated[clause] += asked;
        no[clause] += forbidden;
        unknown[clause] += open;
    }
}
