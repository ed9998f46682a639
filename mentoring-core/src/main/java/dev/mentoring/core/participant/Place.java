package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Labels;

/**
 * A place that a programme knows, such as a town.
 *
 * @param id identifier, unique in the programme
 * @param labels wordings by language, as people write the place
 * @param latitude degrees north in millionths (WGS 84), -90,000,000 to 90,000,000
 * @param longitude degrees east in millionths (WGS 84), -180,000,000 to 180,000,000
 */
public record Place(String id, Labels labels, int latitude, int longitude) {

    private static final int RIGHT_ANGLE = 90_000_000;

    /** Refuses coordinates that do not lie on the Earth. */
    public Place {
        id = Ids.require(id, "place");
        if (Math.abs((long) latitude) > RIGHT_ANGLE || Math.abs((long) longitude) > 2L * RIGHT_ANGLE) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "places",
                    "latitude must be -90 to 90 and longitude -180 to 180 degrees",
                    id);
        }
    }
}
