package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.RatingMoment;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private final Course course = Course.of(policies -> policies.evaluation(
            new EvaluationPlan(ImmutableSet.of("confidence", "listening"), 1, 5, Period.ofDays(28), Optional.empty())));

    @Test
    @Tag("000-03")
    void follows_goals_from_set_to_reached() {
        course.by("ann").does(new GrowthAct.GoalSet("ann", "g1"));
        assertThat(course.refused(new GrowthAct.GoalSet("ann", "g1"))).containsExactly("NAME_TAKEN log");

        course.does(new GrowthAct.GoalClosed("ann", "g1", Goal.Status.REACHED));
        assertThat(course.person("ann").goals()).containsEntry("g1", Goal.Status.REACHED);
        assertThat(course.person("ann").openGoals()).isZero();
        assertThat(course.refused(new GrowthAct.GoalClosed("ann", "g1", Goal.Status.DROPPED)))
                .containsExactly("ALREADY_SO log");
        assertThat(course.refused(new GrowthAct.GoalClosed("ann", "g2", Goal.Status.DROPPED)))
                .containsExactly("UNKNOWN_NAME log");
    }

    @Test
    void lets_nobody_set_goals_for_others_but_the_office() {
        assertThat(course.by("ben").refused(new GrowthAct.GoalSet("ann", "g1"))).containsExactly("NOT_YOURS office");
        course.byOffice().does(new GrowthAct.GoalSet("ann", "g1"));
    }

    @Test
    @Tag("000-08")
    @Tag("002-24")
    void rates_before_midway_and_after_on_one_scale() {
        course.annAndBen().by("ben").does(rated("ben", "confidence", RatingMoment.BEFORE, 1));
        course.meet("pair", "m1");
        course.does(rated("ben", "confidence", RatingMoment.MIDWAY, 3));
        course.does(rated("ben", "confidence", RatingMoment.AFTER, 5));

        assertThat(course.person("ben").ratings())
                .containsEntry(new Rating("first", "confidence", RatingMoment.AFTER), 5)
                .hasSize(3);
        assertThat(course.refused(rated("ben", "confidence", RatingMoment.AFTER, 4)))
                .containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("000-08")
    void keeps_to_the_scale() {
        course.annAndBen().by("ben");

        assertThat(course.refused(rated("ben", "confidence", RatingMoment.BEFORE, 0)))
                .containsExactly("OFF_SCALE evaluation/scale");
        assertThat(course.refused(rated("ben", "confidence", RatingMoment.BEFORE, 6)))
                .containsExactly("OFF_SCALE evaluation/scale");
    }

    @Test
    @Tag("000-07")
    void asks_each_role_about_its_own_purposes() {
        course.annAndBen();

        assertThat(course.by("ben").refused(rated("ben", "listening", RatingMoment.BEFORE, 3)))
                .containsExactly("UNKNOWN_NAME evaluation/rated");
        course.by("ann").does(rated("ann", "listening", RatingMoment.BEFORE, 3));
        assertThat(course.refused(rated("ann", "money", RatingMoment.BEFORE, 3)))
                .containsExactly("UNKNOWN_NAME evaluation/rated");
    }

    @Test
    void rates_nothing_that_has_not_begun_and_no_beginning_that_is_over() {
        course.annAndBen().by("ben");
        assertThat(course.refused(rated("ben", "confidence", RatingMoment.MIDWAY, 3)))
                .containsExactly("TOO_EARLY evaluation/rated");
        assertThat(course.refused(rated("ben", "confidence", RatingMoment.AFTER, 3)))
                .containsExactly("TOO_EARLY evaluation/rated");

        course.meet("pair", "m1").does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
        assertThat(course.refused(rated("ben", "confidence", RatingMoment.BEFORE, 3)))
                .containsExactly("TOO_LATE evaluation/rated");
        course.does(rated("ben", "confidence", RatingMoment.AFTER, 3));
    }

    @Test
    @Tag("003-02")
    void rates_the_beginning_while_another_relationship_is_to_begin() {
        course.annAndBen().joins("cy", MENTOR).by("ben").meet("pair", "m1");
        course.does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY)).pairs("next", "cy", "ben");

        course.by("ben").does(rated("ben", "confidence", RatingMoment.BEFORE, 3));
    }

    @Test
    void is_asked_of_people_who_take_part() {
        assertThat(course.by("ann").refused(rated("ann", "confidence", RatingMoment.BEFORE, 3)))
                .contains("UNKNOWN_PERSON log");
        assertThat(course.refused(outcome("2026-01-05"))).containsExactly("UNKNOWN_PERSON log");
    }

    @Test
    @Tag("002-23")
    void reports_dated_outcomes_even_after_leaving() {
        course.joins("ann", Role.MENTEE).by("ann").does(new ApplicationAct.Withdrawn("ann"));

        assertThat(course.refused(outcome("2026-01-06"))).containsExactly("IN_THE_FUTURE log");
        course.does(outcome("2026-01-05"), outcome("2026-01-04"));
        assertThat(course.refused(outcome("2026-01-04"))).containsExactly("ALREADY_SO log");
        assertThat(course.person("ann").outcomes()).hasSize(2);
    }

    private static GrowthAct.Rated rated(String person, String purpose, RatingMoment moment, int value) {
        return new GrowthAct.Rated(person, purpose, moment, value);
    }

    private static GrowthAct.OutcomeReported outcome(String day) {
        return new GrowthAct.OutcomeReported("ann", GrowthAct.Outcome.PROMOTION, Course.day(day));
    }
}
