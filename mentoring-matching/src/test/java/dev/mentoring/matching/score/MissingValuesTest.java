package dev.mentoring.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.score.LeftOut.Case;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every scorer: a value that is left out is neutral, above the worst that could have been stated and below the best, and the
 * explanation says so (failure A7).
 */
@Tag("A7")
class MissingValuesTest {

    static Stream<Case> cases() {
        return LeftOut.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_left_out_counts_as_neutral_and_never_as_the_worst(Case one) {
        int worst = score(one, one.worst()).score();
        int without = score(one, one.without()).score();
        int best = score(one, one.best()).score();

        assertThat(without).isGreaterThan(worst).isLessThan(best).isEqualTo(Rating.BEST / 2);
        assertThat(score(one, one.without()).contributions()).singleElement().satisfies(told -> {
            assertThat(told.known()).isFalse();
            assertThat(told.reasons()).isNotEmpty();
        });
        assertThat(score(one, one.worst()).contributions().get(0).known()).isTrue();
        assertThat(score(one, one.best()).contributions().get(0).known()).isTrue();
    }

    @Test
    void every_scorer_of_the_catalogue_is_held_against_it() {
        assertThat(cases().map(Case::scorer)).containsAll(Scorers.standard().names());
    }

    private static ScoreBreakdown score(Case one, Roster people) {
        WeightedModel model = WeightedModel.of(
                ScoringModel.of(new Criterion("c", one.scorer(), 1, one.options())),
                Scorers.standard(),
                new ScoringContext(one.programme(), people, SmallProgramme.ON));
        Participant m = people.participants().get(0);
        Participant n = people.participants().get(1);
        return model.breakdown(m, n);
    }
}
