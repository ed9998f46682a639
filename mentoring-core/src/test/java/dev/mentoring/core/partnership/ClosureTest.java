package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Span;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosureTest {

    private static final ClosureAct.Ended COMPLETED = new ClosureAct.Ended("pair", ClosureAct.End.COMPLETED);
    private static final ClosureAct.Ended EARLY = new ClosureAct.Ended("pair", ClosureAct.End.EARLY);
    private static final ClosureAct.Ended REMATCH = new ClosureAct.Ended("pair", ClosureAct.End.REMATCH);

    @ParameterizedTest
    @Tag("002-14")
    @Tag("004-02")
    @CsvSource({
        "P6M,  2026-08-31, 2027-02-28",
        "P6M,  2027-08-31, 2028-02-29",
        "P1Y,  2028-02-29, 2029-02-28",
        "P1M,  2026-01-31, 2026-02-28",
        "P6W,  2026-03-20, 2026-05-01",
        "P3M,  2026-11-30, 2027-02-28"
    })
    void completes_on_the_last_day_and_not_before(String least, String start, String end) {
        Course course = lasting(least).on(start).by("ann").meet("pair", "m1");

        assertThat(course.on(Course.day(end).minusDays(1).toString()).refusals(COMPLETED))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal)
                        .extracting(Refusal::code, Refusal::policy, Refusal::requirement)
                        .containsExactly(RefusalCode.TOO_EARLY, "duration", end));
        course.on(end).does(COMPLETED);
        assertThat(course.pair("pair").endedOn()).contains(Course.day(end));
    }

    @Test
    @Tag("001-17")
    void lasts_as_the_agreement_says_rather_than_as_the_programme_asks_at_least() {
        Course course = lasting("P3M").by("ann").meet("pair", "m1");
        course.does(new AgreementAct.AgreementProposed("pair", "ann", AgreementTest.terms("", "", "P5M")));
        course.by("ben").does(new AgreementAct.AgreementAccepted("pair", "ben", 1));

        assertThat(course.on("2026-06-04").refused(COMPLETED)).containsExactly("TOO_EARLY duration");
        course.on("2026-06-05").does(COMPLETED);
    }

    @Test
    void completes_at_any_time_where_nobody_says_how_long() {
        Course course = Course.free().annAndBen();

        assertThat(course.by("ann").refused(COMPLETED)).containsExactly("WRONG_STATE log");
        course.meet("pair", "m1").by("ben").does(COMPLETED);
        assertThat(course.pair("pair").end()).contains(ClosureAct.End.COMPLETED);
        assertThat(course.refused(COMPLETED)).containsExactly("WRONG_STATE log");
    }

    @Test
    @Tag("003-33")
    void completes_when_the_contacts_are_reached_whatever_the_duration() {
        Course course = Course.of(Course.programme().duration(new Span(Period.ofMonths(6), Period.ofMonths(12))))
                .joins("ann", MENTOR)
                .joins("ben", MENTEE)
                .does(new MatchAct.MatchProposed(
                        "pair",
                        "ann",
                        "ben",
                        MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                        ImmutableSet.of(),
                        Optional.of("project")))
                .acceptedByBoth("pair", "ann", "ben");
        course.by("ann").meet("pair", "m1");

        assertThat(course.refused(COMPLETED))
                .containsExactly("TOO_EARLY commitments/project/fewestContacts", "TOO_EARLY duration");
        course.meet("pair", "m2");
        assertThat(course.refused(COMPLETED)).containsExactly("TOO_EARLY duration");
        course.meet("pair", "m3").does(COMPLETED);
    }

    @Test
    void lets_either_of_the_two_go_early_at_any_time() {
        Course course = Course.free().annAndBen().by("ben").does(EARLY);

        assertThat(course.pair("pair").status()).isEqualTo(Partnership.Status.ENDED);
        assertThat(course.pair("pair").endedOn()).contains(Course.day("2026-01-05"));
        assertThat(course.pair("pair").startedOn()).isEmpty();
        assertThat(course.refused(EARLY)).containsExactly("WRONG_STATE log");
    }

    @Test
    void does_not_end_a_proposal_nor_by_the_hand_of_others() {
        Course course =
                Course.free().joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));
        assertThat(course.refused(EARLY)).containsExactly("WRONG_STATE log");

        course.acceptedByBoth("pair", "ann", "ben");
        assertThat(course.by("eve").refused(EARLY)).containsExactly("NOT_YOURS office");
    }

    @Test
    @Tag("003-02")
    void re_matches_who_asked_for_it() {
        Course course = Course.free().annAndBen();

        assertThat(course.by("ben").refused(REMATCH)).containsExactly("WRONG_STATE log");
        course.does(new ClosureAct.RematchAsked("pair", "ben"));
        assertThat(course.refused(new ClosureAct.RematchAsked("pair", "ben"))).containsExactly("ALREADY_SO log");
        course.does(REMATCH);
        assertThat(course.pair("pair").end()).contains(ClosureAct.End.REMATCH);
    }

    @Test
    @Tag("003-02")
    void does_not_let_one_of_the_two_find_out_that_the_other_asked() {
        Course course = Course.free().annAndBen();
        ImmutableSet<String> before = ImmutableSet.copyOf(course.by("ann").refused(REMATCH));

        course.by("ben").does(new ClosureAct.RematchAsked("pair", "ben"));

        assertThat(ImmutableSet.copyOf(course.by("ann").refused(REMATCH))).isEqualTo(before);
        assertThat(course.kindsDueOf("ann")).doesNotContain(EventKind.ENDED);
        course.byOffice().does(REMATCH);
    }

    @Test
    @Tag("003-02")
    void lets_the_office_re_match_unasked() {
        Course.free().annAndBen().by("lea").does(REMATCH);
    }

    @Test
    void ends_as_withdrawn_by_leaving_alone() {
        Course course = Course.free().annAndBen();

        assertThat(course.refused(new ClosureAct.Ended("pair", ClosureAct.End.WITHDRAWN)))
                .containsExactly("WRONG_STATE log");
    }

    @Test
    @Tag("001-13")
    void looks_back_once_each_when_the_two_have_met() {
        Course course = Course.free().annAndBen().by("ben");
        ClosureAct.Reviewed reviewed = new ClosureAct.Reviewed("pair", "ben", false);

        assertThat(course.refused(reviewed)).containsExactly("WRONG_STATE log");
        course.meet("pair", "m1").does(reviewed);
        assertThat(course.refused(reviewed)).containsExactly("ALREADY_SO log");
        assertThat(course.by("ann").refused(reviewed)).containsExactly("NOT_YOURS office");
        assertThat(course.pair("pair").reviews()).containsOnlyKeys("ben");
    }

    @Test
    void frees_the_places_of_both() {
        Course course = Course.free().annAndBen().joins("cy", MENTOR);

        course.by("ann").does(EARLY).byOffice().does(Course.proposed("next", "cy", "ben"));

        assertThat(Places.taken(course.state(), "ann", MENTOR)).isZero();
    }

    private static Course lasting(String least) {
        return Course.of(Course.programme().duration(new Span(Period.parse(least), Period.ofYears(2))))
                .annAndBen();
    }
}
