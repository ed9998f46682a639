package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.core.taxonomy.Labels;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GreatCircleProperties {

    private static final double RADIUS = 6_371_008.8;

    private final DistanceProvider distances = new GreatCircle();

    @Property
    void is_the_same_both_ways_and_at_most_half_way_round(
            @ForAll @IntRange(min = -90_000_000, max = 90_000_000) int lat1,
            @ForAll @IntRange(min = -180_000_000, max = 180_000_000) int lon1,
            @ForAll @IntRange(min = -90_000_000, max = 90_000_000) int lat2,
            @ForAll @IntRange(min = -180_000_000, max = 180_000_000) int lon2) {
        long there = metres(lat1, lon1, lat2, lon2);

        assertThat(there).isEqualTo(metres(lat2, lon2, lat1, lon1)).isBetween(0L, 20_015_114L);
    }

    /** The angle between two vectors, by the arc tangent, is exact where haversines are not and the other way round. */
    @Property
    void agrees_with_the_angle_between_vectors(
            @ForAll @IntRange(min = -90_000_000, max = 90_000_000) int lat1,
            @ForAll @IntRange(min = -180_000_000, max = 180_000_000) int lon1,
            @ForAll @IntRange(min = -90_000_000, max = 90_000_000) int lat2,
            @ForAll @IntRange(min = -180_000_000, max = 180_000_000) int lon2) {
        double[] a = vector(lat1, lon1);
        double[] b = vector(lat2, lon2);
        double sine = StrictMath.hypot(
                StrictMath.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2]), a[0] * b[1] - a[1] * b[0]);
        double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

        assertThat((double) metres(lat1, lon1, lat2, lon2))
                .isCloseTo(RADIUS * StrictMath.atan2(sine, cosine), within(1.0));
    }

    private long metres(int lat1, int lon1, int lat2, int lon2) {
        return distances
                .metres(new Place("a", Labels.of("A"), lat1, lon1), new Place("b", Labels.of("B"), lat2, lon2))
                .orElseThrow();
    }

    private static double[] vector(int latitude, int longitude) {
        double lat = StrictMath.toRadians(latitude / 1e6);
        double lon = StrictMath.toRadians(longitude / 1e6);
        return new double[] {
            StrictMath.cos(lat) * StrictMath.cos(lon), StrictMath.cos(lat) * StrictMath.sin(lon), StrictMath.sin(lat)
        };
    }
}
