/**
 * Why these two, and why nobody: explanations that are the computation itself.
 *
 * <p>{@link dev.mentoring.matching.explain.Explainer} is the entry. An explanation of a pairing holds the contributions that
 * sum to its score and what every rule said; an explanation of somebody without a partner tells whom each rule kept out and
 * who has the places of the others. Explanations are data and name participants by identifier; {@code dev.mentoring.matching.explain.text}
 * puts them into words. May import strategy, certificate, problem, score and core.
 */
@NullMarked
package dev.mentoring.matching.explain;

import org.jspecify.annotations.NullMarked;
