package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.taxonomy.Labels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("003-30")
class GreatCircleTest {

    private static final int POLE = 90_000_000;
    private static final int HALF_TURN = 180_000_000;
    private static final long HALF_MERIDIAN = 20_015_114;

    private final DistanceProvider distances = new GreatCircle();

    /** Lyon to Paris is the example in the documentation of the Python package haversine: 392.2172595594006 km. */
    @ParameterizedTest
    @CsvSource({
        "45759700, 4842200, 48856700, 2350800, 392217",
        "36120000, -86670000, 33940000, -118400000, 2886448",
        "51509865, -118092, 40712800, -74006000, 5570781",
        "0, 0, 0, 1000000, 111195",
        "-16500000, 179500000, -16500000, -179500000, 106616",
    })
    void measures_known_ways_to_the_metre(int lat1, int lon1, int lat2, int lon2, long metres) {
        assertThat(metres(lat1, lon1, lat2, lon2)).isEqualTo(metres);
        assertThat(metres(lat2, lon2, lat1, lon1)).isEqualTo(metres);
    }

    @Test
    void is_nothing_to_oneself() {
        assertThat(metres(45_759_700, 4_842_200, 45_759_700, 4_842_200)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "45759700, 4842200", "90000000, 0", "-1, 1", "33333333, -77777777"})
    void is_half_way_round_to_the_antipodes(int latitude, int longitude) {
        int opposite = longitude > 0 ? longitude - HALF_TURN : longitude + HALF_TURN;

        assertThat(metres(latitude, longitude, -latitude, opposite)).isEqualTo(HALF_MERIDIAN);
    }

    @Test
    void does_not_care_for_longitude_at_a_pole() {
        assertThat(metres(POLE, 12_345_678, POLE, -170_000_000)).isZero();
        assertThat(metres(POLE, 77_000_000, 0, -1)).isEqualTo(metres(POLE, 0, 0, 0));
    }

    @Test
    void takes_both_names_of_the_date_line_as_one() {
        assertThat(metres(10_000_000, HALF_TURN, 10_000_000, -HALF_TURN)).isZero();
        assertThat(metres(0, 179_999_999, 0, -179_999_999)).isEqualTo(metres(0, -1, 0, 1));
    }

    private long metres(int lat1, int lon1, int lat2, int lon2) {
        return distances.metres(place(lat1, lon1), place(lat2, lon2)).orElseThrow();
    }

    private static Place place(int latitude, int longitude) {
        return new Place("place", Labels.of("Place"), latitude, longitude);
    }
}
