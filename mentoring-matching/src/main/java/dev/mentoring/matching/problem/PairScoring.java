package dev.mentoring.matching.problem;

/** Gives the score of a pair of people who are known by the position at which a builder was told of them, from 0. */
@FunctionalInterface
public interface PairScoring {

    /** The score in points: at most {@link MatchingProblem#LARGEST_SCORE} above or below zero. */
    long score(int mentorListed, int menteeListed);
}
