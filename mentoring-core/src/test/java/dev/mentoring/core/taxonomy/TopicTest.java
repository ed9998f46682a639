package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Refusals;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void is_in_use_and_without_a_notation_until_said_otherwise() {
        Topic topic = Topic.of("a", "A");

        assertThat(topic.retired()).isFalse();
        assertThat(topic.replacedBy()).isEmpty();
        assertThat(topic.notation()).isEmpty();
        assertThat(Topic.builder().id("a").labels(Labels.of("A")).build()).isEqualTo(topic);
    }

    @Test
    void can_be_retired_without_a_successor() {
        assertThat(Topic.of("a", "A").retire().retired()).isTrue();
        assertThat(Topic.of("a", "A").retire().replacedBy()).isEmpty();
    }

    @Test
    void is_retired_whenever_it_has_successors() {
        Topic topic = Topic.builder()
                .id("a")
                .labels(Labels.of("A"))
                .addReplacedBy("c", "b")
                .build();

        assertThat(topic.retired()).isTrue();
        assertThat(topic.replacedBy()).containsExactly("c", "b");
        assertThat(topic).isEqualTo(Topic.of("a", "A").retire("c").retire("b"));
    }

    @Test
    void keeps_everything_else_below_another_topic() {
        Topic topic = Topic.builder()
                .id("a")
                .labels(Labels.of("A"))
                .notation("1.2")
                .addReplacedBy("b")
                .build();

        assertThat(topic.under("c").replacedBy()).isEqualTo(ImmutableList.of("b"));
        assertThat(topic.under("c").notation()).contains("1.2");
        assertThat(topic.under("c").broader()).contains("c");
    }

    @Test
    void refuses_blank_notations_and_successors_that_are_none_or_named_twice() {
        assertThat(Refusals.of(() -> Topic.builder()
                        .id("a")
                        .labels(Labels.of("A"))
                        .notation(" ")
                        .build()))
                .containsExactly("EMPTY_VALUE notation [a]");
        assertThat(Refusals.of(() -> Topic.of("a", "A").retire("b", "c", "b")))
                .containsExactly("DUPLICATE_ID replacedBy/2 [a, b]");
        assertThat(Refusals.of(() -> Topic.of("a", "A").retire("René", "Rene\u0301")))
                .containsExactly("DUPLICATE_ID replacedBy/1 [a, René]");
        assertThat(Refusals.of(() -> Topic.of("a", "A").retire(""))).containsExactly("EMPTY_VALUE replacing topic []");
    }
}
