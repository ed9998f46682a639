package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("004-13")
class DiversityWishesTest {

    private static final Options GOAL = Rated.option("goal", "voices");

    @ParameterizedTest(name = "{0} wished by the mentor, {1} by the mentee, bands {2} and {3}: {4}")
    @CsvSource({
        "SIMILAR, SIMILAR, one, one, 1000000",
        "SIMILAR, SIMILAR, one, many, 0",
        "DIFFERENT, DIFFERENT, one, many, 1000000",
        "DIFFERENT, DIFFERENT, one, few, 333334",
        "SIMILAR, DIFFERENT, one, few, 500000",
        "SIMILAR, DIFFERENT, one, one, 500000"
    })
    void meets_both_wishes_as_far_as_the_answers_allow(
            OptIn.Wish ofMentor, OptIn.Wish ofMentee, String mentor, String mentee, int millionths) {
        Rating rating = rate(
                active(true),
                leave(mentor("m"), "band", ofMentor).putAttributes("band", term(mentor)),
                leave(mentee("n"), "band", ofMentee).putAttributes("band", term(mentee)));

        assertThat(rating.millionths()).hasValue(millionths);
        assertThat(rating.reasons()).containsExactly(Reason.of("wishes-count", "attribute", "band", "goal", "voices"));
    }

    @Test
    void takes_the_mean_over_the_attributes_that_both_gave_leave_for() {
        ParticipantBuilder mentor = leave(leave(mentor("m"), "band", OptIn.Wish.SIMILAR), "kind", OptIn.Wish.DIFFERENT);
        ParticipantBuilder mentee = leave(leave(mentee("n"), "band", OptIn.Wish.SIMILAR), "kind", OptIn.Wish.DIFFERENT);

        // Bands one step of three apart, kinds the same.
        assertThat(rate(
                                active(true),
                                mentor.putAttributes("band", term("one")).putAttributes("kind", term("town")),
                                mentee.putAttributes("band", term("few")).putAttributes("kind", term("town")))
                        .millionths())
                .hasValue((666_666 + 666_666) / 4);
    }

    @Test
    @Tag("P2")
    void is_neutral_without_the_leave_of_both_for_this_goal_by_this_date() {
        ParticipantBuilder mentor =
                leave(mentor("m"), "band", OptIn.Wish.SIMILAR).putAttributes("band", term("one"));
        ParticipantBuilder silent = mentee("n").putAttributes("band", term("one"));
        ParticipantBuilder elsewhere = mentee("n")
                .putAttributes("band", term("one"))
                .addOptIns(new OptIn("band", "another", OptIn.Wish.SIMILAR, SmallProgramme.ON));
        ParticipantBuilder later = mentee("n")
                .putAttributes("band", term("one"))
                .addOptIns(new OptIn("band", "voices", OptIn.Wish.SIMILAR, SmallProgramme.ON.plusDays(1)));
        ParticipantBuilder unanswered = leave(mentee("n"), "band", OptIn.Wish.SIMILAR);

        for (ParticipantBuilder mentee : List.of(silent, elsewhere, later, unanswered)) {
            assertThat(rate(active(true), mentor, mentee))
                    .isEqualTo(Rating.unknown(Reason.of("no-common-leave", "goal", "voices")));
        }
    }

    @Test
    @Tag("P2")
    void is_neutral_for_everybody_while_the_goal_is_not_active() {
        assertThat(rate(
                        active(false),
                        leave(mentor("m"), "band", OptIn.Wish.SIMILAR).putAttributes("band", term("one")),
                        leave(mentee("n"), "band", OptIn.Wish.SIMILAR).putAttributes("band", term("one"))))
                .isEqualTo(Rating.unknown(Reason.of("goal-inactive", "goal", "voices")));
    }

    @Test
    void refuses_a_goal_that_nobody_declared() {
        assertThatThrownBy(() -> Rated.by(
                        new DiversityWishes(), Rated.option("goal", "charm"), active(true), mentor("m"), mentee("n")))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_ID));
    }

    @Test
    void refuses_a_goal_about_words_which_cannot_be_compared() {
        Programme programme = SmallProgramme.builder()
                .scoring(ScoringModel.of())
                .form(new Form(
                        ImmutableList.of(new Attribute.Words("note", Labels.of("Note"))),
                        ImmutableSet.of("note"),
                        ImmutableList.of()))
                .addDiversityGoals(new DiversityGoal("voices", Labels.of("Voices"), ImmutableSet.of("note"), true))
                .build();

        assertThatThrownBy(() -> rate(programme, mentor("m"), mentee("n")))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_SETTING));
    }

    @ParameterizedTest
    @Tag("P2")
    @ValueSource(strings = {"similar-setting", "experience-gap", "priority-for"})
    void no_other_scorer_may_name_a_sensitive_attribute(String scorer) {
        Options options = scorer.equals("similar-setting")
                ? Rated.option("attributes", "band")
                : Rated.option("attribute", scorer.equals("priority-for") ? "band" : "years");
        Programme programme = SmallProgramme.builder()
                .scoring(ScoringModel.of())
                .form(new Form(
                        ImmutableList.of(SmallProgramme.BAND, SmallProgramme.YEARS),
                        ImmutableSet.of("band", "years"),
                        ImmutableList.of()))
                .build();

        assertThatThrownBy(() -> WeightedModel.of(
                        ScoringModel.of(new Criterion("c", scorer, 1, options)),
                        Scorers.standard(),
                        new ScoringContext(programme, SmallProgramme.roster(), SmallProgramme.ON)))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.SENSITIVE_ATTRIBUTE));
    }

    @Test
    @Tag("P2")
    void a_scorer_of_a_users_own_cannot_see_sensitive_answers_or_wishes() {
        ParticipantBuilder mentor = leave(mentor("m"), "kind", OptIn.Wish.SIMILAR)
                .putAttributes("kind", term("town"))
                .putAttributes("years", SmallProgramme.whole(3));
        ParticipantBuilder mentee = mentee("n").putAttributes("kind", term("town"));
        Scorer nosy = Scorer.of(
                "nosy",
                (m, n) -> Rating.of(m.attributes().size()
                        + 10 * n.attributes().size()
                        + 100 * m.optIns().size()));
        ScoringContext context =
                new ScoringContext(active(true), SmallProgramme.roster(mentor, mentee), SmallProgramme.ON);

        WeightedModel model = WeightedModel.of(
                ScoringModel.of(Criterion.of("nosy", 1)), Scorers.standard().plus(nosy), context);

        assertThat(model.score(mentor.build(), mentee.build())).isEqualTo(1);
        assertThat(model.breakdown(mentor.build(), mentee.build()).score()).isEqualTo(1);
        assertThat(model.score(mentor.id("stranger").build(), mentee.build())).isEqualTo(1);
    }

    static ParticipantBuilder leave(ParticipantBuilder person, String attribute, OptIn.Wish wish) {
        return person.addOptIns(new OptIn(attribute, "voices", wish, LocalDate.of(2026, 1, 1)));
    }

    static Programme active(boolean active) {
        return SmallProgramme.builder()
                .scoring(ScoringModel.of())
                .form(new Form(
                        ImmutableList.of(SmallProgramme.BAND, SmallProgramme.KIND, SmallProgramme.YEARS),
                        ImmutableSet.of("band", "kind"),
                        ImmutableList.of()))
                .addDiversityGoals(
                        new DiversityGoal("voices", Labels.of("Many voices"), ImmutableSet.of("band", "kind"), active))
                .build();
    }

    private static Rating rate(Programme programme, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.by(new DiversityWishes(), GOAL, programme, mentor, mentee);
    }
}
