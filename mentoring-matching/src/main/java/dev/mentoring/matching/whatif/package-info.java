/**
 * What would be otherwise: the same question with a change, answered exactly.
 *
 * <p>{@link dev.mentoring.matching.whatif.WhatIf} is the entry: it takes a problem with a result and answers {@link
 * dev.mentoring.matching.whatif.Change}s, such as a pair that must be made, a pair that is ruled out, a place more or somebody
 * who leaves. An {@link dev.mentoring.matching.whatif.Answer} holds the exact gain or loss and the {@link
 * dev.mentoring.matching.whatif.Difference} person by person, or the {@link dev.mentoring.matching.whatif.Obstacle} because of
 * which there is none. Results of the strategies max-score and max-coverage without groups are repaired instead of paired anew, which
 * {@link dev.mentoring.matching.whatif.Answer#isWarm} tells; the numbers are the same. {@link
 * dev.mentoring.matching.whatif.TradeOff} tells what keeping earlier pairs costs, {@link dev.mentoring.matching.whatif.Backups} who
 * could step in, {@link dev.mentoring.matching.whatif.WaitingList} who is next, {@link dev.mentoring.matching.whatif.Weightings} what
 * stays whatever the weights. Nothing is estimated. Weightings alone look at participant data. May import strategy, certificate,
 * problem, score, the kernels and core.
 */
@NullMarked
package dev.mentoring.matching.whatif;

import org.jspecify.annotations.NullMarked;
