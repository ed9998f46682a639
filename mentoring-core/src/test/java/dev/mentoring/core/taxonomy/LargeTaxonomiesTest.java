package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forests of any shape are read, and hostile ones refused, without recursion and in one pass. */
@Tag("T1")
class LargeTaxonomiesTest {

    private static final int SOME = 20_000;
    private static final int MANY = 1_000_000;

    /** How topics of a good taxonomy lie; parents come before or after their children. */
    @SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
    enum Forest {
        FLAT(i -> -1),
        ONE_WIDE_ROOT(i -> i == 0 ? -1 : 0),
        CHAINS_OF_32(i -> i % Taxonomy.DEEPEST == 0 ? -1 : i - 1),
        CHAINS_OF_32_FROM_BELOW(i -> i % Taxonomy.DEEPEST == Taxonomy.DEEPEST - 1 ? -1 : i + 1),
        TWO_BELOW_EACH(i -> (i + 1) / 2 - 1);

        private final IntFunction<Integer> parent;

        Forest(IntFunction<Integer> parent) {
            this.parent = parent;
        }

        List<Topic> topics(int count) {
            List<Topic> topics = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int parent = this.parent.apply(i);
                Topic topic = Topic.of("t" + i, "T");
                topics.add(parent < 0 || parent >= count ? topic : topic.under("t" + parent));
            }
            return topics;
        }
    }

    /** Topics that no taxonomy takes, and how often a problem is found in them. */
    @SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
    enum Hostile {
        CIRCLE(i -> Topic.of("t" + i, "T").under("t" + (i + 1)), 1, ProblemCode.TAXONOMY_CYCLE),
        CHAIN(
                i -> i == 0 ? Topic.of("t0", "T") : Topic.of("t" + i, "T").under("t" + (i - 1)),
                1,
                ProblemCode.TAXONOMY_DEPTH),
        CIRCLES_OF_ONE(i -> Topic.of("t" + i, "T").under("t" + i), 0, ProblemCode.TAXONOMY_CYCLE),
        MISSING_PARENTS(i -> Topic.of("t" + i, "T").under("x" + i), 0, ProblemCode.UNKNOWN_ID),
        ALL_THE_SAME(i -> Topic.of("t", "T"), -1, ProblemCode.DUPLICATE_ID),
        CIRCLE_OF_SUCCESSORS(i -> Topic.of("t" + i, "T").retire("t" + (i + 1)), 1, ProblemCode.TAXONOMY_CYCLE),
        SUCCESSORS_BACK_TO_THE_FIRST(
                i -> Topic.of("t" + i, "T").retire("t0", "t" + (i + 1)), -2, ProblemCode.TAXONOMY_CYCLE);

        private final IntFunction<Topic> topic;
        private final int problems;
        private final ProblemCode code;

        Hostile(IntFunction<Topic> topic, int problems, ProblemCode code) {
            this.topic = topic;
            this.problems = problems;
            this.code = code;
        }

        List<Topic> topics(int count) {
            List<Topic> topics = new ArrayList<>();
            for (int i = 0; i < count - 1; i++) {
                topics.add(topic.apply(i));
            }
            topics.add(
                    this == CIRCLE
                            ? Topic.of("t" + (count - 1), "T").under("t0")
                            : this == CIRCLE_OF_SUCCESSORS
                                    ? Topic.of("t" + (count - 1), "T").retire("t0")
                                    : topic.apply(count - 1));
            return topics;
        }
    }

    @ParameterizedTest
    @EnumSource
    void takes_some_topics_of_every_shape(Forest forest) {
        takes(forest, SOME);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource
    void takes_a_million_topics_of_every_shape(Forest forest) {
        takes(forest, MANY);
    }

    @ParameterizedTest
    @EnumSource
    void refuses_some_topics_of_every_hostile_shape(Hostile hostile) {
        refuses(hostile, SOME);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource
    void refuses_a_million_topics_of_every_hostile_shape(Hostile hostile) {
        refuses(hostile, MANY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("thorough")
    void follows_a_million_successors(int each) {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            topics.add(Topic.of("t" + i, "T" + i)
                    .retire(each == 1 ? new String[] {"t" + (i + 1)} : new String[] {"t" + (i + 1), "t" + (i + 2)}));
        }
        topics.add(Topic.of("t" + MANY, "T"));
        topics.add(Topic.of("t" + (MANY + 1), "T"));
        Taxonomies taxonomies = Taxonomies.of(List.of(Taxonomy.of("t", "1", topics)));

        assertThat(Succession.between(taxonomies, taxonomies).of("t0"))
                .containsExactly(each == 1 ? new String[] {"t" + MANY} : new String[] {"t" + MANY, "t" + (MANY + 1)});
    }

    @Test
    @Tag("thorough")
    void suggests_among_a_million_topics() {
        List<Topic> topics = new ArrayList<>(Forest.FLAT.topics(MANY));
        topics.add(Topic.of("budget", "Budget management"));

        assertThat(NearestTopics.of(Taxonomies.of(List.of(Taxonomy.of("t", "1", topics))))
                        .to("bugdet managment", 3))
                .containsExactly("budget");
    }

    private static void takes(Forest forest, int count) {
        Taxonomy taxonomy = Taxonomy.of("t", "1", forest.topics(count));

        assertThat(taxonomy.topics()).hasSize(count);
        assertThat(Taxonomies.of(List.of(taxonomy)).topic("t" + (count - 1))).isPresent();
        assertThat(taxonomy.ancestors("t" + (count - 1))).hasSizeLessThan(Taxonomy.DEEPEST);
    }

    private static void refuses(Hostile hostile, int count) {
        List<Problem> problems = Refusals.problems(() -> Taxonomy.of("t", "1", hostile.topics(count)));

        assertThat(problems).extracting(Problem::code).containsOnly(hostile.code);
        assertThat(problems).hasSize(hostile.problems == 1 ? 1 : 100);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.ids()).hasSizeLessThanOrEqualTo(64));
    }
}
