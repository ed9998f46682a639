package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rules and matching see of a log. */
class RosterOfLogTest {

    private static final MentoringPair ANN_AND_BEN = new MentoringPair("ann", "ben");

    private final Course course = Course.free().annAndBen();

    @Test
    @Tag("000-02")
    void holds_what_people_have_done() {
        course.does(new ReadinessAct.Attended("ann", "course", Optional.empty(), Course.day("2026-01-05")));

        Roster roster = upToDate(roster("first", "ann", "cy"));

        assertThat(roster.participants()).extracting(Participant::id).containsExactly("ann", "cy");
        assertThat(roster.participants().get(0).readiness().completed()).containsOnlyKeys("course");
        assertThat(roster.participants().get(1).readiness()).isEqualTo(Readiness.unknown());
    }

    @Test
    @Tag("001-07")
    void keeps_the_pairs_of_the_cohort_together() {
        course.joins("cy", MENTOR).joins("dan", MENTEE);
        course.does(Course.proposed("open", "cy", "dan"));

        assertThat(upToDate(roster("first", "ann", "ben", "cy", "dan")).locked())
                .containsExactly(ANN_AND_BEN);
        assertThat(upToDate(roster("first", "ann", "cy", "dan")).locked()).isEmpty();
        course.does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
        assertThat(upToDate(roster("first", "ann", "ben")).locked()).isEmpty();
    }

    @Test
    @Tag("001-01")
    void remembers_the_pairs_of_other_cohorts_once() {
        Roster second = roster("second", "ann", "ben");
        Relationship ofLog = new Relationship(ANN_AND_BEN, Optional.empty(), Optional.of(1), true);
        Relationship told = Relationship.past("ann", "ben");
        Roster telling = Roster.builder().from(second).addHistory(told).build();

        assertThat(upToDate(second).history()).containsExactly(ofLog);
        assertThat(upToDate(second).locked()).isEmpty();
        assertThat(upToDate(roster("first", "ann", "ben")).history()).isEmpty();
        assertThat(upToDate(telling).history()).containsExactly(told);
    }

    private Roster upToDate(Roster roster) {
        return Lifecycle.of(course.programmeNow())
                .upToDate(roster, course.state(), Instant.parse("2026-01-06T09:00:00Z"));
    }

    private static Roster roster(String cohort, String... people) {
        return Roster.builder()
                .cohort(cohort)
                .participants(
                        Stream.of(people).map(RosterOfLogTest::participant).toList())
                .build();
    }

    private static Participant participant(String id) {
        return Participant.builder()
                .id(id)
                .roles(ImmutableSet.of(Role.MENTOR, Role.MENTEE))
                .build();
    }
}
