package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.explain.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {

    private static final Words ENGLISH = Words.of(Language.EN, RelationshipType.mentoring());
    private static final Words FRENCH = Words.of(Language.FR, RelationshipType.mentoring());

    private static Precision of(String low, String high, String largest) {
        return Precision.of(
                Stream.of(Optional.of(new Interval(new BigDecimal(low), new BigDecimal(high))), Optional.empty()),
                List.of(new BigDecimal(largest)));
    }

    @ParameterizedTest
    @CsvSource({
        "38.05, 38.66, 38.37, 38.366667, 38.37, '38,37', 38.37",
        "29100000, 29700000, 29400000, 29381234.5, '29,381,234', '29\u202f381\u202f234', '29.38\u00a0M'",
        "-0.0021, -0.0004, 0.0012, -0.001234, −0.0012, '−0,0012', −0.0012",
        "0, 0, 0.25, 0.25, 0.25, '0,25', 0.25",
        "32, 32, 32, 32, 32, '32', 32",
        "0, 0, -12000000, -12000000, '−12,000,000', '−12 000 000', '−12\u00a0M'",
        "0, 0, 0.12345678, 0.12345678, 0.123457, '0,123457', 0.123457",
        "9000000000000000000, 9223372036854775807, 9223372036854775807, 9223372036854775807,"
                + " '9,223,372,036,854,775,807', '9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f807', '9,223,372,037\u00a0bn'"
    })
    void tells_two_digits_of_the_narrowest_interval(
            String low, String high, String largest, String figure, String english, String french, String brief) {
        Precision precision = of(low, high, largest);

        assertThat(precision.text(new BigDecimal(figure), ENGLISH)).isEqualTo(english);
        assertThat(precision.text(new BigDecimal(figure), FRENCH)).isEqualTo(french);
        assertThat(precision.brief(new BigDecimal(figure), ENGLISH)).isEqualTo(brief);
    }

    @Test
    void ends_of_intervals_are_told_as_figures_and_missing_ones_as_dashes() {
        Precision precision = of("1.5", "2.25", "2");

        assertThat(precision.text(Optional.of(new Interval(new BigDecimal("1.5"), new BigDecimal("2.25"))), FRENCH))
                .isEqualTo("1,50 à 2,25");
        assertThat(precision.text(Optional.empty(), FRENCH)).isEqualTo("–");
        assertThat(precision.signed(new BigDecimal("1.5"), ENGLISH)).isEqualTo("+1.50");
    }
}
