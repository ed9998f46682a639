package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomiesTest {

    private static final Taxonomy FORM = Taxonomy.of(
            "form",
            "2026",
            List.of(
                    Topic.of("retail", "Retail"),
                    Topic.of("ai", "AI", "Artificial intelligence", "Machine learning"),
                    Topic.of("plan", "Plan of Service", "Implementation").under("retail"),
                    Topic.of("stars", "★★★")));
    private static final Taxonomy SCHEME =
            Taxonomy.of("scheme", "1", List.of(Topic.of("projects", "Capital projects", "Implementation")));
    private static final Taxonomies BOTH = Taxonomies.of(List.of(FORM, SCHEME));

    @Test
    @Tag("000-10")
    void sees_several_taxonomies_as_one() {
        assertThat(BOTH.topic("projects")).isEqualTo(SCHEME.topic("projects")).isPresent();
        assertThat(BOTH.topic("plan")).isEqualTo(FORM.topic("plan")).isPresent();
        assertThat(BOTH.ancestors("plan")).containsExactly("retail");
        assertThat(BOTH.narrower("retail")).containsExactly("plan");
        assertThat(BOTH.related("plan")).isEmpty();
        assertThat(BOTH.all()).containsExactly(FORM, SCHEME);
    }

    @Test
    void knows_nothing_of_a_topic_that_none_holds() {
        assertThat(BOTH.topic("x")).isEmpty();
        assertThat(BOTH.ancestors("x")).isEmpty();
        assertThat(BOTH.narrower("x")).isEmpty();
        assertThat(BOTH.related("x")).isEmpty();
    }

    @ParameterizedTest
    @Tag("003-27")
    @ValueSource(strings = {"AI", "ai", " Ａｉ. ", "artificial  INTELLIGENCE", "machine-learning"})
    void finds_a_topic_by_any_of_its_wordings(String wording) {
        assertThat(BOTH.named(wording)).containsExactly("ai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "I", "tail", "ret", "service", "learning", "", "★★★", "☆", "/"})
    void finds_nothing_by_a_part_or_by_signs(String wording) {
        assertThat(BOTH.named(wording)).isEmpty();
    }

    @Test
    @Tag("T2")
    void names_every_topic_that_carries_an_ambiguous_wording() {
        assertThat(BOTH.named("implementation")).containsExactly("plan", "projects");
    }

    @Test
    void refuses_taxonomies_and_topics_that_occur_twice() {
        Taxonomy clash = Taxonomy.of("other", "1", List.of(Topic.of("ai", "Else"), Topic.of("plan", "Else")));

        assertThat(Refusals.of(() -> Taxonomies.of(List.of(FORM, SCHEME, clash))))
                .containsExactly("DUPLICATE_ID taxonomies/2 [ai]", "DUPLICATE_ID taxonomies/2 [plan]");
        assertThat(Refusals.of(() -> Taxonomies.of(List.of(SCHEME, SCHEME))))
                .containsExactly("DUPLICATE_ID taxonomies/1 [scheme]", "DUPLICATE_ID taxonomies/1 [projects]");
    }

    @Test
    @Tag("000-10")
    @Tag("004-03")
    void relates_topics_across_taxonomies_beside_those_within_one() {
        Taxonomy form = Taxonomy.of(
                "form",
                "1",
                List.of(
                        Topic.of("budget", "Budget"),
                        Topic.builder()
                                .id("revenue")
                                .labels(Labels.of("Revenue"))
                                .related(ImmutableSortedMap.of("budget", 40))
                                .build()));
        TopicLink link = new TopicLink("budgeting", "budget", 90);
        Taxonomies both = Taxonomies.of(
                List.of(form, Taxonomy.of("practice", "1", List.of(Topic.of("budgeting", "Budgeting")))),
                List.of(link, new TopicLink("budget", "budgeting", 90), new TopicLink("revenue", "budget", 40)));

        assertThat(both.related("budget")).containsExactly(Map.entry("budgeting", 90), Map.entry("revenue", 40));
        assertThat(both.related("budgeting")).containsExactly(Map.entry("budget", 90));
        assertThat(both.related("revenue")).containsExactly(Map.entry("budget", 40));
        assertThat(both.links()).startsWith(link).hasSize(3);
    }

    @Test
    @Tag("004-03")
    void refuses_links_to_nothing_to_oneself_and_against_each_other() {
        Taxonomy related = Taxonomy.of(
                "related",
                "1",
                List.of(
                        Topic.of("a", "A"),
                        Topic.builder()
                                .id("b")
                                .labels(Labels.of("B"))
                                .related(ImmutableSortedMap.of("a", 40))
                                .build()));

        assertThat(Refusals.of(() -> Taxonomies.of(
                        List.of(FORM, SCHEME, related),
                        List.of(
                                new TopicLink("ai", "nowhere", 10),
                                new TopicLink("nowhere", "ai", 10),
                                new TopicLink("ai", "ai", 10),
                                new TopicLink("ai", "projects", 10),
                                new TopicLink("projects", "ai", 20),
                                new TopicLink("a", "b", 41)))))
                .containsExactly(
                        "UNKNOWN_ID topicLinks/0/to [nowhere]",
                        "UNKNOWN_ID topicLinks/1/from [nowhere]",
                        "TAXONOMY_LINK topicLinks/2/to [ai]",
                        "TAXONOMY_LINK topicLinks/4/percent [projects, ai]",
                        "TAXONOMY_LINK topicLinks/5/percent [a, b]");
        assertThat(Refusals.of(() -> new TopicLink("a", "b", 0))).containsExactly("NUMBER_RANGE percent [a, b]");
        assertThat(Refusals.of(() -> new TopicLink("a", "b", 101))).containsExactly("NUMBER_RANGE percent [a, b]");
        assertThat(Refusals.of(() -> new TopicLink("", "b", 1))).containsExactly("EMPTY_VALUE topic []");
    }

    @Test
    @Tag("T1")
    void refuses_a_circle_of_successors_through_several_taxonomies() {
        Taxonomy one = Taxonomy.of(
                "one", "1", List.of(Topic.of("x", "X"), Topic.of("a", "A").retire("b")));
        Taxonomy two = Taxonomy.of("two", "1", List.of(Topic.of("b", "B").retire("a")));

        assertThat(Refusals.of(() -> Taxonomies.of(List.of(one, two))))
                .containsExactly("TAXONOMY_CYCLE taxonomies/0/topics/1/replacedBy [a, b]");
    }

    @Test
    @Tag("T2")
    void names_topics_in_use_before_retired_ones() {
        Taxonomies taxonomies = Taxonomies.of(List.of(Taxonomy.of(
                "t",
                "1",
                List.of(
                        Topic.of("web", "Web sites").retire("online"),
                        Topic.of("online", "Online services", "Web sites"),
                        Topic.of("fax", "Fax").retire()))));

        assertThat(taxonomies.named("web sites")).containsExactly("online");
        assertThat(taxonomies.named("fax")).containsExactly("fax");
    }

    @Test
    @Tag("003-27")
    void finds_a_topic_by_a_hidden_wording() {
        Topic topic = Topic.builder()
                .id("friends")
                .labels(new Labels(
                        ImmutableSortedMap.of("en", "Friends of the Library"),
                        ImmutableSortedMap.of(),
                        ImmutableSortedMap.of("en", ImmutableList.of("Freinds"))))
                .build();

        assertThat(Taxonomies.of(List.of(Taxonomy.of("t", "1", List.of(topic)))).named("freinds"))
                .containsExactly("friends");
    }

    @Test
    void is_equal_by_its_links_too() {
        List<TopicLink> links = List.of(new TopicLink("ai", "projects", 10));

        assertThat(Taxonomies.of(List.of(FORM, SCHEME), links))
                .isEqualTo(Taxonomies.of(List.of(FORM, SCHEME), links))
                .hasSameHashCodeAs(Taxonomies.of(List.of(FORM, SCHEME), links))
                .isNotEqualTo(BOTH);
    }

    @Test
    void is_equal_by_its_taxonomies_in_order() {
        assertThat(BOTH)
                .isEqualTo(Taxonomies.of(List.of(FORM, SCHEME)))
                .hasSameHashCodeAs(Taxonomies.of(List.of(FORM, SCHEME)))
                .isNotEqualTo(Taxonomies.of(List.of(SCHEME, FORM)))
                .hasToString("[Taxonomy[form 2026, 4 topics], Taxonomy[scheme 1, 1 topics]]");
        assertThat(Taxonomies.of(List.of()).named("AI")).isEmpty();
    }
}
