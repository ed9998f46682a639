package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void numbers_parts_bound_by_bound_and_person_by_person() {
        Groups groups = people().group(GroupBound.ofMentees("z", ImmutableList.of("e1"), 1, 2))
                .group(each("a", Counting.EACH_MENTOR, Optional.of(ImmutableList.of("m2", "m0")), Optional.empty()))
                .group(each("k", Counting.EACH_MENTEE, Optional.empty(), Optional.empty()))
                .build()
                .groups();

        assertThat(groups.bounds()).extracting(GroupBound::id).containsExactly("a", "k", "z");
        assertThat(IntStream.range(0, groups.parts()).map(groups::boundOf)).containsExactly(0, 0, 1, 1, 2);
        assertThat(IntStream.range(0, groups.parts()).map(groups::personOf)).containsExactly(0, 2, 0, 1, -1);
        assertThat(IntStream.range(0, groups.parts()).map(groups::maximum)).containsExactly(3, 3, 3, 3, 2);
        assertThat(groups.minimum(4)).isOne();
        assertThat(IntStream.rangeClosed(-1, 3).map(mentor -> groups.partOf(0, mentor)))
                .containsExactly(-1, 0, -1, 1, -1);
        assertThat(IntStream.rangeClosed(-1, 2).map(mentee -> groups.partOf(1, mentee)))
                .containsExactly(-1, 2, 3, -1);
        assertThat(IntStream.rangeClosed(-1, 2).map(mentee -> groups.partOf(2, mentee)))
                .containsOnly(4);
        assertThat(groups.firstPart(3)).isEqualTo(5);
        assertThat(groups.mentorsOf(0).asList()).containsExactly(0, 2);
        assertThat(groups.menteesOf(0).asList()).isEmpty();
        assertThat(IntStream.range(0, 3).map(mentor -> groups.partOf(0, mentor)))
                .containsExactly(0, -1, 1);
        assertThat(IntStream.range(0, 2).map(mentee -> groups.partOf(1, mentee)))
                .containsExactly(2, 3);
        assertThat(groups.partOf(2, 1)).isEqualTo(4);
        assertThat(groups.isOfEach(0, Side.MENTOR)).isTrue();
        assertThat(groups.isOfEach(1, Side.MENTOR)).isFalse();
        assertThat(groups.isOfEach(2, Side.MENTEE)).as("a single mentee").isTrue();
    }

    @Test
    void finds_the_parts_of_a_pair_as_the_definition_has_it() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TwoSidedProblem.Builder builder = people();
            for (int g = 0; g < 4; g++) {
                Counting counting = ImmutableList.copyOf(Counting.values()).get(random.nextInt(3));
                builder.group(each("g" + g, counting, some(random, "m", 3), some(random, "e", 2)));
            }
            TwoSidedProblem problem = builder.build();
            int[] parts = new int[4];
            for (int mentor = 0; mentor < 3; mentor++) {
                for (int mentee = 0; mentee < 2; mentee++) {
                    int count = problem.groups().partsOf(mentor, mentee, parts);
                    assertThat(Arrays.copyOf(parts, count))
                            .as("seed %d", seed)
                            .containsExactlyInAnyOrder(expected(problem, mentor, mentee));
                }
            }
        }
    }

    private static int[] expected(TwoSidedProblem problem, int mentor, int mentee) {
        Groups groups = problem.groups();
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < groups.parts(); part++) {
            GroupBound bound = groups.bounds().get(groups.boundOf(part));
            boolean named = bound.mentors()
                            .map(ids -> ids.contains("m" + mentor))
                            .orElse(true)
                    && bound.mentees().map(ids -> ids.contains("e" + mentee)).orElse(true);
            int person = groups.personOf(part);
            boolean concerned = switch (bound.counting()) {
                case TOGETHER -> true;
                case EACH_MENTOR -> person == mentor;
                case EACH_MENTEE -> person == mentee;
            };
            if (named && concerned) {
                parts.add(part);
            }
        }
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void refuses_unknown_people_and_an_identifier_that_stands_twice() {
        assertThatThrownBy(() -> people().group(GroupBound.ofMentees("g", ImmutableList.of("m0"), 0, 1))
                        .group(GroupBound.ofMentors("g", ImmutableList.of("m0"), 0, 1))
                        .build())
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_ID")
                .hasMessageContaining("groups/0/mentees")
                .hasMessageContaining("DUPLICATE_ID")
                .hasMessageContaining("groups/1/id");
    }

    @Test
    void refuses_more_locked_pairs_than_a_group_may_have() {
        TwoSidedProblem.Builder builder = people().lock("m0", "e0")
                .lock("m1", "e1")
                .group(GroupBound.ofMentors("some", ImmutableList.of("m0", "m1"), 0, 1));

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("RULE_CONFLICT")
                .hasMessageContaining("some, m1, e1");
    }

    @Test
    void groups_and_earlier_pairs_are_part_of_the_fingerprint() {
        String plain = people().build().digest();
        String group = people().group(GroupBound.ofMentees("g", ImmutableList.of("e0"), 0, 1))
                .build()
                .digest();
        String minimum = people().group(GroupBound.ofMentees("g", ImmutableList.of("e0"), 1, 1))
                .build()
                .digest();
        String named = people().group(GroupBound.ofMentors("g", ImmutableList.of("m0"), 0, 1))
                .build()
                .digest();
        String earlier = people().earlier("m0", "e0").build().digest();

        assertThat(List.of(plain, group, minimum, named, earlier)).doesNotHaveDuplicates();
        assertThat(people().earlier("m0", "gone").build().digest()).isEqualTo(plain);
    }

    private static Optional<ImmutableList<String>> some(SplittableRandom random, String prefix, int count) {
        ImmutableList<String> ids = IntStream.range(0, count)
                .filter(i -> random.nextBoolean())
                .mapToObj(i -> prefix + i)
                .collect(ImmutableList.toImmutableList());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    private static GroupBound each(
            String id,
            Counting counting,
            Optional<ImmutableList<String>> mentors,
            Optional<ImmutableList<String>> mentees) {
        return new GroupBound(id, mentors, mentees, counting, 0, 3);
    }

    private static TwoSidedProblem.Builder people() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("groups").allowEveryPair();
        for (int k = 0; k < 3; k++) {
            builder.addMentor(Person.of("m" + k));
        }
        return builder.addMentee(Person.of("e0")).addMentee(Person.of("e1"));
    }
}
