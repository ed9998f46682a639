package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MenteeRanksTest {

    @Test
    void stated_choices_keep_their_places_and_ties() {
        TwoSidedProblem problem = people(Optional.of(
                        ImmutableList.of(ImmutableList.of("d"), ImmutableList.of("c", "a"), ImmutableList.of("b"))))
                .pair("a", "e", 1)
                .pair("b", "e", 9)
                .pair("c", "e", 5)
                .build();

        // Nobody has a pair with d, whose place stays empty.
        assertThat(ranks(problem)).containsExactly(2, 3, 2);
    }

    @Test
    void without_choices_higher_scores_come_first_and_equal_ones_are_tied() {
        TwoSidedProblem problem = people(Optional.empty())
                .pair("a", "e", -4)
                .pair("b", "e", 7)
                .pair("c", "e", 7)
                .pair("d", "e", 0)
                .build();

        assertThat(ranks(problem)).containsExactly(3, 1, 1, 2);
    }

    @Test
    void counts_allowed_pairs_only() {
        TwoSidedProblem problem = people(Optional.empty())
                .pair("a", "e", 9)
                .pair("b", "e", 7)
                .forbid("a", "e")
                .build();

        assertThat(ranks(problem)).containsExactly(1);
    }

    private static TwoSidedProblem.Builder people(Optional<ImmutableList<ImmutableList<String>>> preferences) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("ranks");
        List.of("a", "b", "c", "d").forEach(mentor -> builder.addMentor(Person.of(mentor)));
        return builder.addMentee(new Person("e", 1, 0, preferences));
    }

    private static IntStream ranks(TwoSidedProblem problem) {
        MenteeRanks ranks = MenteeRanks.of(problem);
        return IntStream.range(0, problem.pairCount()).map(ranks::of);
    }
}
