package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.SmallProgramme;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedModelTest {

    @Test
    @Tag("A4")
    void adds_up_a_worked_example() {
        ParticipantBuilder mentor = mentor("m", "budget")
                .putAttributes("band", term("many"))
                .putAttributes("kind", term("town"))
                .putAttributes("years", whole(12));
        ParticipantBuilder mentee = mentee("n", "budget", "board")
                .putAttributes("band", term("some"))
                .putAttributes("kind", term("town"))
                .putAttributes("years", whole(4));

        ScoreBreakdown breakdown = breakdown(
                mentor, mentee, Scorers.standard(), SmallProgramme.programme().scoring());

        // One of two needs: half of 600,000. Band one step of three apart, same kind: mean of 666,666 and 1,000,000.
        // Lead of eight years, target five, tolerance ten: seven tenths of 150,000.
        assertThat(breakdown.contributions())
                .extracting(Contribution::criterion, Contribution::points, Contribution::most)
                .containsExactly(
                        tuple("needs-covered", 300_000, 600_000),
                        tuple("similar-setting", 208_333, 250_000),
                        tuple("experience-gap", 105_000, 150_000));
        assertThat(breakdown.score()).isEqualTo(300_000 + 208_333 + 105_000);
    }

    @Test
    @Tag("A7")
    void counts_a_missing_value_as_neutral_and_says_so() {
        ScoreBreakdown breakdown = breakdown(
                mentor("m", "budget"),
                mentee("n", "budget"),
                Scorers.standard(),
                SmallProgramme.programme().scoring());

        assertThat(breakdown.contributions())
                .extracting(Contribution::points, Contribution::known)
                .containsExactly(tuple(600_000, true), tuple(125_000, false), tuple(75_000, false));
    }

    @Test
    @Tag("A7")
    void tells_the_rating_of_each_criterion_in_their_order_with_the_neutral_one_for_a_missing_value() {
        ParticipantBuilder mentor = mentor("m", "budget").putAttributes("years", whole(12));
        ParticipantBuilder mentee = mentee("n", "budget", "board").putAttributes("years", whole(4));
        WeightedModel model = WeightedModel.of(
                SmallProgramme.programme().scoring(),
                Scorers.standard(),
                new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON));

        assertThat(model.ratings(mentor.build(), mentee.build()).asList()).containsExactly(500_000, 500_000, 700_000);
    }

    @Test
    @Tag("S1")
    void tells_no_rating_out_of_range() {
        Scorers scorers = Scorers.standard().plus(Scorer.of("wild", (m, n) -> Rating.of(-1)));
        WeightedModel model = WeightedModel.of(
                only("wild"),
                scorers,
                new ScoringContext(SmallProgramme.programme(), roster(mentor("m"), mentee("n")), SmallProgramme.ON));

        assertThatThrownBy(() -> model.ratings(mentor("m").build(), mentee("n").build()))
                .isInstanceOf(ScorerException.class)
                .hasMessageContaining("wild");
    }

    @ParameterizedTest(name = "neutral at {0} percent gives {1} points")
    @CsvSource({"0, 0", "30, 300000", "100, 1000000"})
    void takes_the_neutral_rating_from_the_criterion(long percent, int points) {
        ScoringModel model = ScoringModel.of(new Criterion(
                "needs", "needs-covered", 1, Options.of(Map.of("neutralPercent", new Options.Whole(percent)))));

        assertThat(breakdown(mentor("m"), mentee("n"), Scorers.standard(), model)
                        .score())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @Tag("S1")
    @ValueSource(ints = {-1, 1_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refuses_a_rating_out_of_range_naming_scorer_and_pair(int rating) {
        Scorers scorers = Scorers.standard().plus(Scorer.of("wild", (m, n) -> Rating.of(rating)));

        assertThatThrownBy(() -> breakdown(mentor("m"), mentee("n"), scorers, only("wild")))
                .isInstanceOfSatisfying(ScorerException.class, e -> {
                    Problem problem = e.problems().get(0);
                    assertThat(problem.code()).isEqualTo(ProblemCode.SCORE_RANGE);
                    assertThat(problem.ids()).containsExactly("wild", "m", "n");
                });
    }

    @Test
    @Tag("S2")
    void wraps_what_a_scorer_throws_naming_scorer_and_pair() {
        IllegalStateException cause = new IllegalStateException("a private value");
        Scorers scorers = Scorers.standard().plus(Scorer.of("broken", (m, n) -> {
            throw cause;
        }));

        assertThatThrownBy(() -> breakdown(mentor("m"), mentee("n"), scorers, only("broken")))
                .isInstanceOf(ScorerException.class)
                .hasCause(cause)
                .hasMessageContaining("broken")
                .hasMessageNotContaining("private");
    }

    @Test
    @Tag("S2")
    @SuppressWarnings("NullAway") // A scorer that breaks its contract is what the test is about.
    void counts_no_rating_at_all_as_a_failure_of_the_scorer() {
        Scorers scorers = Scorers.standard()
                .plus(Scorer.of("silent", (m, n) -> null))
                .plus(Scorer.of("mute", new PairScorer() {
                    @Override
                    public Rating rate(Participant m, Participant n) {
                        return Rating.of(0);
                    }

                    @Override
                    public OptionalInt millionths(Participant m, Participant n) {
                        return null;
                    }
                }));

        for (String name : List.of("silent", "mute")) {
            assertThatThrownBy(() -> breakdown(mentor("m"), mentee("n"), scorers, only(name)))
                    .isInstanceOf(ScorerException.class)
                    .hasMessageContaining("SCORER_FAILED")
                    .hasMessageContaining(name);
        }
    }

    @Test
    @Tag("S3")
    void refuses_a_scorer_whose_figure_is_not_that_of_its_rating() {
        Scorers scorers = Scorers.standard().plus(Scorer.of("double", new PairScorer() {
            @Override
            public Rating rate(Participant m, Participant n) {
                return Rating.of(1);
            }

            @Override
            public OptionalInt millionths(Participant m, Participant n) {
                return OptionalInt.of(2);
            }
        }));

        assertThatThrownBy(() -> breakdown(mentor("m"), mentee("n"), scorers, only("double")))
                .isInstanceOfSatisfying(ScorerException.class, e -> {
                    assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.SCORE_UNSTABLE);
                    assertThat(e.problems().get(0).ids()).containsExactly("double", "m", "n");
                });
    }

    @Test
    @Tag("S2")
    void lets_errors_through() {
        Scorers scorers = Scorers.standard().plus(Scorer.of("fatal", (m, n) -> {
            throw new StackOverflowError();
        }));

        assertThatThrownBy(() -> breakdown(mentor("m"), mentee("n"), scorers, only("fatal")))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void names_the_scorers_there_are_when_one_is_unknown() {
        assertThatThrownBy(() -> breakdown(mentor("m"), mentee("n"), Scorers.standard(), only("charm")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(
                        "attribute-preference, channel-fit, commitment-fit, diversity-goal, experience-gap,"
                                + " lived-experience, mentor-benefit, missed-last-time, needs-covered, novelty,"
                                + " organisation-spread, priority-for, proximity, seniority-gap, shared-hours,"
                                + " shared-languages, similar-setting, stated-choice");
    }

    @Test
    void refuses_two_scorers_of_one_name() {
        assertThatThrownBy(() -> Scorers.standard().plus(Scorer.of("needs-covered", (m, n) -> Rating.of(0))))
                .isInstanceOf(InvalidModelException.class);
    }

    private static ScoringModel only(String scorer) {
        return ScoringModel.of(Criterion.of(scorer, 1));
    }

    private static ScoreBreakdown breakdown(
            ParticipantBuilder mentor, ParticipantBuilder mentee, Scorers scorers, ScoringModel scoring) {
        ScoringContext context =
                new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON);
        WeightedModel model = WeightedModel.of(scoring, scorers, context);
        ScoreBreakdown breakdown = model.breakdown(mentor.build(), mentee.build());
        assertThat(model.score(mentor.build(), mentee.build())).isEqualTo(breakdown.score());
        return breakdown;
    }
}
