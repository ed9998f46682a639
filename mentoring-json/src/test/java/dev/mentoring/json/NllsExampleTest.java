package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.matching.Matchmaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The regional library system: the form of source 003 as data, with what applicants really do. */
class NllsExampleTest {

    private static final Programme NLLS = MentoringJson.readProgramme(Examples.programme("nlls"));
    private static final RosterImport READ =
            CsvRoster.read(Examples.applications("nlls"), NLLS, "2026", Limits.standard());

    /** Each pair of topics stands once, on one of the two. */
    private static final ImmutableSetMultimap<String, String> RELATED = ImmutableSetMultimap.<String, String>builder()
            .put("equitable-hiring-practises", "hiring-firing")
            .putAll("collection-diversity", "collection-planning", "collection-acquisitions")
            .putAll("programming-diversity", "age-specific-programming", "outreach-programming")
            .put("accessible-library-services", "customer-service-difficult-patrons")
            .put("budget-management", "revenue-expense-tracking")
            .put("policy-creation-review", "procedure-creation-review")
            .put("partner-programs", "community-networking-advocacy")
            .putAll(
                    "virtual-or-hybrid-programming",
                    "remote-or-hybrid-work-procedures",
                    "makerspaces-emerging-library-tech")
            .put("municipal-agreements-relationships", "board-relations")
            .put("delegation-role-planning", "performance-management")
            .build();

    @Test
    @Tag("003-23")
    void has_eight_categories_and_thirty_four_topics() {
        Taxonomy areas = NLLS.taxonomies().all().get(0);

        assertThat(areas.roots())
                .extracting(category -> areas.narrower(category.id()).size())
                .containsExactly(4, 4, 5, 3, 5, 5, 6, 2);
        assertThat(areas.topics()).hasSize(8 + 34);
    }

    @Test
    @Tag("003-27")
    void gives_every_wording_to_one_topic() {
        assertThat(NLLS.taxonomies().all().get(0).topics().values())
                .flatExtracting(topic -> topic.labels().wordings().toList())
                .allSatisfy(wording ->
                        assertThat(NLLS.taxonomies().named(wording)).as(wording).hasSize(1));
    }

    @Test
    @Tag("A10")
    void reads_all_applications_but_the_two_with_mistakes() {
        assertThat(READ.rows()).isEqualTo(70);
        assertThat(READ.roster().participants()).hasSize(68);
        assertThat(READ.refused())
                .flatExtracting(row -> row.problems().stream()
                        .map(problem -> problem.code() + " in " + column(problem))
                        .toList())
                .containsExactly("UNKNOWN_INTEREST in Areas of interest", "DATE_INVALID in Date (MM/DD/YY)");
        assertThat(NLLS.check(READ.roster()).list()).isEmpty();
        assertThat(READ.contacts()).hasSize(68);
    }

    private static String column(Problem problem) {
        return problem.location() instanceof Location.InTable cell ? cell.column() : "";
    }

    @Test
    void keeps_unnamed_areas_for_the_upkeep_of_the_taxonomy() {
        assertThat(READ.unnamedAreas()).containsEntry("grant writing", 4).doesNotContainKey("bookkeeping");
    }

    @Test
    void shows_what_applicants_really_do() {
        List<Participant> people = READ.roster().participants();

        assertThat(people).anyMatch(person -> person.roles().size() == 2);
        assertThat(people).anyMatch(person -> person.offers().size() == 42);
        assertThat(people).anyMatch(person -> person.mentorPlaces().equals(Optional.of(3)));
        assertThat(people).anyMatch(person -> person.withinReach().isPresent());
        assertThat(people).anyMatch(person -> person.objectives().orElse("").contains("\n"));
        assertThat(NLLS.taxonomies().all().get(0).roots().stream().map(Topic::id))
                .containsAnyElementsOf(people.stream()
                        .flatMap(person -> person.needs().stream())
                        .map(need -> need.topic())
                        .toList());
    }

    @Test
    void has_more_mentees_than_places_and_a_mentee_without_any_partner() {
        Roster roster = READ.roster();
        List<Participant> mentors = of(roster, Role.MENTOR);
        List<Participant> mentees = of(roster, Role.MENTEE);
        Decider decider =
                NLLS.rules().in(new RuleContext(roster, Examples.date("nlls"), NLLS.placesById(), new GreatCircle()));

        assertThat(mentors.stream().mapToInt(m -> m.mentorPlaces().orElse(1)).sum())
                .isLessThan(mentees.size());
        assertThat(mentees.stream()
                        .filter(mentee -> mentors.stream()
                                .noneMatch(
                                        mentor -> decider.decide(mentor, mentee).decision() == Decision.ALLOWED)))
                .isNotEmpty()
                .hasSizeLessThan(mentees.size() / 2);
    }

    private static List<Participant> of(Roster roster, Role role) {
        return roster.participants().stream().filter(person -> person.is(role)).collect(toImmutableList());
    }

    @Test
    @Tag("003-23")
    @Tag("003-24")
    void words_every_category_and_topic_in_english_and_in_french() {
        assertThat(NLLS.taxonomies().all().get(0).topics().values())
                .allSatisfy(
                        topic -> assertThat(topic.labels().preferred().keySet()).contains("en", "fr"))
                .extracting(topic -> topic.labels().in("fr"))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("003-24")
    void lends_the_related_topics_that_the_form_puts_in_different_categories() {
        Taxonomies areas = NLLS.taxonomies();

        assertThat(RELATED.asMap())
                .allSatisfy((topic, others) -> assertThat(others)
                        .allSatisfy(other -> assertThat(areas.topic(topic)
                                        .orElseThrow()
                                        .related()
                                        .containsKey(other))
                                .as("%s and %s", topic, other)
                                .isNotEqualTo(areas.topic(other)
                                        .orElseThrow()
                                        .related()
                                        .containsKey(topic))));
    }

    @Test
    @Tag("003-12")
    @Tag("003-14")
    @Tag("003-17")
    @Tag("003-18")
    void seven_considerations_come_before_an_application_one_of_them_worded_for_each_role() {
        assertThat(NLLS.statements())
                .extracting(Statement::id)
                .containsExactly(
                        "time",
                        "objectives",
                        "feedback",
                        "learning",
                        "sharing",
                        "initiative",
                        "adjusting",
                        "confidentiality");
        assertThat(NLLS.statements()).allMatch(statement -> statement.version().equals("2026-1"));
        assertThat(NLLS.statements())
                .filteredOn(statement -> !statement.roles().isEmpty())
                .extracting(Statement::id, Statement::roles)
                .containsExactly(
                        tuple("learning", ImmutableSet.of(Role.MENTEE)),
                        tuple("sharing", ImmutableSet.of(Role.MENTOR)));
    }

    @Test
    @Tag("003-12")
    @Tag("003-17")
    void who_does_not_promise_time_and_confidence_is_not_paired_yet_and_hears_why() {
        ExampleRound round = ExampleRound.of("nlls");

        assertThat(round.keptOutBy("R-127", Role.MENTEE)).contains("considered");
        assertThat(round.wayIn("R-127", Role.MENTEE)).containsExactly("acknowledged:time");
        assertThat(round.keptOutBy("R-142", Role.MENTEE)).contains("considered");
        assertThat(round.wayIn("R-142", Role.MENTEE)).containsExactly("acknowledged:confidentiality");
        assertThat(round.paired()).doesNotContain("R-127", "R-142");
    }

    @Test
    @Tag("003-11")
    void every_mentee_may_take_part_by_a_rule_that_says_so() {
        ExampleRound round = ExampleRound.of("nlls");

        assertThat(round.match().round().people(Role.MENTEE))
                .hasSize(46)
                .allSatisfy(person -> assertThat(round.findings(person.id(), Role.MENTEE))
                        .contains(Map.entry("open-to-all", Verdict.YES)));
        assertThat(NLLS.rules().participation())
                .filteredOn(clause -> clause.id().equals("open-to-all"))
                .extracting(ParticipantClause::role)
                .containsExactly(Optional.of(Role.MENTEE));
    }

    @Test
    @Tag("003-10")
    void knows_the_ways_of_working_together_and_how_long_a_day_of_shadowing_is() {
        assertThat(NLLS.formats())
                .extracting(Choice::id, Choice::within)
                .containsExactly(
                        tuple("job-shadowing", Optional.empty()),
                        tuple("half-day", Optional.of("job-shadowing")),
                        tuple("full-day", Optional.of("job-shadowing")),
                        tuple("interview", Optional.empty()),
                        tuple("tailored", Optional.empty()));
    }

    @Test
    @Tag("003-32")
    @Tag("003-33")
    @Tag("003-34")
    void a_project_ends_after_two_or_three_contacts_and_the_other_commitment_goes_on() {
        Commitment project = NLLS.commitments().get(0);
        Commitment ongoing = NLLS.commitments().get(1);

        assertThat(project.channels()).containsExactly(Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON);
        assertThat(project.fewestContacts()).contains(2);
        assertThat(project.mostContacts()).contains(3);
        assertThat(ongoing.channels()).isEmpty();
        assertThat(ongoing.mostContacts()).isEmpty();
    }

    @Test
    @Tag("003-02")
    @Tag("003-03")
    void the_programme_makes_the_first_match_and_both_sides_accept_it() {
        ExampleRound round = ExampleRound.of("nlls");

        assertThat(round.match().mode()).isEqualTo(MatchingMode.ASSIGNED_WITH_ACCEPTANCE);
        assertThat(READ.roster().participants())
                .filteredOn(person -> person.roles().size() == 2)
                .allSatisfy(person -> {
                    assertThat(person.offers()).isNotEmpty();
                    assertThat(person.needs()).isNotEmpty();
                });
    }

    @Test
    @Tag("003-05")
    @Tag("003-28")
    @Tag("003-31")
    void objectives_and_requests_in_peoples_own_words_change_no_score() {
        Roster roster = READ.roster();
        Roster silent = Roster.builder()
                .from(roster)
                .participants(roster.participants().stream()
                        .map(person -> Participant.builder()
                                .from(person)
                                .objectives(Optional.empty())
                                .note(Optional.empty())
                                .build())
                        .collect(toImmutableList()))
                .build();

        assertThat(roster.participants()).anyMatch(person -> person.objectives().isPresent());
        assertThat(roster.participants()).anyMatch(person -> person.note().isPresent());
        assertThat(Matchmaker.standard()
                        .match(NLLS, silent, Examples.date("nlls"))
                        .result())
                .isEqualTo(Matchmaker.standard()
                        .match(NLLS, roster, Examples.date("nlls"))
                        .result());
    }
}
