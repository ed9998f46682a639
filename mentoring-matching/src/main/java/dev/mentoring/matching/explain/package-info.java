/**
 * Why these two, and why nobody: explanations that are the computation itself.
 *
 * <p>{@link dev.mentoring.matching.explain.Explainer} is the entry. An explanation of a pairing holds the contributions that
 * sum to its score and what every rule said; an explanation of somebody without a partner tells whom each rule kept out and
 * who has the places of the others. {@link dev.mentoring.matching.explain.EnglishText} puts both into words for a
 * coordinator; {@link dev.mentoring.matching.explain.EnglishShortage} does so for minimums that cannot be met. Explanations name participants by identifier; names are joined by whoever shows them. May import strategy,
 * certificate, problem, score and core.
 */
@NullMarked
package dev.mentoring.matching.explain;

import org.jspecify.annotations.NullMarked;
