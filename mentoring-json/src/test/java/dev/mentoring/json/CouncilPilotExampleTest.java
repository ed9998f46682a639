package dev.mentoring.json;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.matching.problem.Pairing;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A district council's pilot (source 002). */
class CouncilPilotExampleTest {

    private static final ExampleRound ROUND = ExampleRound.of("council-pilot");

    @Test
    @Tag("002-18")
    void the_gates_stand_in_order() {
        assertThat(ROUND.programme().rules().participation())
                .extracting(ParticipantClause::id)
                .containsExactly("taking-part", "volunteers", "manager-agrees", "trained", "pen-picture");
    }

    @ParameterizedTest
    @CsvSource({
        "c-111, MENTOR, volunteers",
        "c-112, MENTOR, manager-agrees",
        "c-113, MENTOR, trained",
        "c-114, MENTOR, pen-picture",
        "c-211, MENTEE, manager-agrees",
        "c-212, MENTEE, trained",
    })
    @Tag("002-11")
    @Tag("002-15")
    @Tag("002-16")
    @Tag("002-18")
    void the_first_gate_that_is_shut_is_the_one_that_is_named(String id, Role role, String gate) {
        assertThat(ROUND.keptOutBy(id, role)).contains(gate);
        assertThat(ROUND.paired()).doesNotContain(id);
    }

    @Test
    @Tag("002-18")
    void behind_a_gate_that_is_shut_further_ones_may_be_shut_as_well() {
        assertThat(ROUND.wayIn("c-112", Role.MENTOR))
                .containsExactlyInAnyOrder("manager-consent", "completed:mentoring-course");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-12", "2026-03-26"})
    @Tag("002-16")
    void either_of_the_two_courses_counts(LocalDate day) {
        assertThat(ROUND.paired())
                .anyMatch(id -> ROUND.person(id).readiness().completed().containsValue(day));
    }

    @Test
    @Tag("002-16")
    void a_course_after_the_round_does_not_count_yet() {
        assertThat(ROUND.person("c-212").readiness().completed().get("mentoring-course"))
                .isAfter(Examples.date("council-pilot"));
    }

    @Test
    @Tag("002-11")
    void a_director_needs_the_managers_consent_like_everybody_else() {
        assertThat(ROUND.person("c-204").readiness().managerConsent()).isPresent();
        assertThat(ROUND.findings("c-204", Role.MENTEE))
                .anyMatch(said -> said.getKey().equals("manager-agrees"));
    }

    @ParameterizedTest
    @CsvSource({"c-106, c-207", "c-106, c-201", "c-106, c-204", "c-102, c-204", "c-102, c-205"})
    @Tag("002-03")
    void nobody_above_or_below_at_any_depth_is_a_partner(String mentor, String mentee) {
        assertThat(ROUND.forbiddenBy(mentor, mentee)).contains("outside-reporting-line");
    }

    @Test
    @Tag("002-17")
    @Tag("000-19")
    void all_levels_and_departments_take_part_and_mentors_may_be_junior() {
        assertThat(ROUND.pairs()).contains("c-103 > c-204");
        assertThat(grade("c-204") - grade("c-103")).isEqualTo(8);
        assertThat(ROUND.match().result().pairings())
                .filteredOn(CouncilPilotExampleTest::mentorIsJunior)
                .isNotEmpty();
        assertThat(ROUND.paired().stream()
                        .map(ROUND::person)
                        .map(person -> person.career().department())
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    private static boolean mentorIsJunior(Pairing pairing) {
        return grade(pairing.mentor()) < grade(pairing.mentee());
    }

    private static int grade(String id) {
        return ROUND.person(id).career().grade().orElseThrow();
    }

    @Test
    @Tag("002-04")
    void somebody_who_has_been_there_is_found_beside_somebody_who_can_teach_it() {
        assertThat(ROUND.pairs()).contains("c-103 > c-204", "c-104 > c-206");
        assertThat(lived("c-104")).containsAll(sought("c-206"));
        assertThat(offered("c-104")).doesNotContainAnyElementsOf(sought("c-206"));
    }

    private static ImmutableSet<String> lived(String id) {
        return ROUND.person(id).story().lived();
    }

    private static ImmutableSet<String> sought(String id) {
        return ROUND.person(id).story().seeksLived();
    }

    private static ImmutableSet<String> offered(String id) {
        return ROUND.person(id).offers().stream().map(offer -> offer.topic()).collect(toImmutableSet());
    }

    @Test
    @Tag("002-01")
    void those_new_to_local_government_are_reached_before_others() {
        LocalDate newAfter = Examples.date("council-pilot").minusMonths(24);
        List<Participant> newcomers = ROUND.match().round().people(Role.MENTEE).stream()
                .filter(person -> person.career().sectorSince().orElseThrow().isAfter(newAfter))
                .filter(person -> ROUND.keptOutBy(person.id(), Role.MENTEE).isEmpty())
                .toList();

        assertThat(newcomers).hasSize(4).allMatch(person -> ROUND.paired().contains(person.id()));
    }

    @Test
    @Tag("002-05")
    @Tag("002-19")
    void mentors_tell_what_they_bring_and_what_it_rests_on() {
        assertThat(ROUND.match().result().pairings())
                .allSatisfy(pairing -> assertThat(
                                ROUND.person(pairing.mentor()).story().penPicture())
                        .isPresent());
        assertThat(ROUND.person("c-101").story().quotable()).isTrue();
        assertThat(ROUND.person("c-102").story().quotable()).isFalse();
        assertThat(ROUND.person("c-101").offers())
                .anyMatch(offer -> offer.evidence().isPresent());
    }

    @Test
    @Tag("002-14")
    void a_relationship_lasts_six_months() {
        assertThat(ROUND.programme().duration()).contains(new Span(Period.ofMonths(6), Period.ofMonths(6)));
    }
}
