package dev.mentoring.core.participant;

import java.util.OptionalLong;

/**
 * Distance as the crow flies on a sphere of the Earth's mean radius, 6,371,008.8 m (IUGG), by the haversine formula.
 *
 * <p>Roads are longer, by a third as a rule of thumb: a programme that limits driving allows for it in its limit or plugs in
 * another {@link DistanceProvider}. Computed with {@link StrictMath}, so that every machine gives the same metre.
 */
public final class GreatCircle implements DistanceProvider {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double RADIANS_PER_MILLIONTH_DEGREE = StrictMath.PI / 180 / 1_000_000;

    /** Makes the provider; it has no state. */
    public GreatCircle() {}

    @Override
    public OptionalLong metres(Place from, Place to) {
        double lat1 = from.latitude() * RADIANS_PER_MILLIONTH_DEGREE;
        double lat2 = to.latitude() * RADIANS_PER_MILLIONTH_DEGREE;
        double halfLat = (lat2 - lat1) / 2;
        double halfLon = ((double) to.longitude() - from.longitude()) * RADIANS_PER_MILLIONTH_DEGREE / 2;
        double h = square(StrictMath.sin(halfLat))
                + StrictMath.cos(lat1) * StrictMath.cos(lat2) * square(StrictMath.sin(halfLon));
        return OptionalLong.of(
                StrictMath.round(2 * EARTH_RADIUS_METRES * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, h)))));
    }

    private static double square(double x) {
        return x * x;
    }
}
