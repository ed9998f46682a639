package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
class FourFifthsTest {

    private static final FourFifths OF_1000 = new FourFifths(DisclosurePolicy.standard(), 1_000);

    private static FourFifths.Rate rate(long part, long whole) {
        return new FourFifths.Rate(part, whole);
    }

    private static Optional<FourFifths.Rate> of(long part, long whole) {
        return OF_1000.rate(new Figure.Rounded(part), new Figure.Rounded(whole));
    }

    @Test
    void compares_each_rate_with_the_highest_in_per_cent() {
        ImmutableList<Optional<FourFifths.Rate>> rates = ImmutableList.of(of(60, 100), of(120, 150), of(50, 100));

        assertThat(FourFifths.highest(rates)).contains(rate(120, 150));
        // three fifths of four fifths
        assertThat(FourFifths.percent(rate(60, 100), rate(120, 150)).text()).isEqualTo("75.00");
    }

    @Test
    void says_whether_the_rounding_hides_on_which_side_of_four_fifths_it_is() {
        assertThat(OF_1000.standing(rate(300, 500), rate(400, 500))).isEqualTo(FourFifths.Standing.UNDER);
        assertThat(OF_1000.standing(rate(450, 500), rate(475, 500))).isEqualTo(FourFifths.Standing.NOT_UNDER);
        assertThat(OF_1000.standing(rate(320, 500), rate(400, 500))).isEqualTo(FourFifths.Standing.WITHIN_ROUNDING);
        assertThat(OF_1000.standing(rate(400, 500), rate(400, 500))).isEqualTo(FourFifths.Standing.HIGHEST);
    }

    @Test
    void says_nothing_of_counts_that_are_not_told() {
        assertThat(OF_1000.rate(Figure.Absent.SUPPRESSED, new Figure.Rounded(100)))
                .isEmpty();
        assertThat(OF_1000.rate(new Figure.Rounded(10), Figure.Absent.SUPPRESSED))
                .isEmpty();
        assertThat(OF_1000.rate(new Figure.Count(0), new Figure.Rounded(100))).isEmpty();
    }

    @Test
    void leaves_out_groups_of_less_than_two_per_cent_of_everybody() {
        assertThat(of(15, 20)).isPresent();
        assertThat(of(15, 15)).isEmpty();
    }

    @Test
    void needs_two_groups_to_compare() {
        assertThat(FourFifths.highest(ImmutableList.of(of(60, 100), Optional.empty())))
                .isEmpty();
    }
}
