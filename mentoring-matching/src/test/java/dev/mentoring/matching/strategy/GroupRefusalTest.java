package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.GroupBound.Counting;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRefusalTest {

    private static final String EVERY = "max-score,max-coverage,bottleneck,fair,rank-maximal,generous";

    @ParameterizedTest
    @ValueSource(strings = {"max-score", "max-coverage", "bottleneck", "fair", "rank-maximal", "generous"})
    void names_both_groups_that_cross(String strategy) {
        TwoSidedProblem problem = problem(
                GroupBound.ofMentees("young", ImmutableList.of("e0", "e1"), 0, 1),
                GroupBound.ofMentees("north", ImmutableList.of("e1", "e2"), 0, 1));

        assertThatThrownBy(() -> solve(problem, strategy))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("GROUPS_CROSS")
                .hasMessageContaining("north")
                .hasMessageContaining("young");
    }

    @Test
    void refuses_a_group_of_some_mentors_and_some_mentees_together() {
        TwoSidedProblem problem = problem(new GroupBound(
                "both",
                Optional.of(ImmutableList.of("m0", "m1")),
                Optional.of(ImmutableList.of("e0", "e1")),
                Counting.TOGETHER,
                0,
                1));

        for (String strategy : EVERY.split(",", -1)) {
            assertThatThrownBy(() -> solve(problem, strategy))
                    .hasMessageContaining("GROUPS_CROSS")
                    .hasMessageContaining("both");
        }
    }

    @Test
    void takes_such_a_group_where_one_side_is_a_single_person() {
        assertThat(status(new GroupBound(
                        "one",
                        Optional.of(ImmutableList.of("m0")),
                        Optional.of(ImmutableList.of("e0", "e1")),
                        Counting.TOGETHER,
                        0,
                        1)))
                .isEqualTo(Status.SOLVED);
    }

    @Test
    void takes_groups_that_nest_are_equal_or_lie_on_different_sides() {
        assertThat(status(
                        GroupBound.ofMentees("inner", ImmutableList.of("e0"), 0, 1),
                        GroupBound.ofMentees("outer", ImmutableList.of("e0", "e1"), 1, 2),
                        GroupBound.ofMentees("again", ImmutableList.of("e0", "e1"), 0, 2),
                        GroupBound.ofMentors("mentors", ImmutableList.of("m1", "m2"), 0, 2)))
                .isEqualTo(Status.SOLVED);
    }

    @Test
    void takes_groups_that_overlap_only_for_different_people() {
        assertThat(status(
                        eachMentor("a", ImmutableList.of("m0"), ImmutableList.of("e0", "e1")),
                        eachMentor("b", ImmutableList.of("m1"), ImmutableList.of("e1", "e2"))))
                .isEqualTo(Status.SOLVED);
        assertThatThrownBy(() -> status(
                        eachMentor("a", ImmutableList.of("m0", "m1"), ImmutableList.of("e0", "e1")),
                        eachMentor("b", ImmutableList.of("m1"), ImmutableList.of("e1", "e2"))))
                .hasMessageContaining("GROUPS_CROSS");
    }

    @Test
    @Tag("B16")
    void takes_groups_nested_thousands_deep_on_a_small_stack() throws InterruptedException {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("deep").allowEveryPair();
        builder.addMentor(Person.of("m0")).addMentee(Person.of("e0"));
        for (int k = 0; k < 6_000; k++) {
            builder.group(GroupBound.ofMentees("e" + k, ImmutableList.of("e0"), 0, 1));
            builder.group(GroupBound.ofMentors("m" + k, ImmutableList.of("m0"), k % 2, 1));
        }
        TwoSidedProblem problem = builder.build();
        AtomicReference<Status> status = new AtomicReference<>(Status.CANCELLED);
        Thread thread = new Thread(null, () -> status.set(solve(problem, "max-score")), "small stack", 256 << 10);
        thread.start();
        thread.join();

        assertThat(status).hasValue(Status.SOLVED);
    }

    @Test
    void takes_a_group_that_names_everybody_of_a_side_as_one_that_names_no_list() {
        ImmutableList<String> mentors = ImmutableList.of("m0", "m1", "m2");
        ImmutableList<String> mentees = ImmutableList.of("e0", "e1", "e2");

        assertThat(status(together("some", mentors, ImmutableList.of("e0", "e1"), 1, 1)))
                .isEqualTo(Status.SOLVED);
        assertThat(status(together("some", ImmutableList.of("m0", "m1"), mentees, 1, 1)))
                .isEqualTo(Status.SOLVED);
        assertThat(status(together("all", mentors, mentees, 1, 1))).isEqualTo(Status.SOLVED);
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void misses_the_minimum_of_a_group_without_anybody(Counting counting) {
        ImmutableList<String> nobody = ImmutableList.of();
        ImmutableList<String> two = ImmutableList.of("m0", "m1");
        GroupBound noMentees = new GroupBound("g", Optional.of(two), Optional.of(nobody), counting, 1, 1);
        GroupBound noMentors =
                new GroupBound("g", Optional.of(nobody), Optional.of(ImmutableList.of("e0", "e1")), counting, 1, 1);
        GroupBound noneOfAll = new GroupBound("g", Optional.empty(), Optional.of(nobody), counting, 1, 1);

        // Counted for each of nobody, a minimum asks for nothing.
        Status ofNobodysMentors = counting == Counting.EACH_MENTOR ? Status.SOLVED : Status.INFEASIBLE;
        Status ofNobodysMentees = counting == Counting.EACH_MENTEE ? Status.SOLVED : Status.INFEASIBLE;
        assertThat(status(noMentees)).isEqualTo(ofNobodysMentees);
        assertThat(status(noMentors)).isEqualTo(ofNobodysMentors);
        assertThat(status(noneOfAll)).isEqualTo(ofNobodysMentees);
    }

    @Test
    void asks_for_no_more_places_than_pairs_could_fill() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("many").addMentee(Person.of("e0"));
        for (int k = 0; k < 10_000; k++) {
            builder.addMentor(new Person("m" + k, 10_000, 10_000, Optional.empty()));
        }
        TwoSidedProblem problem = builder.pair("m0", "e0", 1).build();

        assertThat(new PairingNetwork(problem, 0, RunControl.none()).arcs()).isLessThan(10_010);
        assertThat(solve(problem, "fair")).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void ends_cancelled_while_the_network_is_made() {
        TwoSidedProblem problem = problem(GroupBound.ofMentees("g", ImmutableList.of("e0"), 1, 1));

        PairingNetwork network = new PairingNetwork(problem, 0, RunControl.cancelledBy(() -> true));
        assertThat(network.isStopped()).isTrue();
        assertThat(network.pairArcs()).isZero();
        assertThat(PairingStrategies.standard()
                        .solve(problem, StrategyUsed.of("fair"), RunControl.cancelledBy(() -> true))
                        .status())
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void takes_groups_of_one_side_where_the_other_side_is_empty() {
        TwoSidedProblem problem = TwoSidedProblem.builder("no mentors")
                .addMentee(Person.of("e0"))
                .addMentee(Person.of("e1"))
                .addMentee(Person.of("e2"))
                .group(GroupBound.ofMentees("g", ImmutableList.of("e0", "e1"), 0, 1))
                .build();

        assertThat(solve(problem, "fair")).isEqualTo(Status.SOLVED);
    }

    private static GroupBound together(
            String id, ImmutableList<String> mentors, ImmutableList<String> mentees, int minimum, int maximum) {
        return new GroupBound(id, Optional.of(mentors), Optional.of(mentees), Counting.TOGETHER, minimum, maximum);
    }

    private static GroupBound eachMentor(String id, ImmutableList<String> mentors, ImmutableList<String> mentees) {
        return new GroupBound(id, Optional.of(mentors), Optional.of(mentees), Counting.EACH_MENTOR, 0, 1);
    }

    private static Status status(GroupBound... groups) {
        return solve(problem(groups), "max-score");
    }

    private static Status solve(TwoSidedProblem problem, String strategy) {
        return PairingStrategies.standard()
                .solve(problem, StrategyUsed.of(strategy), RunControl.none())
                .status();
    }

    private static TwoSidedProblem problem(GroupBound... groups) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("groups").allowEveryPair();
        for (int k = 0; k < 3; k++) {
            builder.addMentor(Person.of("m" + k)).addMentee(Person.of("e" + k));
        }
        for (GroupBound group : groups) {
            builder.group(group);
        }
        return builder.build();
    }
}
