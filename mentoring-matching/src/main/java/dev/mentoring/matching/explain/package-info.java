/**
 * Why these two, why not these two, and why nobody: explanations that are the computation itself.
 *
 * <p>{@link dev.mentoring.matching.explain.Explainer} is the entry; {@link dev.mentoring.matching.explain.ProblemExplainer} and
 * {@link dev.mentoring.matching.explain.PeerExplainer} explain problems without people. {@link
 * dev.mentoring.matching.explain.WhyThisPair} holds the contributions that sum to the score, what was given up and what every rule
 * said; {@link dev.mentoring.matching.explain.WhyNot} the rule in the way or the exact loss; {@link
 * dev.mentoring.matching.explain.WhyNobody} the way down from everybody and the changes that would get a match. These are for the
 * coordinator; {@code forParty} picks out what an {@link dev.mentoring.matching.explain.Audience} may see. Explanations
 * are data and name participants by identifier; {@code dev.mentoring.matching.explain.text} puts them into words. May import whatif, strategy,
 * certificate, problem, score and core.
 */
@NullMarked
package dev.mentoring.matching.explain;

import org.jspecify.annotations.NullMarked;
