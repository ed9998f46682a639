package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.programme.MatchingMode;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Course course = Course.free();

    @Test
    @Tag("003-04")
    void is_the_pairs_own_where_the_commitment_says_nothing() {
        course.annAndBen().by("ben").does(made(plan("interview", Channel.VIDEO, 9_999)));

        assertThat(course.pair("pair").plan().orElseThrow().contacts()).contains(9_999);
    }

    @Test
    @Tag("003-16")
    void changes_at_any_time() {
        course.annAndBen().by("ben").does(made(plan("interview", Channel.VIDEO, 3)));

        assertThat(course.refused(made(plan("interview", Channel.VIDEO, 3)))).containsExactly("ALREADY_SO log");
        course.meet("pair", "m1").does(made(plan("half-day", Channel.PHONE, 4)));
        assertThat(course.pair("pair").plan().orElseThrow().formats()).containsExactly("half-day");
    }

    @Test
    @Tag("003-32")
    @Tag("003-33")
    void stays_within_the_commitment() {
        projectBased();

        assertThat(course.refusals(made(plan("interview", Channel.VIDEO, 4))))
                .extracting(refusal -> refusal.code() + " " + refusal.policy() + " " + refusal.requirement())
                .containsExactly(
                        "PLAN_BOUNDS commitments/project/mostContacts at most 3",
                        "PLAN_BOUNDS commitments/project/channels [EMAIL, PHONE, IN_PERSON]");
        assertThat(course.refused(made(plan("interview", Channel.PHONE, 1))))
                .containsExactly("PLAN_BOUNDS commitments/project/fewestContacts");
        course.does(made(plan("interview", Channel.PHONE, 2)), made(plan("interview", Channel.PHONE, 3)));
        course.does(made(new Plan(ImmutableSet.of(), ImmutableSet.of(), Optional.empty())));
    }

    @Test
    @Tag("003-10")
    void names_formats_of_the_programme() {
        course.annAndBen().by("ben");

        assertThat(course.refused(made(plan("picnic", Channel.PHONE, 2)))).containsExactly("UNKNOWN_NAME formats");
    }

    @Test
    void is_made_by_one_of_the_two_or_by_the_office_for_one_of_them() {
        course.annAndBen();

        assertThat(course.by("eve").refused(made(plan("interview", Channel.PHONE, 2))))
                .containsExactly("NOT_YOURS office");
        course.byOffice().does(made(plan("interview", Channel.PHONE, 2)));
    }

    @Test
    void counts_contacts_within_limits() {
        assertThat(Refusals.of(() -> plan("interview", Channel.PHONE, 0))).containsExactly("NUMBER_RANGE contacts []");
        assertThat(Refusals.of(() -> plan("interview", Channel.PHONE, 10_001)))
                .containsExactly("NUMBER_RANGE contacts []");
    }

    private void projectBased() {
        course.joins("ann", MENTOR)
                .joins("ben", MENTEE)
                .does(new MatchAct.MatchProposed(
                        "pair",
                        "ann",
                        "ben",
                        MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                        ImmutableSet.of(),
                        Optional.of("project")))
                .acceptedByBoth("pair", "ann", "ben")
                .by("ben");
    }

    private static AgreementAct.PlanMade made(Plan plan) {
        return new AgreementAct.PlanMade("pair", "ben", plan);
    }

    private static Plan plan(String format, Channel channel, int contacts) {
        return new Plan(ImmutableSet.of(format), ImmutableSet.of(channel), Optional.of(contacts));
    }
}
