package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.score.ScoreBreakdown;

/**
 * Why two people were paired (requirement 001-09).
 *
 * @param pairing the pairing
 * @param breakdown the contributions, which sum to the pairing's score
 * @param trace what every clause of the rule book said about the two
 */
public record PairingExplanation(Pairing pairing, ScoreBreakdown breakdown, ImmutableList<Finding> trace) {

    /** The two people alone: what the score and the rules rest on may be private. */
    @Override
    public String toString() {
        return "PairingExplanation[" + pairing.mentor() + ", " + pairing.mentee() + "]";
    }
}
