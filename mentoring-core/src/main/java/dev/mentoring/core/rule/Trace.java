package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * What a rule said and why, down to the facts.
 *
 * @param rule stable name of the rule
 * @param verdict what it said
 * @param facts what a condition looked at, in the order in which it looked; empty for a rule made of others
 * @param parts what the rules said that it is made of, in order
 */
public record Trace(String rule, Verdict verdict, ImmutableList<Fact> facts, ImmutableList<Trace> parts) {

    static Trace of(Rule rule, Verdict verdict, ImmutableList<Trace> parts) {
        return new Trace(rule.name(), verdict, ImmutableList.of(), parts);
    }

    /** Every fact that was looked at, in order; one that several conditions looked at counts once. */
    public ImmutableList<Fact> allFacts() {
        return leaves().flatMap(leaf -> leaf.facts().stream()).distinct().collect(toImmutableList());
    }

    /**
     * The parts that carry the verdict: those of {@code all-of} and {@code any-of} that say the same, the one part of
     * {@code not}. The branch by which somebody passed is found by following them (requirement 000-13).
     */
    public ImmutableList<Trace> carriers() {
        return parts.size() == 1
                ? parts
                : parts.stream().filter(part -> part.verdict == verdict).collect(toImmutableList());
    }

    private Stream<Trace> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Trace::leaves);
    }
}
