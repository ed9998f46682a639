package dev.mentoring.matching.explain;

import dev.mentoring.matching.problem.Side;
import java.util.Optional;

/**
 * What a place of somebody is worth, exactly.
 *
 * @param side the side of the person
 * @param person identifier
 * @param places how many places there are
 * @param used how many of them are taken
 * @param oneMore what comes of one more; empty where there is no number, as when nobody may have more
 * @param oneFewer what comes of one fewer; empty where there is no number, as when a locked pair needs it
 */
public record PlaceValue(
        Side side, String person, int places, int used, Optional<Forced> oneMore, Optional<Forced> oneFewer) {

    /** The person alone. */
    @Override
    public String toString() {
        return "PlaceValue[" + person + "]";
    }
}
