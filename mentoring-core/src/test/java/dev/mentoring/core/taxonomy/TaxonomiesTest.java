package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Refusals;
import java.util.List;
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
    void is_equal_by_its_taxonomies_in_order() {
        assertThat(BOTH)
                .isEqualTo(Taxonomies.of(List.of(FORM, SCHEME)))
                .hasSameHashCodeAs(Taxonomies.of(List.of(FORM, SCHEME)))
                .isNotEqualTo(Taxonomies.of(List.of(SCHEME, FORM)))
                .hasToString("[Taxonomy[form 2026, 4 topics], Taxonomy[scheme 1, 1 topics]]");
        assertThat(Taxonomies.of(List.of()).named("AI")).isEmpty();
    }
}
