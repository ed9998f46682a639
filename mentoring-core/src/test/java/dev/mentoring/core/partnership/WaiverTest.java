package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Transition;
import org.junit.jupiter.api.Test;

/** Overriding a rule is a recorded exception with a name, a date and a reason. */
class WaiverTest {

    private static final String REASON = "she has done it elsewhere";

    private final Course course = Course.of(policies -> policies.addGates(
            Course.gate(Transition.ENTER_POOL, new Requirement.OwnWill()),
            Course.gate(Transition.ENTER_POOL, new Requirement.PenPicture())));

    @Test
    void is_recorded_before_the_act_with_policy_person_and_reason() {
        course.applies("ann", MENTOR);

        assertThat(course.waiving("gates/own-will", "gates/pen-picture").events(Course.accepted("ann")))
                .containsExactly(
                        new Consequence.Overridden("gates/own-will", "ann", REASON),
                        new Consequence.Overridden("gates/pen-picture", "ann", REASON),
                        Course.accepted("ann"));
        assertThat(course.log().get(1).by()).isEqualTo("office");
        assertThat(course.log().get(1).at()).isEqualTo("2026-01-05T09:00:00Z");
    }

    @Test
    void names_everybody_whom_it_lets_pass() {
        Course proposing = Course.gated(Transition.PROPOSE, new Requirement.OwnWill());
        proposing.joins("ann", MENTOR).joins("ben", MENTEE);

        assertThat(proposing.waiving("gates/own-will").events(Course.proposed("pair", "ann", "ben")))
                .contains(
                        new Consequence.Overridden("gates/own-will", "ann", REASON),
                        new Consequence.Overridden("gates/own-will", "ben", REASON));
    }

    @Test
    void lets_pass_what_it_names_and_nothing_else() {
        course.applies("ann", MENTOR);

        assertThat(course.waiving("gates/own-will").refused(Course.accepted("ann")))
                .containsExactly("GATE_SHUT gates/pen-picture");
        assertThat(course.refused(Course.accepted("ann")))
                .containsExactly("GATE_SHUT gates/own-will", "GATE_SHUT gates/pen-picture");
    }

    @Test
    void counts_once() {
        course.applies("ann", MENTOR)
                .waiving("gates/own-will", "gates/pen-picture")
                .does(Course.accepted("ann"));
        course.applies("ben", MENTEE);

        assertThat(course.refused(Course.accepted("ben"))).hasSize(2);
    }

    @Test
    void is_the_offices_and_of_who_leads_the_cohort() {
        Course applying = Course.gated(Transition.APPLY, new Requirement.OwnWill());

        assertThat(applying.by("ann").waiving("gates/own-will").refused(Course.applied("ann", "first", MENTOR)))
                .containsExactly("WAIVER_NOT_YOURS office");
        applying.by("lea").waiving("gates/own-will").does(Course.applied("ann", "first", MENTOR));
        applying.byOffice().waiving("gates/own-will").does(Course.applied("ben", "first", MENTEE));
    }

    @Test
    void is_refused_where_nothing_is_in_the_way() {
        Course free = Course.free().applies("ann", MENTOR);

        assertThat(free.waiving("gates/own-will").refusals(Course.accepted("ann")))
                .containsExactly(new Refusal(RefusalCode.WAIVER_UNUSED, "log", "", ImmutableList.of("gates/own-will")));
    }

    @Test
    void does_not_bend_what_no_log_can_hold() {
        course.applies("ann", MENTOR);

        assertThat(course.waiving("log", "office", "gates/own-will", "gates/pen-picture")
                        .refused(Course.applied("ann", "first", MENTOR)))
                .containsExactly("ALREADY_SO log");
        assertThat(course.waiving("capacities/mentee").refused(Course.accepted("zoe")))
                .containsExactly("UNKNOWN_PERSON log");
    }

    @Test
    void does_not_give_a_place_that_is_taken() {
        Course free = Course.free().annAndBen().joins("cy", MENTEE);

        assertThat(free.waiving("capacities/mentorMaximum").refused(Course.proposed("p2", "ann", "cy")))
                .containsExactly("PLACE_TAKEN capacities/mentorMaximum");
    }

    @Test
    void has_policies_and_a_reason_that_stays_out_of_sight() {
        assertThat(Refusals.of(() -> new Waiver(ImmutableSet.of(), REASON))).containsExactly("EMPTY_VALUE policies []");
        assertThat(Refusals.of(() -> new Waiver(ImmutableSet.of("gates/x"), " ")))
                .containsExactly("EMPTY_VALUE reason []");
        assertThat(Refusals.of(() -> new Waiver(ImmutableSet.of("gates/x"), "x".repeat(2_001))))
                .containsExactly("LIMIT_LENGTH reason []");
        assertThat(new Waiver(ImmutableSet.of("gates/x"), REASON)).hasToString("Waiver[gates/x]");
    }
}
