/**
 * Who may take part and who may be paired: rules as data, with verdicts of three values and a trace.
 *
 * <p>{@link dev.mentoring.core.rule.RuleBook} is the entry: its {@link dev.mentoring.core.rule.Decider} decides about people
 * and pairs, traces why, and finds what would decide otherwise. A {@link dev.mentoring.core.rule.Rule} is a {@link
 * dev.mentoring.core.rule.Condition} on named {@link dev.mentoring.core.rule.Facts}, or all, any or the opposite of other
 * rules; {@link dev.mentoring.core.rule.Rules} makes them from their written form, and takes a {@link
 * dev.mentoring.core.rule.RuleKind} of a user's own beside them. Missing data gives {@link
 * dev.mentoring.core.rule.Verdict#UNKNOWN}, never NO, and each clause says what becomes of such cases. {@link
 * dev.mentoring.core.rule.PairGrid} decides about all pairs of a round at once. A rule forbids or allows; it never changes a
 * score. May import participant and taxonomy.
 */
@NullMarked
package dev.mentoring.core.rule;

import org.jspecify.annotations.NullMarked;
