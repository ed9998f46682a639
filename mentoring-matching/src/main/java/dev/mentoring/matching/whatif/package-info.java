/**
 * What would be otherwise: the same question with a change, answered exactly.
 *
 * <p>{@link dev.mentoring.matching.whatif.WhatIf} is the entry: it takes a problem with a result and answers {@link
 * dev.mentoring.matching.whatif.Change}s, such as a pair that must be made, a pair that is ruled out, a place more or somebody
 * who leaves. An {@link dev.mentoring.matching.whatif.Answer} holds the exact gain or loss and the {@link
 * dev.mentoring.matching.whatif.Difference} person by person, or the {@link dev.mentoring.matching.whatif.Obstacle} because of
 * which there is none. Results of the strategies max-score and max-coverage without groups are repaired instead of paired anew, which
 * {@link dev.mentoring.matching.whatif.Answer#isWarm} tells; the numbers are the same. Nothing is estimated. Knows identifiers and numbers alone, no participant data. May import strategy,
 * certificate, problem, the kernels and core.
 */
@NullMarked
package dev.mentoring.matching.whatif;

import org.jspecify.annotations.NullMarked;
