package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupBoundTest {

    @Test
    void sorts_people_and_brings_identifiers_into_normal_form() {
        GroupBound bound = GroupBound.ofMentees("re\u0301gion", ImmutableList.of("b", "e\u0301", "a"), 1, 2);

        assertThat(bound.id()).isEqualTo("r\u00e9gion");
        assertThat(bound.mentees()).contains(ImmutableList.of("a", "b", "\u00e9"));
        assertThat(bound.mentors()).isEmpty();
        assertThat(bound.counting()).isEqualTo(Counting.TOGETHER);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, NUMBER_RANGE", "0, -1, NUMBER_RANGE", "0, 1000000001, NUMBER_RANGE", "3, 2, BOUNDS_CROSSED"})
    void refuses_bounds_outside_their_limits(int minimum, int maximum, String code) {
        assertThatThrownBy(() -> GroupBound.ofMentors("g", ImmutableList.of("a"), minimum, maximum))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(code);
    }

    @Test
    void takes_bounds_at_their_limits() {
        assertThat(GroupBound.ofMentors("g", ImmutableList.of("a"), GroupBound.LARGEST, GroupBound.LARGEST)
                        .minimum())
                .isEqualTo(1_000_000_000);
        assertThat(GroupBound.withEachMentor("g", ImmutableList.of("a"), 0, 0).maximum())
                .isZero();
    }

    @Test
    void gives_every_problem_at_once() {
        assertThatThrownBy(() -> new GroupBound(
                        "",
                        Optional.of(ImmutableList.of()),
                        Optional.of(ImmutableList.of("a", "a")),
                        Counting.EACH_MENTOR,
                        0,
                        -1))
                .isInstanceOf(InvalidModelException.class)
                .satisfies(thrown ->
                        assertThat(((InvalidModelException) thrown).problems()).hasSize(4));
    }
}
