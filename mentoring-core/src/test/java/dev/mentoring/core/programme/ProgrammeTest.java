package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Problems;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Place TOWN = new Place("town", Labels.of("Town"), 0, 0);
    private static final Commitment PROJECT = Commitment.of(new Choice("project", Labels.of("Project-based")));

    @Test
    void starts_with_the_defaults_that_it_promises() {
        Programme programme = programme().build();

        assertThat(programme.version()).isEqualTo("1");
        assertThat(programme.form()).isEqualTo(Form.empty());
        assertThat(programme.strategy()).isEqualTo(StrategyChoice.of("max-coverage"));
        assertThat(programme.capacities()).isEqualTo(Capacities.oneToOne());
        assertThat(programme.placesById()).containsOnlyKeys("town");
        assertThat(Programme.builder().from(programme).build()).isEqualTo(programme);
    }

    @Test
    @Tag("C1")
    void is_not_built_without_its_parts() {
        assertThatThrownBy(() -> Programme.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("id, labels, taxonomies, rules, scoring");
    }

    @Test
    @Tag("C2")
    void takes_no_null_in_a_list() {
        ProgrammeBuilder builder = programme();

        assertThatThrownBy(() -> builder.addPlaces(TOWN, nothing())).isInstanceOf(NullPointerException.class);
    }

    @Test
    void refuses_places_and_commitments_that_occur_twice() {
        assertThat(Refusals.of(() ->
                        programme().addPlaces(TOWN).addCommitments(PROJECT).build()))
                .containsExactly("DUPLICATE_ID places/1/id [town]", "DUPLICATE_ID commitments/1/id [project]");
        assertThat(Refusals.of(() -> programme().id("").build())).containsExactly("EMPTY_VALUE programme []");
    }

    @Test
    @Tag("T2")
    void names_everything_unknown_in_a_roster_at_once() {
        Participant zoe = person("zoe")
                .addOffers(new Offer("budget"), new Offer("Budget management"))
                .addNeeds(new Need("retired"))
                .attributes(ImmutableSortedMap.of(
                        "shoe", new AttributeValue.Whole(43), "years", new AttributeValue.Whole(61)))
                .place("city")
                .withinReach(new DistanceRequest("village", Optional.empty()))
                .addCommitments("ongoing", "project")
                .build();

        assertThat(Refusals.shown(check(zoe, known()).list()))
                .containsExactly(
                        "UNKNOWN_INTEREST participants/1/offers/1 [zoe, Budget management]",
                        "UNKNOWN_INTEREST participants/1/needs/0 [zoe, retired]",
                        "UNKNOWN_OPTION participants/1/attributes/shoe [zoe, shoe]",
                        "UNKNOWN_OPTION participants/1/attributes/years [zoe, years]",
                        "UNKNOWN_OPTION participants/1/place [zoe, city]",
                        "UNKNOWN_OPTION participants/1/withinReach/from [zoe, village]",
                        "UNKNOWN_OPTION participants/1/commitments [zoe, ongoing]");
    }

    @Test
    @Tag("T2")
    void suggests_topics_for_a_label_and_for_a_slip_of_the_pen() {
        Participant zoe = person("zoe")
                .addOffers(new Offer("Budget management"), new Offer("budgte"), new Offer("something else"))
                .build();

        assertThat(check(zoe).list())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "the programme has no such topic; that wording is a label of budget",
                        "the programme has no such topic; the nearest one is budget",
                        "the programme has no such topic");
    }

    @Test
    @Tag("P4")
    void never_tells_the_value_of_an_attribute() {
        Participant ann = person("ann")
                .attributes(ImmutableSortedMap.of("years", new AttributeValue.Term("zx81canary")))
                .build();

        assertThat(check(ann).list())
                .singleElement()
                .satisfies(p -> assertThat(p.describe())
                        .contains("must be a whole number from 0 to 60")
                        .doesNotContain("zx81canary"));
    }

    @Test
    void finds_nothing_wrong_with_people_who_state_what_it_knows() {
        assertThat(check(known()).isEmpty()).isTrue();
        assertThat(check().isEmpty()).isTrue();
    }

    @Test
    @Tag("A10")
    void counts_what_it_does_not_list() {
        Participant[] people = IntStream.range(0, 250)
                .mapToObj(i -> person("p" + i).place("city").build())
                .toArray(Participant[]::new);

        assertThat(check(people).total()).isEqualTo(250);
        assertThat(check(people).list()).hasSize(100);
    }

    private static Problems check(Participant... people) {
        return programme()
                .form(new Form(
                        ImmutableList.of(new Attribute.Count("years", Labels.of("Years"), 0, 60)), ImmutableList.of()))
                .build()
                .check(Roster.builder().cohort("2026").addParticipants(people).build());
    }

    private static Participant known() {
        return person("ann")
                .addOffers(new Offer("budget"))
                .addNeeds(new Need("governance"))
                .attributes(ImmutableSortedMap.of("years", new AttributeValue.Whole(6)))
                .place("town")
                .withinReach(new DistanceRequest("town", Optional.empty()))
                .addCommitments("project")
                .build();
    }

    private static ParticipantBuilder person(String id) {
        return Participant.builder().id(id).addRoles(Role.MENTOR);
    }

    private static ProgrammeBuilder programme() {
        Taxonomy form = Taxonomy.of(
                "form",
                "1",
                List.of(
                        Topic.of("governance", "Governance"),
                        Topic.of("budget", "Budget management").under("governance")));
        return Programme.builder()
                .id("library")
                .labels(Labels.of("Library mentoring"))
                .taxonomies(Taxonomies.of(List.of(form)))
                .addPlaces(TOWN)
                .addCommitments(PROJECT)
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of());
    }

    @SuppressWarnings("NullAway")
    private static Place nothing() {
        return null;
    }
}
