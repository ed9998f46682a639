package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.util.Optional;

/**
 * Answers what would be otherwise in a solved problem of two sides.
 *
 * <p>Immutable in what can be seen of it, and safe for use by one thread at a time.
 */
public final class WhatIf {

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final PairingStrategies strategies;

    private WhatIf(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies) {
        this.problem = problem;
        this.result = result;
        this.strategies = strategies;
    }

    /**
     * Takes a solved problem.
     *
     * @throws IllegalArgumentException when the result is not one of the problem, has no pairings, or does not verify
     */
    public static WhatIf of(TwoSidedProblem problem, MatchingResult result) {
        return of(problem, result, PairingStrategies.standard());
    }

    /**
     * Takes a problem that was solved by a strategy which may be one of the user's own.
     *
     * @throws IllegalArgumentException as above
     */
    public static WhatIf of(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies) {
        Verification verification = CertificateChecker.verify(
                problem, result, strategies.named(result.strategy().name()).proves());
        if (!verification.valid()) {
            throw new IllegalArgumentException("the result does not verify: "
                    + verification.refusals().get(0).message());
        }
        if (result.status() != Status.SOLVED && result.status() != Status.BOUNDED) {
            throw new IllegalArgumentException("the result has no pairings; its status is " + result.status());
        }
        return new WhatIf(problem, result, strategies);
    }

    /** The question as it is. */
    public TwoSidedProblem problem() {
        return problem;
    }

    /** Its result. */
    public MatchingResult result() {
        return result;
    }

    /** What comes of making a pair, whatever it costs; why not this one? */
    public Answer making(String mentor, String mentee) {
        return after(new Change.Make(mentor, mentee));
    }

    /** What comes of ruling a pair out. */
    public Answer forbidding(String mentor, String mentee) {
        return after(new Change.Forbid(mentor, mentee));
    }

    /**
     * What comes of more or fewer places of somebody.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}
     * @param more how many places more, negative for fewer
     */
    public Answer places(Side side, String person, int more) {
        int index = side == Side.MENTOR ? problem.indexOfMentor(person) : problem.indexOfMentee(person);
        if (index < 0) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "changes", "nobody of that side has the identifier", person);
        }
        int places = (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .get(index)
                .capacity();
        return after(new Change.Places(side, person, places + more));
    }

    /** What comes of somebody's leaving. */
    public Answer without(Side side, String person) {
        return after(new Change.Withdraw(side, person));
    }

    /** What comes of one change. */
    public Answer after(Change change) {
        return after(ImmutableList.of(change));
    }

    /**
     * What comes of several changes, made in their order.
     *
     * @throws InvalidModelException when a change names somebody who is not there, brings somebody who is, or contradicts
     *     another
     */
    public Answer after(ImmutableList<Change> changes) {
        Optional<Obstacle> obstacle = new Obstacles(problem).of(changes);
        return new FreshAnswer(this, strategies, changes, obstacle);
    }
}
