package dev.mentoring.matching.whatif;

import com.google.common.base.Preconditions;
import java.util.Optional;

/**
 * What comes of a change in short: the exact gain, or why there is none in numbers.
 *
 * @param gain what the totals gain; empty when there is an obstacle
 * @param obstacle what stands in the way; empty when there is a gain, be it nothing
 */
public record Effect(Optional<Gain> gain, Optional<Obstacle> obstacle) {

    /**
     * Takes one of the two.
     *
     * @throws IllegalArgumentException when both are present, or none
     */
    public Effect {
        Preconditions.checkArgument(gain.isPresent() != obstacle.isPresent(), "a gain or an obstacle, not both");
    }

    /** An effect in numbers. */
    public static Effect of(Gain gain) {
        return new Effect(Optional.of(gain), Optional.empty());
    }

    /** No effect that could be counted. */
    public static Effect blocked(Obstacle obstacle) {
        return new Effect(Optional.empty(), Optional.of(obstacle));
    }

    /** The effect that an answer describes in full. */
    public static Effect of(Answer answer) {
        return answer.obstacle()
                .map(Effect::blocked)
                .orElseGet(() -> of(new Gain(answer.pairsGained(), answer.scoreGained())));
    }

    /** What is gained; nothing where there is an obstacle. */
    public Gain gainOrNone() {
        return gain.orElse(Gain.NONE);
    }
}
