package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.problem.MatchingProblem;
import org.junit.jupiter.api.Test;

class ScoreSumTest {

    private static final long LARGEST = MatchingProblem.LARGEST_SCORE;
    private static final long FITTING = Long.MAX_VALUE / LARGEST;

    @Test
    void adds_exactly_as_long_as_the_sum_fits() {
        ScoreSum sum = new ScoreSum();
        for (long pair = 0; pair < FITTING; pair++) {
            sum.add(LARGEST);
        }

        assertThat(sum.points()).isEqualTo(FITTING * LARGEST);
        assertThatThrownBy(() -> sum.add(LARGEST))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("SCORE_OVERFLOW");
    }

    @Test
    void a_tally_refuses_pairs_whose_scores_it_cannot_add_up() {
        RollingTally tally = new RollingTally();
        for (long pair = 0; pair < FITTING; pair++) {
            tally.pair(-LARGEST);
        }

        assertThatThrownBy(() -> tally.pair(-LARGEST)).isInstanceOf(InvalidModelException.class);
    }
}
