package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Span;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.MatchingResult;
import java.time.Period;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sponsors for new leaders, beside mentoring that runs (source 004). */
class SponsorshipExampleTest {

    private static final ExampleRound ROUND = ExampleRound.of("sponsorship");

    @Test
    @Tag("004-07")
    void is_a_relationship_of_its_own_kind_with_its_own_names_and_no_secret() {
        var type = ROUND.programme().relationship();

        assertThat(type.id()).isEqualTo("sponsorship");
        assertThat(type.mentor().in("en")).isEqualTo("sponsor");
        assertThat(type.mentee().in("en")).isEqualTo("protégé");
        assertThat(type.confidential()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"s-6, MENTOR, influence", "t-7, MENTEE, asks-for-it", "t-8, MENTEE, states-an-aim"})
    @Tag("004-08")
    @Tag("004-12")
    @Tag("003-13")
    void one_clause_says_why_somebody_is_not_in_it(String id, Role role, String clause) {
        assertThat(ROUND.keptOutBy(id, role)).contains(clause);
        assertThat(ROUND.paired()).doesNotContain(id);
    }

    @Test
    @Tag("004-08")
    void influence_is_a_grade_or_a_seat_where_posts_are_decided() {
        assertThat(EligibilityTableTest.branch(
                        ROUND.finding("s-5", Role.MENTOR, "influence").trace()))
                .isEqualTo("grade");
        assertThat(EligibilityTableTest.branch(
                        ROUND.finding("s-4", Role.MENTOR, "influence").trace()))
                .isEqualTo("board-seat");
    }

    @Test
    @Tag("004-12")
    void who_leaves_the_type_open_or_wants_both_is_in() {
        assertThat(ROUND.person("t-2").wants()).isEmpty();
        assertThat(ROUND.person("t-3").wants()).containsExactly("mentoring", "sponsorship");
        assertThat(ROUND.paired()).contains("t-2", "t-3");
    }

    @Test
    @Tag("004-10")
    void nobody_is_mentor_and_sponsor_of_one_person_while_the_mentoring_runs() {
        assertThat(ROUND.forbiddenBy("s-1", "t-1")).contains("one-role-a-person");
        assertThat(ROUND.forbiddenBy("s-2", "t-4")).contains("one-role-a-person");
        assertThat(ROUND.forbiddenBy("s-3", "t-5")).isEmpty();
        assertThat(ROUND.paired()).contains("s-1", "t-1");
    }

    @Test
    @Tag("004-01")
    @Tag("004-02")
    void has_modules_evenings_and_workshops_and_lasts_three_to_twelve_months() {
        assertThat(ROUND.programme().components())
                .extracting(Component::kind)
                .containsExactly(
                        Component.Kind.TRAINING,
                        Component.Kind.TRAINING,
                        Component.Kind.NETWORKING,
                        Component.Kind.WORKSHOP);
        assertThat(ROUND.programme().duration()).contains(new Span(Period.ofMonths(3), Period.ofMonths(12)));
    }

    @Test
    @Tag("004-03")
    void competencies_are_linked_with_areas_of_interest_and_lend_them_credit() {
        assertThat(ROUND.programme().taxonomies().related("strategic-planning"))
                .containsEntry("plan-of-service-implementation", 70);
        assertThat(ROUND.programme().taxonomies().related("community-networking-advocacy"))
                .containsEntry("community-engagement", 70);
        assertThat(ROUND.match().whyPaired())
                .filteredOn(why -> why.pairing().mentee().equals("t-2"))
                .flatExtracting(why -> why.breakdown().contributions())
                .flatExtracting(part -> part.reasons())
                .anySatisfy(reason -> assertThat(reason.facts())
                        .containsEntry("need", "budget-management")
                        .containsEntry("offer", "resource-management"));
    }

    @Test
    @Tag("004-06")
    void needs_come_with_aims_and_with_what_stands_in_their_way() {
        assertThat(ROUND.person("t-1").goals())
                .extracting(Goal::kind, Goal::topics)
                .containsExactly(
                        tuple(Goal.Kind.CAREER, ImmutableSet.of("strategic-planning")),
                        tuple(Goal.Kind.OBSTACLE, ImmutableSet.of("visibility")));
    }

    @Test
    @Tag("004-13")
    void the_goal_counts_for_those_who_gave_leave_and_for_nobody_else() {
        assertThat(ROUND.programme().diversityGoals())
                .extracting(DiversityGoal::id, DiversityGoal::active)
                .containsExactly(tuple("wider-horizons", true));
        assertThat(result(ROUND.programme(), SponsorshipExampleTest::withoutUnsharedAttributes))
                .isEqualTo(ROUND.match().result());
    }

    @Test
    @Tag("004-13")
    void with_the_goal_off_sensitive_answers_change_nothing() {
        Programme off = Programme.builder()
                .from(ROUND.programme())
                .diversityGoals(ROUND.programme().diversityGoals().stream()
                        .map(goal -> new DiversityGoal(goal.id(), goal.labels(), goal.attributes(), false))
                        .collect(toImmutableList()))
                .build();

        assertThat(result(off, person -> person)).isEqualTo(result(off, SponsorshipExampleTest::silent));
    }

    @Test
    @Tag("004-13")
    void no_other_example_declares_such_a_goal() {
        assertThat(Examples.names())
                .filteredOn(name -> !MentoringJson.readProgramme(Examples.programme(name))
                        .diversityGoals()
                        .isEmpty())
                .containsExactly("sponsorship");
    }

    private static MatchingResult result(Programme programme, UnaryOperator<Participant> changed) {
        Roster roster = ROUND.people().roster();
        Roster other = Roster.builder()
                .from(roster)
                .participants(roster.participants().stream().map(changed).collect(toImmutableList()))
                .build();
        return Matchmaker.standard()
                .match(programme, other, Examples.date("sponsorship"))
                .result();
    }

    private static Participant withoutUnsharedAttributes(Participant person) {
        ImmutableSet<String> shared =
                person.optIns().stream().map(leave -> leave.attribute()).collect(ImmutableSet.toImmutableSet());
        return with(person, name -> !isSensitive(name) || shared.contains(name));
    }

    private static Participant silent(Participant person) {
        return with(person, name -> !isSensitive(name));
    }

    private static Participant with(Participant person, Predicate<String> kept) {
        return Participant.builder()
                .from(person)
                .attributes(ImmutableMap.copyOf(Maps.filterKeys(person.attributes(), kept::test)))
                .build();
    }

    private static boolean isSensitive(String attribute) {
        return ROUND.programme().form().sensitive().contains(attribute);
    }
}
