package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/**
 * What one clause said about a pair or a person and why.
 *
 * @param clause identifier of the clause
 * @param trace what its rule said
 */
public record Finding(String clause, Trace trace) {

    /** What the rule said. */
    public Verdict verdict() {
        return trace.verdict();
    }

    /** Every fact that the rule looked at, in order. */
    public ImmutableList<Fact> facts() {
        return trace.allFacts();
    }
}
