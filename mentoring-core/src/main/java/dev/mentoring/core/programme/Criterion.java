package dev.mentoring.core.programme;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;

/**
 * One thing that makes a pair better.
 *
 * @param id identifier, unique in the scoring model; explanations name it
 * @param scorer stable name of the scorer
 * @param weight share of the score relative to the other criteria, 1 to 1,000
 * @param options the scorer's settings
 */
public record Criterion(String id, String scorer, int weight, Options options) {

    /** The largest weight. */
    public static final int HEAVIEST = 1_000;

    /** Refuses weights outside 1 to 1,000. */
    public Criterion {
        id = Ids.require(id, "criterion");
        if (weight < 1 || weight > HEAVIEST) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "weight", "the weight must be 1 to " + HEAVIEST, id);
        }
    }

    /** A criterion named after its scorer. */
    public static Criterion of(String scorer, int weight) {
        return new Criterion(scorer, scorer, weight, Options.none());
    }
}
