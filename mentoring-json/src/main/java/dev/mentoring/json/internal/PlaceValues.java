package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Place;
import java.util.function.Supplier;

/** Maps lists of places; degrees have at most six decimals and are exact. */
final class PlaceValues {

    private static final Shape PLACE =
            Shape.requiring("id", "labels", "latitude", "longitude").allowing("aliases", "hidden");
    private static final int RIGHT_ANGLE = 90_000_000;

    private PlaceValues() {}

    /** Reads a list; the places can be made once the document is known to be well-formed. */
    static ImmutableList<Supplier<Place>> read(DocumentReader in) {
        return Values.list(in, PlaceValues::place);
    }

    private static Supplier<Place> place(DocumentReader in) {
        LabelValues labels = new LabelValues();
        String id = "";
        int latitude = 0;
        int longitude = 0;
        if (in.enterObject(PLACE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    case "latitude" -> latitude = in.millionths(-RIGHT_ANGLE, RIGHT_ANGLE);
                    default -> longitude = in.millionths(-2 * RIGHT_ANGLE, 2 * RIGHT_ANGLE);
                }
            }
        }
        String placeId = id;
        int north = latitude;
        int east = longitude;
        return () -> new Place(placeId, labels.labels(), north, east);
    }

    /** Writes a list. */
    static void write(Iterable<Place> places, JsonText out) {
        Values.writeEach(places, out, place -> {
            out.row().name("id").value(place.id());
            LabelValues.write(place.labels(), out);
            out.name("latitude").millionths(place.latitude());
            out.name("longitude").millionths(place.longitude());
            out.end();
        });
    }
}
