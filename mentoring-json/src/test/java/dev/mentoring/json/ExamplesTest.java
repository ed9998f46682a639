package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.json.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final Programme NLLS = MentoringJson.readProgramme(Examples.programme("nlls"));
    private static final RosterImport READ =
            CsvRoster.read(Examples.applications("nlls"), NLLS, "2026", Limits.standard());

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
    void is_written_as_the_library_writes_and_keeps_the_schema() {
        String document = new String(Examples.programme("nlls"), StandardCharsets.UTF_8);

        assertThat(MentoringJson.write(NLLS)).isEqualTo(document);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(DocumentKind.PROGRAMME))
                        .validate(document, InputFormat.JSON))
                .isEmpty();
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
                .containsExactly("UNKNOWN_OPTION in Areas of interest", "DATE_INVALID in Date (MM/DD/YY)");
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
    void refuses_a_name_that_no_example_has() {
        assertThat(Examples.names()).isEqualTo(ImmutableSet.of("nlls"));
        assertThatThrownBy(() -> Examples.programme("../secret")).isInstanceOf(IllegalArgumentException.class);
    }
}
