package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;

/**
 * A wish to meet within reach of a place (requirement 003-30).
 *
 * @param from identifier of the place
 * @param kilometres the largest distance, 0 to 20,000; when absent, the limit of the programme's rule holds
 */
public record DistanceRequest(String from, Optional<Integer> kilometres) {

    /** The largest limit, half the way round the Earth. */
    public static final int FARTHEST = 20_000;

    /** Refuses limits outside 0 to 20,000 km. */
    public DistanceRequest {
        from = Ids.require(from, "place");
        if (kilometres.isPresent() && (kilometres.get() < 0 || kilometres.get() > FARTHEST)) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "withinReach/kilometres", "the limit must be 0 to " + FARTHEST + " km");
        }
    }

    /** A mask: where someone is to be met is private. */
    @Override
    public String toString() {
        return "DistanceRequest[…]";
    }
}
