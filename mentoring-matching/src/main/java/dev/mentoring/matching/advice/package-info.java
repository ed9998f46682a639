/**
 * What a programme office wants to know before and between rounds.
 *
 * <p>{@link dev.mentoring.matching.advice.RoundReadiness} is the entry before a round: places against demand, what each rule
 * costs in possible pairs, who has few partners, and who can or cannot be part of a matching of the most pairs. {@link
 * dev.mentoring.matching.advice.RecruitmentAdvice} is the entry after one: what a place or a mentor more would be worth, and
 * which topics lack mentors. {@link dev.mentoring.matching.advice.Shortlist} finds the best partners of one person at any time,
 * {@link dev.mentoring.matching.advice.Shortlists} spreads a cohort's over the mentors. Everything is exact data about
 * identifiers, for the office alone: figures about people tell of private wishes. May import explain, whatif, strategy,
 * certificate, problem, score and core.
 */
@NullMarked
package dev.mentoring.matching.advice;

import org.jspecify.annotations.NullMarked;
