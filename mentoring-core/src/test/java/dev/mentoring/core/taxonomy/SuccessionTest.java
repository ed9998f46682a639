package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Refusals;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T2")
class SuccessionTest {

    private static final Taxonomies LAST = taxonomies(
            "1",
            Topic.of("kept", "Kept"),
            Topic.of("split", "Split"),
            Topic.of("moved", "Moved").retire("moved-again"),
            Topic.of("gone", "Gone"),
            Topic.of("retired", "Retired").retire());
    private static final Taxonomies NEXT = taxonomies(
            "2",
            Topic.of("kept", "Kept"),
            Topic.of("split", "Split").retire("b", "chain", "a", "nowhere"),
            Topic.of("moved-again", "Moved again").retire("kept"),
            Topic.of("chain", "Chain").retire("a", "c"),
            Topic.of("a", "A"),
            Topic.of("b", "B"),
            Topic.of("c", "C"),
            Topic.of("retired", "Retired").retire());

    @Test
    void lets_a_topic_in_use_stand_for_itself() {
        assertThat(Succession.between(LAST, NEXT).of("kept")).containsExactly("kept");
        assertThat(Succession.between(LAST, NEXT).of("a")).containsExactly("a");
    }

    @Test
    void follows_chains_to_each_topic_in_use_once_in_the_order_named() {
        assertThat(Succession.between(LAST, NEXT).of("split")).containsExactly("b", "a", "c");
    }

    @Test
    void follows_what_the_last_taxonomies_say_of_a_topic_that_the_next_ones_do_not_hold() {
        assertThat(Succession.between(LAST, NEXT).of("moved")).containsExactly("kept");
    }

    @Test
    void has_nothing_in_the_place_of_topics_that_end() {
        assertThat(Succession.between(LAST, NEXT).of("gone")).isEmpty();
        assertThat(Succession.between(LAST, NEXT).of("retired")).isEmpty();
        assertThat(Succession.between(LAST, NEXT).of("unheard-of")).isEmpty();
    }

    @Test
    void knows_the_wording_of_every_topic() {
        assertThat(Succession.between(LAST, NEXT).wording("gone", "en")).isEqualTo("Gone");
        assertThat(Succession.between(LAST, NEXT).wording("chain", "en")).isEqualTo("Chain");
        assertThat(Succession.between(LAST, NEXT).wording("unheard-of", "en")).isEqualTo("unheard-of");
    }

    @Test
    @Tag("T1")
    void refuses_a_circle_that_only_both_versions_together_close() {
        Taxonomies last = taxonomies("1", Topic.of("a", "A").retire("b"));
        Taxonomies next = taxonomies("2", Topic.of("b", "B").retire("a"));

        assertThat(Refusals.of(() -> Succession.between(last, next)))
                .containsExactly("TAXONOMY_CYCLE replacedBy [a, b]");
        assertThat(Succession.between(next, taxonomies("3", Topic.of("a", "A"))).of("b"))
                .containsExactly("a");
    }

    private static Taxonomies taxonomies(String version, Topic... topics) {
        return Taxonomies.of(List.of(Taxonomy.of("t", version, List.of(topics))));
    }
}
