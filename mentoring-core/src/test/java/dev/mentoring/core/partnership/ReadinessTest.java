package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.Readiness;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private final Course course = Course.free().on("2026-03-01");

    @Test
    @Tag("002-16")
    void counts_the_latest_of_several_deliveries() {
        course.does(attended("2026-01-10", "january"), attended("2026-02-10", "february"));

        assertThat(course.person("ann").attended()).isEqualTo(ImmutableMap.of("course", Course.day("2026-02-10")));
        assertThat(course.refused(attended("2026-01-20", "extra"))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(attended("2026-02-10", "february"))).containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("002-16")
    void records_attendance_by_the_office_of_days_that_have_come() {
        assertThat(course.by("ann").refused(attended("2026-02-10", "x"))).containsExactly("NOT_YOURS office");
        assertThat(course.byOffice().refused(attended("2026-03-02", "x"))).containsExactly("IN_THE_FUTURE log");
        assertThat(course.refused(new ReadinessAct.Attended("ann", "fire drill", Optional.empty(), day("2026-01-01"))))
                .containsExactly("UNKNOWN_NAME components");
        course.does(attended("2026-03-01", "x"));
    }

    @Test
    @Tag("002-15")
    void hears_from_people_themselves_whether_they_take_part_of_their_own_will() {
        assertThat(course.refused(new ReadinessAct.Volunteered("ann", true))).containsExactly("NOT_YOURS office");

        course.by("ann").does(new ReadinessAct.Volunteered("ann", true));
        assertThat(course.refused(new ReadinessAct.Volunteered("ann", true))).containsExactly("ALREADY_SO log");
        course.does(new ReadinessAct.Volunteered("ann", false));
        assertThat(course.person("ann").ownWill()).contains(false);
    }

    @Test
    @Tag("003-18")
    void takes_statements_in_the_wording_of_today() {
        course.by("ann");

        assertThat(course.refused(new ReadinessAct.Acknowledged("ann", "time", "2")))
                .containsExactly("UNKNOWN_NAME statements");
        assertThat(course.refused(new ReadinessAct.Acknowledged("ann", "money", "1")))
                .containsExactly("UNKNOWN_NAME statements");
        course.does(new ReadinessAct.Acknowledged("ann", "time", "3"));
        assertThat(course.refused(new ReadinessAct.Acknowledged("ann", "time", "3")))
                .containsExactly("ALREADY_SO log");
        assertThat(course.person("ann").acknowledged()).isEqualTo(ImmutableMap.of("time", "3"));
    }

    @Test
    @Tag("002-18")
    void notes_once_that_there_is_a_pen_picture() {
        course.by("ann").does(new ReadinessAct.PenPictureGiven("ann"));

        assertThat(course.person("ann").penPicture()).isTrue();
        assertThat(course.refused(new ReadinessAct.PenPictureGiven("ann"))).containsExactly("ALREADY_SO log");
        assertThat(course.by("ben").refused(new ReadinessAct.PenPictureGiven("ann")))
                .containsExactly("NOT_YOURS office");
    }

    @Test
    @Tag("002-11")
    void follows_a_consent_from_being_asked_to_being_taken_back() {
        course.by("ann").does(new ReadinessAct.ConsentAsked("ann", "mo", Optional.of("two hours a month")));
        assertThat(answer()).isEqualTo(ManagerConsent.PENDING);

        course.by("mo").does(granted("mo", "2026-03-01", Optional.empty()));
        assertThat(answer()).isEqualTo(ManagerConsent.GRANTED);
        assertThat(course.person("ann").consent().orElseThrow().manager()).isEqualTo("mo");

        course.on("2026-04-01").does(new ReadinessAct.ConsentWithdrawn("ann", "mo", day("2026-04-01")));
        assertThat(answer()).isEqualTo(ManagerConsent.WITHDRAWN);

        course.does(new ReadinessAct.ConsentRefused("ann", "mo", day("2026-04-01")));
        assertThat(answer()).isEqualTo(ManagerConsent.REFUSED);
    }

    @Test
    @Tag("002-11")
    void takes_back_only_a_consent_that_was_given() {
        ReadinessAct.ConsentWithdrawn withdrawn = new ReadinessAct.ConsentWithdrawn("ann", "mo", day("2026-03-01"));

        assertThat(course.by("mo").refused(withdrawn)).containsExactly("WRONG_STATE log");
        course.does(new ReadinessAct.ConsentRefused("ann", "mo", day("2026-03-01")));
        assertThat(course.refused(withdrawn)).containsExactly("WRONG_STATE log");
    }

    @Test
    @Tag("002-11")
    void keeps_what_a_manager_said_in_order_and_out_of_the_future() {
        course.by("mo").does(granted("mo", "2026-02-20", Optional.empty()));

        assertThat(course.refused(new ReadinessAct.ConsentRefused("ann", "mo", day("2026-02-19"))))
                .containsExactly("OUT_OF_ORDER log");
        assertThat(course.refused(new ReadinessAct.ConsentWithdrawn("ann", "mo", day("2026-03-02"))))
                .containsExactly("IN_THE_FUTURE log");
        assertThat(course.refused(granted("mo", "2026-02-20", Optional.empty())))
                .containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("002-11")
    void asks_the_manager_whom_the_log_names_and_nobody_else_who_says_so() {
        course.by("ann").does(new ReadinessAct.ConsentAsked("ann", "mo", Optional.empty()));

        assertThat(course.by("eve").refused(granted("eve", "2026-03-01", Optional.empty())))
                .containsExactly("NOT_YOURS office");
        assertThat(course.by("eve").refused(new ReadinessAct.ConsentRefused("ann", "eve", day("2026-03-01"))))
                .containsExactly("NOT_YOURS office");

        course.by("mo").does(granted("mo", "2026-03-01", Optional.empty()));
        assertThat(course.by("eve").refused(new ReadinessAct.ConsentWithdrawn("ann", "eve", day("2026-03-01"))))
                .containsExactly("NOT_YOURS office");
        course.byOffice().does(new ReadinessAct.ConsentWithdrawn("ann", "eve", day("2026-03-01")));
    }

    @Test
    @Tag("002-11")
    void loses_no_consent_by_asking_for_it_again() {
        ReadinessAct.ConsentAsked asked = new ReadinessAct.ConsentAsked("ann", "mo", Optional.empty());
        course.by("mo").does(granted("mo", "2026-03-01", Optional.of("2026-06-30")));
        course.by("ann");

        assertThat(course.on("2026-06-30").refused(asked)).containsExactly("ALREADY_SO log");
        course.on("2026-07-01").does(asked);
        assertThat(answer()).isEqualTo(ManagerConsent.PENDING);
    }

    @Test
    @Tag("002-11")
    void begins_anew_with_another_manager() {
        course.by("mo").does(granted("mo", "2026-03-01", Optional.empty()));

        course.by("ann").does(new ReadinessAct.ConsentAsked("ann", "flo", Optional.empty()));

        assertThat(answer()).isEqualTo(ManagerConsent.PENDING);
        course.by("flo").does(granted("flo", "2026-03-01", Optional.empty()));
    }

    @Test
    void may_come_before_the_application() {
        course.does(attended("2026-02-10", "x")).by("ann").does(new GrowthAct.GoalSet("ann", "g1"));
        assertThat(course.person("ann").applications()).isEmpty();

        course.applies("ann", MENTOR);

        assertThat(course.person("ann").attended()).containsKey("course");
        assertThat(course.person("ann").openGoals()).isEqualTo(1);
    }

    @Test
    void tells_the_rules_what_a_roster_would_hold() {
        course.joins("ann", MENTEE).does(attended("2026-02-10", "x"));
        course.by("mo").does(granted("mo", "2026-03-01", Optional.of("2026-06-30")));

        Readiness last = course.person("ann").readiness(day("2026-06-30"));
        Readiness over = course.person("ann").readiness(day("2026-07-01"));

        assertThat(last.managerConsent()).contains(ManagerConsent.GRANTED);
        assertThat(over.managerConsent()).contains(ManagerConsent.PENDING);
        assertThat(last.completed()).containsOnlyKeys("course");
        assertThat(last.voluntary()).isEmpty();
    }

    private ManagerConsent answer() {
        return course.person("ann").consent().orElseThrow().answer();
    }

    private static ReadinessAct.Attended attended(String day, String delivery) {
        return new ReadinessAct.Attended("ann", "course", Optional.of(delivery), day(day));
    }

    private static ReadinessAct.ConsentGranted granted(String manager, String on, Optional<String> until) {
        return new ReadinessAct.ConsentGranted("ann", manager, Optional.empty(), day(on), until.map(Course::day));
    }

    private static LocalDate day(String day) {
        return Course.day(day);
    }
}
