package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.matching.explain.PairingExplanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second cohort of a national peer scheme (source 000). */
class PeerSchemeExampleTest {

    private static final ExampleRound ROUND = ExampleRound.of("peer-scheme");

    @Test
    @Tag("000-01")
    @Tag("000-05")
    void the_second_cohort_makes_eleven_pairs_of_one_mentor_and_one_mentee() {
        assertThat(ROUND.programme().latestCohort()).map(Cohort::number).contains(2);
        assertThat(ROUND.people().roster().cohort()).isEqualTo("cohort-2");
        assertThat(ROUND.programme().capacities()).isEqualTo(Capacities.oneToOne());
        assertThat(ROUND.pairs()).hasSize(11);
        assertThat(ROUND.paired()).hasSize(22);
        assertThat(ROUND.people().roster().participants())
                .filteredOn(person -> person.readiness().status().equals(Optional.of(ApplicationStatus.ACCEPTED)))
                .extracting(Participant::id)
                .containsExactlyInAnyOrderElementsOf(ROUND.paired());
    }

    @Test
    @Tag("000-04")
    void the_person_who_leads_the_cohort_is_in_none_of_the_pairs() {
        assertThat(ROUND.programme().cohorts()).extracting(Cohort::leads).containsOnly(ImmutableSet.of("lead-7"));
        assertThat(ROUND.people().roster().byId()).doesNotContainKey("lead-7");
    }

    @ParameterizedTest
    @CsvSource({
        "ps-41, MENTEE, region-served", // Scotland
        "ps-42, MENTEE, member-service",
        "ps-43, MENTEE, eligible-group", // applies in eighteen months, no project
        "ps-44, MENTEE, eligible-group", // has a project, and is neither head nor emerging leader
        "ps-45, MENTEE, eligible-group", // has not said when
        "ps-47, MENTOR, taking-part", // withdrew
    })
    @Tag("000-11")
    @Tag("000-12")
    @Tag("000-14")
    @Tag("001-06")
    void one_clause_says_why_somebody_is_not_in_it(String id, Role role, String clause) {
        assertThat(ROUND.keptOutBy(id, role)).contains(clause);
        assertThat(ROUND.paired()).doesNotContain(id);
    }

    @Test
    @Tag("000-14")
    void a_region_that_nobody_has_told_is_for_the_coordinator() {
        assertThat(ROUND.rules().admit(ROUND.person("ps-46"), Role.MENTEE).decision())
                .isEqualTo(Decision.REFERRED);
        assertThat(ROUND.referred()).hasSize(11).allMatch(pair -> pair.endsWith(" > ps-46"));
    }

    @ParameterizedTest
    @CsvSource({"ps-05, jersey", "ps-08, guernsey", "ps-06, isle-of-man", "ps-26, isle-of-man", "ps-31, guernsey"})
    @Tag("000-14")
    void the_islands_are_within_the_crown_dependencies(String id, String island) {
        assertThat(ROUND.person(id).attributes().get("region"))
                .extracting(value -> value.show())
                .isEqualTo(island);
        assertThat(ROUND.paired()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"ps-24, major-project", "ps-25, applies-by", "ps-27, applies-by major-project", "ps-22, career-stage"})
    @Tag("000-13")
    void the_trace_shows_the_branch_by_which_somebody_passed(String id, String facts) {
        assertThat(EligibilityTableTest.branch(
                        ROUND.finding(id, Role.MENTEE, "eligible-group").trace()))
                .isEqualTo(
                        switch (facts) {
                            case "career-stage" -> "career-stage";
                            default -> "career-stage " + facts;
                        });
    }

    @Test
    @Tag("000-15")
    void the_first_cohort_had_narrower_rules_which_stay_with_it() {
        var first = ROUND.programme().rulesFor("cohort-1");

        assertThat(first.version()).isEqualTo("1");
        assertThat(ROUND.programme().rulesFor("cohort-2").version()).isEqualTo("2");
        var then = first.in(
                ROUND.programme().ruleContext(ROUND.people().roster(), Examples.date("peer-scheme"), (from, to) -> {
                    throw new AssertionError("no rule asks for a distance");
                }));
        assertThat(then.admit(ROUND.person("ps-25"), Role.MENTEE).decision()).isEqualTo(Decision.KEPT_OUT);
        assertThat(then.admit(ROUND.person("ps-22"), Role.MENTEE).decision()).isEqualTo(Decision.ALLOWED);
    }

    @Test
    @Tag("000-02")
    void training_is_due_before_the_start_and_not_before_the_pairing() {
        assertThat(ROUND.programme().components())
                .filteredOn(component -> component.kind() == Component.Kind.TRAINING)
                .extracting(Component::id, Component::roles)
                .containsExactly(tuple("mentoring-training", ImmutableSet.of(Role.MENTOR, Role.MENTEE)));
        assertThat(ROUND.paired())
                .anyMatch(id -> ROUND.person(id).readiness().completed().isEmpty());
    }

    @Test
    @Tag("000-19")
    @Tag("001-01")
    void nobody_is_paired_within_an_organisation_or_with_whom_they_had_before() {
        assertThat(ROUND.forbiddenBy("ps-03", "ps-23")).contains("other-organisation");
        assertThat(ROUND.forbiddenBy("ps-10", "ps-30")).contains("other-organisation");
        assertThat(ROUND.forbiddenBy("ps-07", "ps-29")).contains("not-paired-before");
        assertThat(ROUND.match().result().pairings())
                .allSatisfy(pairing -> assertThat(
                                ROUND.person(pairing.mentor()).career().organisation())
                        .isNotEqualTo(ROUND.person(pairing.mentee()).career().organisation()));
    }

    @Test
    @Tag("000-19")
    void peers_may_be_of_any_grade_and_titles_play_no_part() {
        assertThat(ROUND.programme().rules().clauses())
                .flatExtracting(clause -> clause.rule().conditions().toList())
                .flatExtracting(condition -> condition.reads())
                .extracting(fact -> fact.name())
                .doesNotContain("grade", "job-title");
        assertThat(ROUND.match().result().pairings())
                .anyMatch(pairing -> grade(pairing.mentor()) - grade(pairing.mentee()) < 5);
    }

    private static int grade(String id) {
        return ROUND.person(id).career().grade().orElseThrow();
    }

    @Test
    @Tag("000-09")
    @Tag("000-18")
    void those_who_lead_alone_and_those_new_in_their_role_have_priority_by_their_own_word_and_dates() {
        assertThat(points("ps-22", "leads-alone")).isPositive();
        assertThat(points("ps-22", "new-in-role")).isPositive();
        assertThat(points("ps-29", "leads-alone")).isZero();
        assertThat(points("ps-29", "new-in-role")).isZero();
    }

    private static int points(String mentee, String criterion) {
        PairingExplanation why = ROUND.match().whyPaired().stream()
                .filter(each -> each.pairing().mentee().equals(mentee))
                .findFirst()
                .orElseThrow();
        return why.breakdown().contributions().stream()
                .filter(part -> part.criterion().equals(criterion))
                .mapToInt(part -> part.points())
                .sum();
    }

    @Test
    @Tag("000-10")
    void needs_are_of_two_taxonomies() {
        assertThat(ROUND.programme().taxonomies().all())
                .extracting(Taxonomy::id)
                .containsExactly("areas-of-interest", "practical-help");
        List<Taxonomy> both = ROUND.programme().taxonomies().all();
        assertThat(both)
                .allSatisfy(taxonomy -> assertThat(ROUND.people().roster().participants())
                        .anyMatch(person -> person.needs().stream()
                                .anyMatch(need -> taxonomy.topics().containsKey(need.topic()))));
    }

    @Test
    @Tag("000-10")
    void practical_help_is_linked_with_the_areas_of_interest() {
        assertThat(ROUND.programme().taxonomies().related("working-with-councillors"))
                .containsEntry("municipal-agreements-relationships", 60);
        assertThat(ROUND.programme().taxonomies().related("budget-management"))
                .containsEntry("service-budgeting", 70)
                .containsEntry("revenue-expense-tracking", 60);
    }

    @Test
    @Tag("000-06")
    void purposes_name_in_whom_they_are_to_come_about() {
        assertThat(ROUND.programme().purposes())
                .extracting(Purpose::id, Purpose::roles)
                .containsExactly(
                        tuple("support", ImmutableSet.of(Role.MENTEE)),
                        tuple("confidence", ImmutableSet.of(Role.MENTEE)),
                        tuple("listening", ImmutableSet.of(Role.MENTOR)),
                        tuple("influencing", ImmutableSet.of(Role.MENTEE)),
                        tuple("reflection", ImmutableSet.of(Role.MENTOR, Role.MENTEE)),
                        tuple("network", ImmutableSet.of(Role.MENTOR, Role.MENTEE)));
    }

    @Test
    @Tag("000-03")
    @Tag("000-20")
    void people_bring_goals_years_in_the_sector_and_reasons_for_giving_their_time() {
        assertThat(ROUND.person("ps-21").goals()).hasSize(1);
        assertThat(ROUND.person("ps-01").story().motivation()).isPresent();
        assertThat(ROUND.person("ps-01").career().sectorSince())
                .isNotEqualTo(ROUND.person("ps-01").career().roleSince());
    }

    @Test
    void a_mentee_of_the_first_cohort_is_a_mentor_of_the_second() {
        assertThat(ROUND.people().roster().history())
                .extracting(Relationship::round)
                .containsOnly(Optional.of(1));
        assertThat(ROUND.people().roster().history())
                .anyMatch(past -> past.pair().mentee().equals("ps-10"));
        assertThat(ROUND.person("ps-10").roles()).containsExactly(Role.MENTOR);
        assertThat(ROUND.findings("ps-10", Role.MENTOR)).contains(Map.entry("eligible-group", Verdict.YES));
    }
}
