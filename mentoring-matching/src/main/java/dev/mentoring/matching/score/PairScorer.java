package dev.mentoring.matching.score;

import dev.mentoring.core.participant.Participant;
import java.util.OptionalInt;

/**
 * Rates pairs. The same pair gets the same rating every time, whatever was rated before. Calls of one round come one after
 * another, and not always from the same thread; explanations may ask several at once.
 */
@FunctionalInterface
public interface PairScorer {

    /** The rating of a pair, with its reasons. */
    Rating rate(Participant mentor, Participant mentee);

    /** The figure of {@link #rate} alone; worth overriding where making reasons costs time. */
    default OptionalInt millionths(Participant mentor, Participant mentee) {
        return rate(mentor, mentee).millionths();
    }
}
