package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/**
 * What one clause said about a pair and why: an entry of a trace.
 *
 * @param clause identifier of the clause
 * @param rule stable name of its rule
 * @param verdict what the rule said
 * @param facts what it looked at, in the order in which it looked
 */
public record Finding(String clause, String rule, Verdict verdict, ImmutableList<Fact> facts) {}
