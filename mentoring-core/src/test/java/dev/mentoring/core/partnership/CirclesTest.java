package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.programme.CirclePolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private final Course course = Course.of(policies -> policies.circles(new CirclePolicy(2, 3)))
            .joins("ann", MENTEE)
            .joins("ben", MENTEE)
            .joins("cy", MENTEE)
            .joins("dan", MENTEE);

    @Test
    @Tag("000-04")
    void meets_with_a_facilitator_who_is_not_one_of_its_members() {
        course.does(formed("ann", "ben"));

        assertThat(course.circle("tea").members()).containsExactly("ann", "ben");
        assertThat(course.person("ann").circles()).containsExactly("tea");
        assertThat(Refusals.of(() -> formed("fay", "ann"))).containsExactly("RULE_CONFLICT members [tea, fay]");
        assertThat(course.by("fay").refused(new CircleAct.CircleJoined("tea", "fay")))
                .contains("LEADS_COHORT circles");
    }

    @Test
    void has_as_many_members_as_the_programme_says() {
        assertThat(course.refused(formed("ann"))).containsExactly("CIRCLE_SIZE circles");
        assertThat(course.refused(formed("ann", "ben", "cy", "dan"))).containsExactly("CIRCLE_SIZE circles");
        course.does(formed("ann", "ben", "cy"));
        assertThat(course.by("dan").refused(new CircleAct.CircleJoined("tea", "dan")))
                .containsExactly("CIRCLE_SIZE circles");
    }

    @Test
    void lets_who_leads_the_cohort_make_an_exception_of_its_size() {
        course.by("lea").waiving("circles").does(formed("ann", "ben", "cy", "dan"));
        course.does(new CircleAct.CircleLeft("tea", "dan"));

        course.by("lea").waiving("circles").does(new CircleAct.CircleJoined("tea", "dan"));
    }

    @Test
    void has_a_name_of_its_own_and_members_of_its_cohort_who_are_in_the_pool() {
        course.does(formed("ann", "ben"), Course.applied("eve", "second", MENTEE), Course.accepted("eve"));
        course.applies("gus", MENTEE);

        assertThat(course.refused(formed("cy", "dan"))).containsExactly("NAME_TAKEN log");
        assertThat(course.refused(new CircleAct.CircleJoined("tea", "eve"))).containsExactly("OTHER_COHORT log");
        assertThat(course.refused(new CircleAct.CircleJoined("tea", "gus"))).containsExactly("WRONG_STATE log");
        assertThat(course.refused(new CircleAct.CircleJoined("tea", "zoe"))).containsExactly("UNKNOWN_PERSON log");
    }

    @Test
    void lets_people_come_and_go_of_themselves() {
        course.does(formed("ann", "ben")).by("cy").does(new CircleAct.CircleJoined("tea", "cy"));
        assertThat(course.refused(new CircleAct.CircleJoined("tea", "cy"))).containsExactly("ALREADY_SO log");
        assertThat(course.by("dan").refused(new CircleAct.CircleLeft("tea", "cy")))
                .containsExactly("NOT_YOURS office");

        course.by("cy").does(new CircleAct.CircleLeft("tea", "cy"));
        assertThat(course.refused(new CircleAct.CircleLeft("tea", "cy"))).containsExactly("UNKNOWN_NAME log");
        assertThat(course.person("cy").circles()).isEmpty();
    }

    @Test
    void records_its_meetings_by_its_facilitator() {
        course.does(formed("ann", "ben")).on("2026-02-01").by("fay");
        course.does(met("2026-01-10"), met("2026-02-01"));

        assertThat(course.circle("tea").meetings()).isEqualTo(2);
        assertThat(course.circle("tea").lastMet()).contains(Course.day("2026-02-01"));
        assertThat(course.refused(met("2026-02-01"))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(met("2026-02-02"))).containsExactly("IN_THE_FUTURE log");
        assertThat(course.by("ann").refused(met("2026-02-01"))).containsExactly("NOT_YOURS office");
    }

    @Test
    void ends_and_stays_as_it_was() {
        course.does(formed("ann", "ben")).by("fay").does(new CircleAct.CircleClosed("tea"));

        assertThat(course.circle("tea").open()).isFalse();
        assertThat(course.refused(met("2026-01-05"))).containsExactly("WRONG_STATE log");
        assertThat(course.refused(new CircleAct.CircleClosed("sewing"))).containsExactly("UNKNOWN_CIRCLE log");
        assertThat(course.by("ann").yields(new ApplicationAct.Withdrawn("ann"))).containsExactly(EventKind.WITHDRAWN);
        assertThat(course.circle("tea").members()).containsExactly("ann", "ben");
    }

    @Test
    void loses_who_leaves_the_programme() {
        course.does(formed("ann", "ben", "cy"));

        assertThat(course.by("cy").yields(new ApplicationAct.Withdrawn("cy")))
                .containsExactly(EventKind.WITHDRAWN, EventKind.CIRCLE_LEFT);
        assertThat(course.circle("tea").members()).containsExactly("ann", "ben");
    }

    @Test
    void has_no_place_in_a_programme_without_circles_nor_in_a_closed_cohort() {
        Course without = Course.free().joins("ann", MENTEE).joins("ben", MENTEE);
        assertThat(without.refused(formed("ann", "ben"))).containsExactly("NO_POLICY circles");

        course.does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")), new OfficeAct.CohortClosed("first"));
        assertThat(course.refused(formed("ann", "ben"))).containsExactly("COHORT_CLOSED cohorts/first");
    }

    @Test
    void is_formed_by_the_office() {
        assertThat(course.by("ann").refused(formed("ann", "ben"))).containsExactly("NOT_YOURS office");
        course.by("lea").does(formed("ann", "ben"));
    }

    private static CircleAct.CircleFormed formed(String... members) {
        return new CircleAct.CircleFormed("tea", "first", "fay", ImmutableSet.copyOf(members));
    }

    private static CircleAct.CircleMet met(String day) {
        return new CircleAct.CircleMet("tea", Course.day(day));
    }
}
