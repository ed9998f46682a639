package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the parts of a programme must say together, and what it says of a roster. */
class ProgrammeAgreementTest {

    private static final Labels LABELS = Labels.of("Label");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    // ---- a programme

    @Test
    void refuses_parts_of_the_same_identifier_or_number() {
        Choice stage = new Choice("first", LABELS);
        Purpose purpose = new Purpose("p", LABELS, ImmutableSet.of());

        assertThat(Refusals.of(() -> programme()
                        .addCohorts(cohort("second", 1), cohort("first", 7))
                        .addCareerStages(stage)
                        .addFormats(new Choice("shadowing", LABELS, Optional.of("nothing")))
                        .addPurposes(purpose, purpose)
                        .build()))
                .containsExactly(
                        "DUPLICATE_ID cohorts/2/id [first]",
                        "DUPLICATE_ID cohorts/1/number [1]",
                        "DUPLICATE_ID careerStages/1/id [first]",
                        "UNKNOWN_ID formats/0/within [nothing]",
                        "DUPLICATE_ID purposes/1/id [p]");
    }

    @Test
    @Tag("004-13")
    @Tag("P2")
    void refuses_goals_of_attributes_that_are_not_sensitive() {
        assertThat(Refusals.of(() -> programme()
                        .addDiversityGoals(
                                new DiversityGoal("g", LABELS, ImmutableSet.of("faith", "years", "shoe"), false))
                        .build()))
                .containsExactly(
                        "UNKNOWN_ID diversityGoals/1/attributes [g, shoe]",
                        "UNKNOWN_ID diversityGoals/1/attributes [g, years]");
    }

    @Test
    @Tag("004-13")
    @Tag("P2")
    void refuses_criteria_that_use_a_sensitive_attribute() {
        Options one = Options.of(ImmutableSortedMap.of("attribute", new Options.Text("faith")));
        Options several =
                Options.of(ImmutableSortedMap.of("attributes", new Options.Texts(ImmutableList.of("years", "faith"))));
        Options other = Options.of(ImmutableSortedMap.of("attributes", new Options.Text("years")));

        assertThat(Refusals.of(() -> programme()
                        .scoring(ScoringModel.of(
                                new Criterion("a", "experience-gap", 1, one),
                                new Criterion("b", "similar-setting", 1, other),
                                new Criterion("c", "similar-setting", 1, several)))
                        .build()))
                .containsExactly(
                        "SENSITIVE_ATTRIBUTE scoring/criteria/0/options/attribute [a, faith]",
                        "SENSITIVE_ATTRIBUTE scoring/criteria/2/options/attributes [c, faith]");
    }

    @Test
    void refuses_columns_about_parts_that_there_are_not() {
        Column id = Column.builder().header("ID").field(Field.ID).build();
        Column done = Column.builder()
                .header("Done")
                .field(Field.COMPLETED_ON)
                .component("workshop")
                .build();
        Column agreed = Column.builder()
                .header("Agreed")
                .field(Field.STATEMENT)
                .statement("oath")
                .addChoices(new Choice("YES", LABELS))
                .build();

        assertThat(Refusals.of(() -> programme()
                        .form(new Form(form().attributes(), form().sensitive(), ImmutableList.of(id, done, agreed)))
                        .build()))
                .containsExactly(
                        "UNKNOWN_ID form/columns/1/component [workshop]", "UNKNOWN_ID form/columns/2/statement [oath]");
    }

    @Test
    @Tag("000-15")
    void refuses_two_books_of_rules_of_one_version() {
        RuleBook again = new RuleBook("1", ImmutableList.of());
        RuleBook older = new RuleBook("0", ImmutableList.of());

        assertThat(Refusals.of(
                        () -> programme().addEarlierRules(older, again, older).build()))
                .containsExactly("DUPLICATE_ID earlierRules/1/version [1]", "DUPLICATE_ID earlierRules/2/version [0]");
    }

    @Test
    @Tag("000-01")
    void the_latest_cohort_is_that_of_the_highest_number() {
        Programme two =
                programme().addCohorts(cohort("zero", 9), cohort("later", 3)).build();

        assertThat(two.latestCohort().map(Cohort::id)).contains("zero");
        assertThat(two.cohort("later").map(Cohort::number)).contains(3);
        assertThat(two.cohort("never")).isEmpty();
    }

    // ---- a roster

    @Test
    @Tag("T2")
    void names_every_new_reference_that_it_does_not_know() {
        Participant zoe = person("zoe", Role.MENTOR)
                .addGoals(new Goal("g", Goal.Kind.CAREER, "Up", ImmutableSet.of("climbing"), Goal.Status.OPEN))
                .story(new Story(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        ImmutableSet.of("strikes"),
                        ImmutableSet.of("budget", "moves")))
                .attributes(ImmutableSortedMap.of("branch", new AttributeValue.At("atlantis")))
                .career(Career.builder().stage("retired").build())
                .readiness(Readiness.builder()
                        .putCompleted("work/shop", DAY)
                        .putCompleted("training", DAY)
                        .putAcknowledged("oath", "1")
                        .build())
                .addOptIns(
                        new OptIn("shoe", "mix", OptIn.Wish.SIMILAR, DAY),
                        new OptIn("faith", "peace", OptIn.Wish.SIMILAR, DAY),
                        new OptIn("years", "mix", OptIn.Wish.DIFFERENT, DAY),
                        new OptIn("faith", "mix", OptIn.Wish.DIFFERENT, DAY))
                .build();

        assertThat(check(roster(zoe)))
                .containsExactly(
                        "UNKNOWN_INTEREST participants/0/goals/0/topics [zoe, climbing]",
                        "UNKNOWN_INTEREST participants/0/story/lived [zoe, strikes]",
                        "UNKNOWN_INTEREST participants/0/story/seeksLived [zoe, moves]",
                        "UNKNOWN_OPTION participants/0/attributes/branch [zoe, branch]",
                        "UNKNOWN_OPTION participants/0/career/stage [zoe, retired]",
                        "UNKNOWN_OPTION participants/0/readiness/completed/work~1shop [zoe, work/shop]",
                        "UNKNOWN_OPTION participants/0/readiness/acknowledged/oath [zoe, oath]",
                        "UNKNOWN_OPTION participants/0/optIns/0/attribute [zoe, shoe]",
                        "UNKNOWN_OPTION participants/0/optIns/1/goal [zoe, peace]",
                        "UNKNOWN_OPTION participants/0/optIns/2/attribute [zoe, years]");
    }

    @Test
    @Tag("003-18")
    void an_older_wording_of_a_statement_is_no_error() {
        Participant ann = person("ann", Role.MENTOR)
                .readiness(Readiness.builder().putAcknowledged("time", "1999").build())
                .addWants("sponsorship")
                .build();

        assertThat(check(roster(ann))).isEmpty();
    }

    @Test
    @Tag("N5")
    @Tag("001-07")
    void names_choices_of_people_who_are_not_there_or_cannot_be_partners() {
        Participant ann = person("ann", Role.MENTOR).build();
        Participant ben = person("ben", Role.MENTEE)
                .putChoices(Role.MENTEE, RankedChoices.of("ann", "cy", "gone"))
                .addAvoids("gone")
                .build();
        Participant cy = person("cy", Role.MENTEE)
                .putChoices(Role.MENTOR, RankedChoices.of("ben"))
                .build();

        assertThat(check(roster(ann, ben, cy)))
                .containsExactly(
                        "PREFERENCES participants/1/choices/mentee/1 [ben]",
                        "UNKNOWN_ID participants/1/choices/mentee/2 [ben]",
                        "PREFERENCES participants/2/choices/mentor [cy]");
    }

    @Test
    void history_and_avoidance_may_name_people_who_have_left() {
        Participant ann = person("ann", Role.MENTOR).addAvoids("gone").build();
        Roster roster = Roster.builder()
                .from(roster(ann))
                .addHistory(new Relationship(
                        new MentoringPair("gone", "ann"), Optional.of("friendship"), Optional.of(9), true))
                .build();

        assertThat(check(roster)).isEmpty();
    }

    @Test
    @Tag("000-01")
    void names_a_cohort_that_it_does_not_list() {
        Roster stray = roster().cohort("third").build();

        assertThat(check(stray)).containsExactly("UNKNOWN_ID cohort [third]");
        assertThat(Refusals.shown(
                        programme().cohorts(List.of()).build().check(stray).list()))
                .isEmpty();
    }

    @Test
    @Tag("000-05")
    @Tag("A10")
    void refuses_more_people_than_the_cohort_takes_and_cuts_nobody() {
        Roster four = roster(
                person("a", Role.MENTOR).build(),
                person("b", Role.MENTEE).build(),
                person("c", Role.MENTEE).build(),
                person("d", Role.MENTEE).build());

        assertThat(programme().build().check(four).list()).singleElement().satisfies(problem -> {
            assertThat(Refusals.shown(List.of(problem))).containsExactly("LIMIT_COUNT participants [first]");
            assertThat(problem.message()).isEqualTo("the roster holds 4 people; the cohort takes at most 3");
        });
    }

    @Test
    @Tag("000-05")
    @Tag("001-06")
    void whoever_has_left_takes_nobodys_place_in_a_cohort() {
        Readiness left = Readiness.builder().status(ApplicationStatus.WITHDRAWN).build();
        Roster four = roster(
                person("a", Role.MENTOR).build(),
                person("b", Role.MENTEE).readiness(left).build(),
                person("c", Role.MENTEE).build(),
                person("d", Role.MENTEE).build());

        assertThat(programme().build().check(four).list()).isEmpty();
    }

    @Test
    @Tag("000-04")
    void leads_of_a_cohort_take_no_part_in_it() {
        Participant lea = person("lea", Role.MENTOR).build();

        assertThat(check(roster(lea))).containsExactly("RULE_CONFLICT participants/0/id [lea, first]");
    }

    private static List<String> check(Roster roster) {
        return Refusals.shown(programme().build().check(roster).list());
    }

    private static Roster roster(Participant... people) {
        return roster().addParticipants(people).build();
    }

    private static RosterBuilder roster() {
        return Roster.builder().cohort("first");
    }

    private static ParticipantBuilder person(String id, Role role) {
        return Participant.builder().id(id).addRoles(role);
    }

    private static Cohort cohort(String id, int number) {
        return new Cohort(id, number, "1", ImmutableSet.of("lea"), Optional.of(3));
    }

    private static Form form() {
        return new Form(
                ImmutableList.of(
                        new Attribute.Words("faith", LABELS),
                        new Attribute.Count("years", LABELS, 0, 60),
                        new Attribute.At("branch", LABELS)),
                ImmutableSet.of("faith"),
                ImmutableList.of());
    }

    private static ProgrammeBuilder programme() {
        Taxonomy topics = Taxonomy.of("t", "1", List.of(Topic.of("budget", "Budget")));
        return Programme.builder()
                .id("library")
                .labels(LABELS)
                .taxonomies(Taxonomies.of(List.of(topics)))
                .addPlaces(new Place("town", LABELS, 0, 0))
                .form(form())
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .addCohorts(cohort("first", 1))
                .addCareerStages(new Choice("first", LABELS))
                .addComponents(new Component("training", LABELS, Component.Kind.TRAINING, ImmutableSet.of()))
                .addStatements(new Statement("time", "2", LABELS, ImmutableSet.of()))
                .addDiversityGoals(new DiversityGoal("mix", LABELS, ImmutableSet.of("faith"), true));
    }
}
