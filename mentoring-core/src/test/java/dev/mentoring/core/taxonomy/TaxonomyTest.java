package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {

    private static final int SMALL_STACK = 256 * 1024;

    @Test
    @Tag("003-23")
    void knows_what_is_above_and_below() {
        Taxonomy taxonomy = taxonomy(
                Topic.of("budget", "Budget management").under("governance"),
                Topic.of("governance", "Governance"),
                Topic.of("board", "Board relations").under("governance"),
                Topic.of("chair", "The chair").under("board"),
                Topic.of("technology", "Technology"));

        assertThat(taxonomy.ancestors("chair")).containsExactly("board", "governance");
        assertThat(taxonomy.ancestors("governance")).isEmpty();
        assertThat(taxonomy.narrower("governance")).containsExactly("budget", "board");
        assertThat(taxonomy.narrower("chair")).isEmpty();
        assertThat(taxonomy.roots()).extracting(Topic::id).containsExactly("governance", "technology");
        assertThat(taxonomy.topics().keySet()).containsExactly("budget", "governance", "board", "chair", "technology");
    }

    @Test
    void knows_nothing_of_a_topic_that_it_does_not_hold() {
        Taxonomy taxonomy = taxonomy(Topic.of("a", "A"));

        assertThat(taxonomy.topic("b")).isEmpty();
        assertThat(taxonomy.ancestors("b")).isEmpty();
        assertThat(taxonomy.narrower("b")).isEmpty();
        assertThat(taxonomy.related("b")).isEmpty();
    }

    @Test
    void takes_a_link_that_one_side_states_for_both() {
        Taxonomy taxonomy = taxonomy(related("a", "b", 40), related("b", "c", 70), Topic.of("c", "C"));

        assertThat(taxonomy.related("a")).containsExactly(entry("b", 40));
        assertThat(taxonomy.related("b")).containsExactly(entry("a", 40), entry("c", 70));
        assertThat(taxonomy.related("c")).containsExactly(entry("b", 70));
    }

    @Test
    void takes_a_link_that_both_sides_state_alike() {
        assertThat(taxonomy(related("a", "b", 40), related("b", "a", 40)).related("b"))
                .containsExactly(entry("a", 40));
    }

    @Test
    void refuses_a_link_about_which_the_two_sides_differ() {
        assertThat(Refusals.of(() -> taxonomy(related("a", "b", 40), related("b", "a", 50))))
                .containsExactly("TAXONOMY_LINK topics/0/related [a, b]", "TAXONOMY_LINK topics/1/related [b, a]");
    }

    @Test
    void refuses_links_to_oneself_and_to_nothing() {
        assertThat(Refusals.of(() -> taxonomy(related("a", "a", 40), related("b", "x", 50))))
                .containsExactly("TAXONOMY_LINK topics/0/related [a]", "UNKNOWN_ID topics/1/related [b, x]");
    }

    @ParameterizedTest
    @Tag("T1")
    @ValueSource(ints = {1, 2, 5, 40})
    void names_the_whole_circle(int length) {
        List<Topic> topics = new ArrayList<>();
        topics.add(Topic.of("outside", "Outside").under("t0"));
        for (int i = 0; i < length; i++) {
            topics.add(Topic.of("t" + i, "T").under("t" + (i + 1) % length));
        }
        List<String> circle = IntStream.range(0, length).mapToObj(i -> "t" + i).toList();

        assertThat(Refusals.of(() -> Taxonomy.of("t", "1", topics)))
                .containsExactly("TAXONOMY_CYCLE topics/1/broader " + circle);
    }

    @Test
    @Tag("T1")
    void names_every_circle_duplicate_and_missing_parent_at_once() {
        assertThat(Refusals.of(() -> taxonomy(
                        Topic.of("a", "A").under("b"),
                        Topic.of("b", "B").under("a"),
                        Topic.of("a", "Again"),
                        Topic.of("c", "C").under("c"),
                        Topic.of("d", "D").under("nowhere"))))
                .containsExactlyInAnyOrder(
                        "DUPLICATE_ID topics/2/id [a]",
                        "UNKNOWN_ID topics/4/broader [d, nowhere]",
                        "TAXONOMY_CYCLE topics/0/broader [a, b]",
                        "TAXONOMY_CYCLE topics/3/broader [c]");
    }

    @Test
    @Tag("I3")
    void says_where_both_of_two_same_topics_stand() {
        assertThat(Refusals.problems(
                        () -> taxonomy(Topic.of("x", "X"), Topic.of("René", "A"), Topic.of("Rene\u0301", "B"))))
                .singleElement()
                .satisfies(p -> assertThat(p.location().describe() + " " + p.message())
                        .isEqualTo("topics/2/id the topic occurs already as topics/1"));
    }

    @Test
    @Tag("T1")
    void takes_chains_of_32_topics_and_refuses_33_in_any_order() {
        List<Topic> deepest = chain(32);
        List<Topic> tooDeep = chain(33);
        List<Topic> reversed = new ArrayList<>(tooDeep);
        Collections.reverse(reversed);

        assertThat(Taxonomy.of("t", "1", deepest).ancestors("t31")).hasSize(31);
        assertThat(Refusals.of(() -> Taxonomy.of("t", "1", tooDeep)))
                .containsExactly("TAXONOMY_DEPTH topics/32/broader [t32]");
        assertThat(Refusals.of(() -> Taxonomy.of("t", "1", reversed)))
                .containsExactly("TAXONOMY_DEPTH topics/0/broader [t32]");
    }

    @Test
    @Tag("I1")
    void refuses_identifiers_that_are_none_and_overlaps_out_of_range() {
        assertThat(Refusals.of(() -> Topic.of("", "A"))).containsExactly("EMPTY_VALUE topic []");
        assertThat(Refusals.of(() -> Topic.of("a", "A").under("b\n")))
                .containsExactly("ID_CHARACTERS broader topic []");
        assertThat(Refusals.of(() -> related("a", "b\u0000", 5))).containsExactly("ID_CHARACTERS related topic []");
        assertThat(Refusals.of(() -> related("a", "b", 0))).containsExactly("NUMBER_RANGE related/b [a, b]");
        assertThat(Refusals.of(() -> related("a", "b", 101))).containsExactly("NUMBER_RANGE related/b [a, b]");
        assertThat(Refusals.of(() -> Taxonomy.of(" ", "1", List.of()))).containsExactly("ID_CHARACTERS taxonomy []");
        assertThat(Refusals.of(() -> Topic.builder()
                        .id("a")
                        .labels(Labels.of("A"))
                        .related(ImmutableSortedMap.of("René", 5, "Rene\u0301", 6))
                        .build()))
                .containsExactly("DUPLICATE_ID related topic [René]");
    }

    @Test
    @Tag("I1")
    void finds_related_topics_however_their_accents_are_written() {
        assertThat(taxonomy(related("a", "Rene\u0301", 5), Topic.of("René", "R"))
                        .related("René"))
                .containsExactly(entry("a", 5));
    }

    @Test
    void is_equal_by_identifier_version_and_topics_in_order() {
        Taxonomy one = taxonomy(Topic.of("a", "A"), Topic.of("b", "B"));

        assertThat(one)
                .isEqualTo(taxonomy(Topic.of("a", "A"), Topic.of("b", "B")))
                .hasSameHashCodeAs(taxonomy(Topic.of("a", "A"), Topic.of("b", "B")))
                .isNotEqualTo(taxonomy(Topic.of("b", "B"), Topic.of("a", "A")))
                .isNotEqualTo(Taxonomy.of("t", "2", List.of(Topic.of("a", "A"), Topic.of("b", "B"))))
                .hasToString("Taxonomy[t 1, 2 topics]");
    }

    @ParameterizedTest
    @Tag("T1")
    @Tag("B16")
    @ValueSource(booleans = {false, true})
    void walks_a_long_chain_on_a_small_stack(boolean reversed) throws Exception {
        assertThat(refusalOfChain(100_000, reversed)).containsExactly("TAXONOMY_DEPTH");
    }

    @Test
    @Tag("T1")
    @Tag("thorough")
    void walks_a_chain_of_a_million_topics_on_a_small_stack() throws Exception {
        assertThat(refusalOfChain(1_000_000, true)).containsExactly("TAXONOMY_DEPTH");
    }

    @Test
    @Tag("T1")
    @Tag("thorough")
    void takes_a_million_topics_without_a_chain() throws Exception {
        Labels labels = Labels.of("T");
        List<Topic> topics = IntStream.range(0, 1_000_000)
                .mapToObj(i -> Topic.builder().id("t" + i).labels(labels).build())
                .toList();

        assertThat(onSmallStack(() -> Taxonomy.of("t", "1", topics)).roots()).hasSize(1_000_000);
    }

    private static List<String> refusalOfChain(int length, boolean reversed) throws Exception {
        List<Topic> topics = new ArrayList<>(chain(length));
        if (reversed) {
            Collections.reverse(topics);
        }
        return onSmallStack(() -> Refusals.problems(() -> Taxonomy.of("t", "1", topics)).stream()
                .map(p -> p.code().name())
                .toList());
    }

    private static <T> T onSmallStack(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        return task.get();
    }

    private static List<Topic> chain(int length) {
        Topic root = Topic.of("t0", "T");
        return IntStream.range(0, length)
                .mapToObj(i -> i == 0
                        ? root
                        : Topic.builder()
                                .id("t" + i)
                                .labels(root.labels())
                                .broader("t" + (i - 1))
                                .build())
                .toList();
    }

    @Test
    @Tag("T1")
    void names_the_first_topics_of_a_circle_that_is_too_long_to_name() {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            topics.add(Topic.of("t" + i, "T").under("t" + (i + 1) % 1000));
        }

        assertThat(Refusals.problems(() -> Taxonomy.of("t", "1", topics)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).contains("circle of 1000", "the first 64 are named");
                    assertThat(problem.ids()).hasSize(64).startsWith("t0", "t1").endsWith("t63");
                });
    }

    @Test
    @Tag("T1")
    void names_the_whole_circle_of_successors() {
        assertThat(Refusals.of(() -> taxonomy(
                        Topic.of("outside", "O").retire("a"),
                        Topic.of("a", "A").retire("b"),
                        Topic.of("b", "B").retire("elsewhere", "c"),
                        Topic.of("c", "C").retire("d", "a"),
                        Topic.of("d", "D"),
                        Topic.of("e", "E").retire("e"))))
                .containsExactly(
                        "TAXONOMY_CYCLE topics/1/replacedBy [a, b, c]", "TAXONOMY_CYCLE topics/5/replacedBy [e]");
    }

    @Test
    @Tag("T2")
    void keeps_retired_topics_with_successors_in_any_order_and_elsewhere() {
        Taxonomy taxonomy = taxonomy(
                Topic.of("old", "Old").retire("new", "of-another-taxonomy"),
                Topic.of("older", "Older").retire("old", "new"),
                Topic.of("new", "New"));

        assertThat(taxonomy.topic("old").orElseThrow().replacedBy()).containsExactly("new", "of-another-taxonomy");
    }

    @Test
    @Tag("T1")
    void refuses_what_hangs_below_a_circle_for_the_circle_alone() {
        List<Topic> topics = new ArrayList<>();
        topics.add(Topic.of("a", "A").under("b"));
        topics.add(Topic.of("b", "B").under("a"));
        topics.add(Topic.of("t0", "T").under("a"));
        for (int i = 1; i < 40; i++) {
            topics.add(Topic.of("t" + i, "T").under("t" + (i - 1)));
        }

        assertThat(Refusals.of(() -> Taxonomy.of("t", "1", topics)))
                .containsExactly("TAXONOMY_CYCLE topics/0/broader [a, b]", "TAXONOMY_DEPTH topics/34/broader [t32]");
    }

    private static Taxonomy taxonomy(Topic... topics) {
        return Taxonomy.of("t", "1", List.of(topics));
    }

    private static Topic related(String id, String other, int percent) {
        return Topic.builder()
                .id(id)
                .labels(Labels.of(id))
                .related(ImmutableSortedMap.of(other, percent))
                .build();
    }

    private static Map.Entry<String, Integer> entry(String topic, int percent) {
        return Map.entry(topic, percent);
    }
}
