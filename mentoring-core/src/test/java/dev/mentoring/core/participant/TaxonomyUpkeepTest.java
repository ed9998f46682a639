package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TaxonomyUpkeepTest {

    private static final Taxonomies TAXONOMIES = Taxonomies.of(List.of(Taxonomy.of(
            "t",
            "1",
            List.of(
                    Topic.of("technology", "Technology"),
                    Topic.of("makerspaces", "Makerspaces").under("technology"),
                    Topic.of("remote", "Remote work").under("technology"),
                    Topic.of("governance", "Governance"),
                    Topic.of("budget", "Budget management").under("governance"),
                    Topic.of("web", "Web sites").retire("remote"),
                    Topic.of("fax", "Fax").retire(),
                    Topic.of("telex", "Telex").retire()))));

    private static final TaxonomyUpkeep UPKEEP = TaxonomyUpkeep.of(
            Roster.builder()
                    .cohort("c")
                    .addParticipants(
                            person("ada")
                                    .addOffers(new Offer("technology"), new Offer("web"))
                                    .addOtherOffers("Grant writing", "GRANT-WRITING", "budget managment")
                                    .build(),
                            person("ben")
                                    .addNeeds(new Need("budget"), new Need("fax"), new Need("web"))
                                    .addOtherNeeds("grant writing.", "★")
                                    .build(),
                            person("cy")
                                    .addOffers(new Offer("web"))
                                    .story(new Story(
                                            java.util.Optional.empty(),
                                            false,
                                            java.util.Optional.empty(),
                                            ImmutableSet.of("fax"),
                                            ImmutableSet.of()))
                                    .build())
                    .build(),
            TAXONOMIES);

    @Test
    @Tag("003-27")
    @Tag("T3")
    void counts_people_by_area_whatever_the_spelling_and_suggests_topics() {
        assertThat(UPKEEP.unnamedAreas())
                .containsExactly(
                        new TaxonomyUpkeep.UnnamedArea("grant writing", 1, 1, ImmutableList.of()),
                        new TaxonomyUpkeep.UnnamedArea("budget managment", 1, 0, ImmutableList.of("budget")),
                        new TaxonomyUpkeep.UnnamedArea("★", 0, 1, ImmutableList.of()));
    }

    @Test
    @Tag("P1")
    void prints_no_words_of_people() {
        assertThat(UPKEEP.unnamedAreas().get(0)).hasToString("UnnamedArea[…, 1 offered, 1 wanted]");
    }

    @Test
    @Tag("T2")
    void names_retired_topics_in_use_with_their_successors_and_people() {
        assertThat(UPKEEP.retiredInUse())
                .containsExactly(
                        new TaxonomyUpkeep.RetiredTopic(
                                "web",
                                ImmutableList.of("remote"),
                                ImmutableSet.of("ada", "cy"),
                                ImmutableSet.of("ben"),
                                ImmutableSet.of()),
                        new TaxonomyUpkeep.RetiredTopic(
                                "fax",
                                ImmutableList.of(),
                                ImmutableSet.of(),
                                ImmutableSet.of("ben"),
                                ImmutableSet.of("cy")));
    }

    @Test
    @Tag("002-22")
    void names_topics_in_use_that_nobody_offers_or_wants_in_any_width() {
        assertThat(UPKEEP.notOffered()).containsExactly("governance", "budget");
        assertThat(UPKEEP.notWanted()).containsExactly("technology", "makerspaces", "remote");
    }

    private static ParticipantBuilder person(String id) {
        return Participant.builder().id(id).addRoles(Role.MENTOR, Role.MENTEE);
    }
}
