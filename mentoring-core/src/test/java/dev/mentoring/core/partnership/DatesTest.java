package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MeetingPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days at the ends of the calendar, from where no policy could count on. */
@Tag("R5")
class DatesTest {

    @Test
    void refuses_days_that_no_log_has() {
        assertThat(Refusals.of(() -> attended(LocalDate.MAX))).containsExactly("NUMBER_RANGE on []");
        assertThat(Refusals.of(() -> attended(LocalDate.MIN))).containsExactly("NUMBER_RANGE on []");
        assertThat(Refusals.of(() -> attended(LocalDate.of(10_000, 1, 1)))).containsExactly("NUMBER_RANGE on []");
        assertThat(Refusals.of(() ->
                        new OfficeAct.PilotDecided(OfficeAct.PilotDecision.EXTEND, "why", Optional.of(LocalDate.MAX))))
                .containsExactly("NUMBER_RANGE until []");
        assertThat(Refusals.of(() -> new MeetingAct.MeetingPlanned("pair", "m1", Instant.MAX, 60, MeetingPlace.REMOTE)))
                .containsExactly("NUMBER_RANGE start []");
        assertThat(attended(LocalDate.of(9_999, 12, 31)).on()).isEqualTo(LocalDate.of(9_999, 12, 31));
    }

    @Test
    void refuses_to_decide_and_to_tell_at_times_that_no_log_has() {
        Lifecycle lifecycle = Lifecycle.of(Course.programme().build());
        Command command = Command.of("ann", Course.applied("ann", "first", MENTOR));

        assertThat(Refusals.of(() -> lifecycle.decide(lifecycle.empty(), command, Instant.MAX)))
                .containsExactly("NUMBER_RANGE at []");
        assertThat(Refusals.of(() -> lifecycle.obligations(lifecycle.empty(), Instant.MIN)))
                .containsExactly("NUMBER_RANGE at []");
        assertThat(Refusals.of(() -> new Entry(1, Instant.MAX, "ann", command.act())))
                .containsExactly("NUMBER_RANGE at []");
    }

    @Test
    void reaches_from_the_first_day_to_the_last_in_every_zone() {
        for (ZoneId zone : new ZoneId[] {ZoneOffset.MIN, ZoneOffset.MAX}) {
            Course course = Course.of(policies -> policies.zone(zone));
            course.at("0001-01-01T00:00:00Z").joins("ann", MENTOR).joins("ben", Role.MENTEE);
            course.at("9999-12-31T23:59:59Z").pairs("pair", "ann", "ben").meet("pair", "m1");
            course.by("ann")
                    .does(new AgreementAct.AgreementProposed("pair", "ann", AgreementTest.terms("P1M", "", "P100Y")));
            course.by("ben").does(new AgreementAct.AgreementAccepted("pair", "ben", 1));

            assertThat(course.due()).isNotEmpty();
        }
    }

    private static ReadinessAct.Attended attended(LocalDate day) {
        return new ReadinessAct.Attended("ann", "course", Optional.empty(), day);
    }
}
