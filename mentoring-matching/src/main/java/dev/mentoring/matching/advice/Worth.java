package dev.mentoring.matching.advice;

import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Obstacle;
import java.util.Optional;

/**
 * What a change would be worth, by pairing the changed round in the same way: exact, not estimated.
 *
 * @param pairs how many pairs there would be more, negative for fewer
 * @param score by how many points the total would grow, negative when it would fall
 * @param obstacle why there is no answer in numbers, which are then 0; empty when there is one
 */
public record Worth(long pairs, long score, Optional<Obstacle> obstacle) {

    /** Of a change that changes nothing. */
    public static final Worth NOTHING = new Worth(0, 0, Optional.empty());

    /** Refuses numbers where there is an obstacle. */
    public Worth {
        if (obstacle.isPresent() && (pairs != 0 || score != 0)) {
            throw new IllegalArgumentException("there is an obstacle, and numbers all the same");
        }
    }

    /** What an answer says. */
    public static Worth of(Answer answer) {
        return answer.obstacle().isPresent()
                ? new Worth(0, 0, answer.obstacle())
                : new Worth(answer.pairsGained(), answer.scoreGained(), Optional.empty());
    }
}
