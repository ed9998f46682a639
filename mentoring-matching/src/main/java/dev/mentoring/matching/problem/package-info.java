/**
 * The frozen question: people as indexes, allowed pairs in rows, whole scores, bounds and stated choices.
 *
 * <p>{@link dev.mentoring.matching.problem.MatchingProblem} is the entry; {@link
 * dev.mentoring.matching.problem.TwoSidedProblem} pairs mentors with mentees and {@link
 * dev.mentoring.matching.problem.PeerProblem} pairs people of one list. Builders take identifiers in any order, collect
 * everything that is wrong, and freeze people sorted by identifier, so that the same question has the same indexes and the
 * same digest whatever order it was told in. A pair that is not allowed is absent; no score stands for it. {@link
 * dev.mentoring.matching.problem.Pairing} and {@link dev.mentoring.matching.problem.Unmatched} are the words of an answer; {@link
 * dev.mentoring.matching.problem.TieOrder} is the lot that decides where scores do not.
 * May import core and nothing else of this module but score.
 */
@NullMarked
package dev.mentoring.matching.problem;

import org.jspecify.annotations.NullMarked;
