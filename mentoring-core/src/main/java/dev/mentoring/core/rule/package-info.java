/**
 * Who may be paired: rules as data, with verdicts of three values and a trace.
 *
 * <p>{@link dev.mentoring.core.rule.RuleBook} is the entry: it decides about a pair and tells how. A {@link
 * dev.mentoring.core.rule.PairRule} is one condition on a mentor and a mentee; {@link dev.mentoring.core.rule.Rules} lists
 * them by the stable names that documents use. Missing data gives {@link dev.mentoring.core.rule.Verdict#UNKNOWN}, never
 * NO, and each clause says what becomes of such pairs. A rule forbids or allows; it never changes a score. May import
 * participant and taxonomy.
 */
@NullMarked
package dev.mentoring.core.rule;

import org.jspecify.annotations.NullMarked;
