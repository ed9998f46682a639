package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T2")
class TaxonomyMigrationTest {

    private static final Taxonomies LAST = taxonomies(
            "1",
            Topic.of("governance", "Governance"),
            Topic.of("web", "Web sites"),
            Topic.of("social", "Social media"),
            Topic.of("fax", "Fax machines"));
    private static final Taxonomies NEXT = taxonomies(
            "2",
            Topic.of("governance", "Governance"),
            Topic.of("online", "Online services"),
            Topic.of("promotion", "Promotion"),
            Topic.of("web", "Web sites").retire("online"),
            Topic.of("social", "Social media").retire("promotion", "online"));

    @Test
    void keeps_replaces_and_turns_to_text_and_tells_each_change() {
        TaxonomyMigration migration = migrate(person("ada")
                .addOffers(new Offer("web"), new Offer("governance"))
                .addNeeds(new Need("fax"))
                .build());

        assertThat(migration.roster().participants().get(0))
                .isEqualTo(person("ada")
                        .addOffers(new Offer("online"), new Offer("governance"))
                        .addOtherNeeds("Fax machines")
                        .build());
        assertThat(migration.changes())
                .containsExactly(
                        new TopicChange(
                                "ada",
                                TopicChange.Kind.OFFER,
                                "web",
                                ImmutableList.of("online"),
                                ImmutableList.of(),
                                Optional.empty()),
                        new TopicChange(
                                "ada",
                                TopicChange.Kind.NEED,
                                "fax",
                                ImmutableList.of(),
                                ImmutableList.of(),
                                Optional.of("Fax machines")));
        assertThat(migration)
                .hasToString("TaxonomyMigration[Roster[c, 1 people], 3 stated, 1 kept, 1 replaced, 1 turned to text]");
    }

    @Test
    void keeps_one_where_two_topics_become_one_and_says_so() {
        TaxonomyMigration migration = migrate(
                person("ada").addOffers(new Offer("social"), new Offer("web")).build());

        assertThat(migration.roster().participants().get(0).offers())
                .containsExactly(new Offer("promotion"), new Offer("online"));
        assertThat(migration.changes())
                .extracting(TopicChange::topic, TopicChange::replacedBy, TopicChange::merged)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "social", List.of("promotion", "online"), List.of("online")),
                        org.assertj.core.groups.Tuple.tuple("web", List.of("online"), List.of("online")));
    }

    @Test
    @Tag("003-25")
    @Tag("003-26")
    void keeps_the_higher_level_and_priority_and_the_evidence_of_both() {
        Participant migrated = migrate(person("ada")
                        .addOffers(
                                new Offer("web", Optional.of(Level.BASIC), Optional.of("one")),
                                new Offer("social", Optional.of(Level.EXPERT), Optional.of("two")))
                        .addNeeds(new Need("social"), new Need("web", Optional.of(Priority.HIGH)))
                        .build())
                .roster()
                .participants()
                .get(0);

        assertThat(migrated.offers())
                .containsExactly(
                        new Offer("online", Optional.of(Level.EXPERT), Optional.of("one\ntwo")),
                        new Offer("promotion", Optional.of(Level.EXPERT), Optional.of("two")));
        assertThat(migrated.needs())
                .containsExactly(new Need("promotion"), new Need("online", Optional.of(Priority.HIGH)));
    }

    @Test
    void takes_an_offer_without_level_for_the_strongest() {
        assertThat(migrate(person("ada")
                                .addOffers(
                                        new Offer("web", Optional.of(Level.EXPERT), Optional.empty()),
                                        new Offer("social"))
                                .build())
                        .roster()
                        .participants()
                        .get(0)
                        .offers())
                .containsExactly(new Offer("online"), new Offer("promotion"));
    }

    @Test
    void carries_the_topics_of_goals_and_stories_too() {
        Goal goal = new Goal("g", Goal.Kind.CAREER, "Lead", ImmutableSet.of("fax", "web"), Goal.Status.OPEN);
        Story story = new Story(
                Optional.of("p"), true, Optional.empty(), ImmutableSet.of("social"), ImmutableSet.of("governance"));

        TaxonomyMigration migration =
                migrate(person("ada").addGoals(goal).story(story).build());

        Participant migrated = migration.roster().participants().get(0);
        assertThat(migrated.goals())
                .containsExactly(new Goal("g", Goal.Kind.CAREER, "Lead", ImmutableSet.of("online"), Goal.Status.OPEN));
        assertThat(migrated.otherNeeds()).containsExactly("Fax machines");
        assertThat(migrated.story())
                .isEqualTo(new Story(
                        Optional.of("p"),
                        true,
                        Optional.empty(),
                        ImmutableSet.of("online", "promotion"),
                        ImmutableSet.of("governance")));
        assertThat(migration.changes())
                .extracting(TopicChange::kind)
                .containsExactly(TopicChange.Kind.GOAL, TopicChange.Kind.GOAL, TopicChange.Kind.LIVED);
        assertThat(migration.stated()).isEqualTo(4);
    }

    @Test
    @Tag("003-27")
    void adds_no_text_that_the_person_wrote_already() {
        TaxonomyMigration migration = migrate(person("ada")
                .addOffers(new Offer("fax"))
                .addOtherOffers("fax  machines!")
                .build());

        assertThat(migration.roster().participants().get(0).otherOffers()).containsExactly("fax  machines!");
        assertThat(migration.turnedToText()).isEqualTo(1);
    }

    @Test
    void keeps_a_topic_that_no_taxonomy_holds_by_its_identifier() {
        assertThat(migrate(person("ada").addNeeds(new Need("unheard-of")).build())
                        .roster()
                        .participants()
                        .get(0)
                        .otherNeeds())
                .containsExactly("unheard-of");
    }

    @Test
    void leaves_all_else_of_the_roster_as_it_was() {
        Roster roster = Roster.builder()
                .cohort("c")
                .addParticipants(
                        person("ada").addOffers(new Offer("web")).note("n").build(),
                        person("ben").addNeeds(new Need("governance")).build())
                .putReportsTo("ben", "ada")
                .addLocked(new MentoringPair("ada", "ben"))
                .build();

        Roster migrated = TaxonomyMigration.of(roster, LAST, NEXT, "en").roster();

        assertThat(migrated)
                .isEqualTo(Roster.builder()
                        .from(roster)
                        .participants(List.of(
                                person("ada")
                                        .addOffers(new Offer("online"))
                                        .note("n")
                                        .build(),
                                person("ben").addNeeds(new Need("governance")).build()))
                        .build());
    }

    @Test
    void changes_nothing_when_nothing_is_out_of_use() {
        Roster roster = Roster.builder()
                .cohort("c")
                .addParticipants(person("ada").addOffers(new Offer("web")).build())
                .build();

        TaxonomyMigration migration = TaxonomyMigration.of(roster, LAST, LAST, "en");

        assertThat(migration.roster()).isEqualTo(roster);
        assertThat(migration.changes()).isEmpty();
    }

    @Test
    @Tag("T1")
    void refuses_a_circle_of_successors() {
        Taxonomies last = taxonomies("1", Topic.of("a", "A").retire("b"));
        Taxonomies next = taxonomies("2", Topic.of("b", "B").retire("a"));

        assertThat(Refusals.of(
                        () -> TaxonomyMigration.of(Roster.builder().cohort("c").build(), last, next, "en")))
                .containsExactly("TAXONOMY_CYCLE replacedBy [a, b]");
    }

    @Test
    void refuses_counts_that_do_not_balance() {
        Roster nobody = Roster.builder().cohort("c").build();

        assertThatThrownBy(() -> new TaxonomyMigration(nobody, ImmutableList.of(), 3, 1, 1, 0))
                .isInstanceOf(InternalErrorException.class);
    }

    private static TaxonomyMigration migrate(Participant person) {
        return TaxonomyMigration.of(
                Roster.builder().cohort("c").addParticipants(person).build(), LAST, NEXT, "en");
    }

    private static ParticipantBuilder person(String id) {
        return Participant.builder().id(id).addRoles(Role.MENTOR, Role.MENTEE);
    }

    private static Taxonomies taxonomies(String version, Topic... topics) {
        return Taxonomies.of(List.of(Taxonomy.of("t", version, List.of(topics))));
    }
}
