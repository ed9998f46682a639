package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("T2")
class TaxonomyMigrationProperties {

    private static final int TOPICS = 8;

    @Property
    void balances_and_leaves_only_topics_in_use(
            @ForAll("taxonomies") Taxonomies next, @ForAll("rosters") Roster roster) {
        TaxonomyMigration migration = TaxonomyMigration.of(roster, ALL, next, "en");

        assertThat(migration.stated()).isEqualTo(statements(roster));
        assertThat(migration.kept() + migration.replaced() + migration.turnedToText())
                .isEqualTo(migration.stated());
        for (Participant person : migration.roster().participants()) {
            assertThat(person.offers()).allMatch(offer -> isInUse(next, offer.topic()));
            assertThat(person.needs()).allMatch(need -> isInUse(next, need.topic()));
        }
    }

    @Property
    void migrating_again_changes_nothing(@ForAll("taxonomies") Taxonomies next, @ForAll("rosters") Roster roster) {
        Roster once = TaxonomyMigration.of(roster, ALL, next, "en").roster();

        TaxonomyMigration again = TaxonomyMigration.of(once, ALL, next, "en");

        assertThat(again.roster()).isEqualTo(once);
        assertThat(again.changes()).isEmpty();
    }

    private static final Taxonomies ALL = taxonomies(List.of(0, 0, 0, 0, 0, 0, 0, 0), List.of());

    /** Topics that are in use (0), gone (1), retired (2), or replaced by later ones (3 and above). */
    @Provide
    Arbitrary<Taxonomies> taxonomies() {
        Arbitrary<List<Integer>> states =
                Arbitraries.integers().between(0, 5).list().ofSize(TOPICS);
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(1, 3).list().ofSize(TOPICS);
        return Combinators.combine(states, steps).as(TaxonomyMigrationProperties::taxonomies);
    }

    private static Taxonomies taxonomies(List<Integer> states, List<Integer> steps) {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < TOPICS; i++) {
            Topic topic = Topic.of("t" + i, "Topic " + i);
            switch (states.get(i)) {
                case 0 -> topics.add(topic);
                case 1 -> {}
                case 2 -> topics.add(topic.retire());
                case 3 -> topics.add(topic.retire("t" + (i + steps.get(i))));
                default -> topics.add(topic.retire("t" + (i + steps.get(i)), "t" + (i + steps.get(i) + 1)));
            }
        }
        return Taxonomies.of(List.of(Taxonomy.of("t", "1", topics)));
    }

    @Provide
    Arbitrary<Roster> rosters() {
        Arbitrary<Set<String>> topics = Arbitraries.integers()
                .between(0, TOPICS - 1)
                .map(i -> "t" + i)
                .set()
                .ofMaxSize(4);
        return Combinators.combine(topics, topics)
                .as((offers, needs) -> Participant.builder()
                        .addRoles(Role.MENTOR)
                        .offers(offers.stream().map(Offer::new).toList())
                        .needs(needs.stream().map(Need::new).toList()))
                .list()
                .ofMaxSize(3)
                .map(people -> {
                    RosterBuilder roster = Roster.builder().cohort("c");
                    for (int i = 0; i < people.size(); i++) {
                        roster.addParticipants(people.get(i).id("p" + i).build());
                    }
                    return roster.build();
                });
    }

    private static long statements(Roster roster) {
        return roster.participants().stream()
                .mapToLong(person -> person.offers().size() + person.needs().size())
                .sum();
    }

    private static boolean isInUse(Taxonomies taxonomies, String topic) {
        return taxonomies.topic(topic).map(t -> !t.retired()).orElse(false);
    }
}
