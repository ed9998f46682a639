package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems small enough to solve by hand, with the answer worked out beside them. */
class ByHandTest {

    /**
     * Five mentees, five mentors, one place each; scores, and behind each the rank that follows from it:
     *
     * <pre>
     *        A      B      C      D      E
     * e1    1 (2)  2 (1)
     * e2    7 (1)         3 (3)  4 (2)
     * e3    5 (3)  8 (2)  9 (1)  3 (4)
     * e4           4 (3)  8 (2)  1 (4)  9 (1)
     * e5           6 (2)                9 (1)
     * </pre>
     *
     * <p>Somebody who takes A from e2 or B from e3 for e1 costs more than e1 is worth, so that the largest total, 7 + 8 + 8 + 9 =
     * 32, leaves e1 out. All five can be served. With e1 at A the best is 1 + 4 + 8 + 8 + 9 = 30. With e1 at B the worst score is
     * 2: e2 at A leaves D, at 3, to e3 or to e2 in exchange for 5 at A; 2 + 7 + 3 + 8 + 9 = 29 is the largest such total and
     * 2, 4, 5, 8, 9 the fairest. First choices go to everybody but e4, for whom D is left, at the last rank and score 1. Nobody
     * is below the second choice where e1 has A, e2 D, e3 C, e4 E and e5 B.
     */
    @ParameterizedTest
    @CsvSource({
        "max-score,    'A-e2 B-e3 C-e4 E-e5',      32",
        "max-coverage, 'A-e1 B-e3 C-e4 D-e2 E-e5', 30",
        "bottleneck,   'A-e2 B-e1 C-e4 D-e3 E-e5', 29",
        "fair,         'A-e3 B-e1 C-e4 D-e2 E-e5', 28",
        "rank-maximal, 'A-e2 B-e1 C-e3 D-e4 E-e5', 28",
        "generous,     'A-e1 B-e5 C-e3 D-e2 E-e4', 29"
    })
    void six_strategies_come_to_six_matchings(String strategy, String pairings, long total) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("five");
        for (String mentor : List.of("A", "B", "C", "D", "E")) {
            builder.addMentor(Person.of(mentor));
        }
        int[][] scores = {{1, 2, 0, 0, 0}, {7, 0, 3, 4, 0}, {5, 8, 9, 3, 0}, {0, 4, 8, 1, 9}, {0, 6, 0, 0, 9}};
        for (int i = 0; i < 5; i++) {
            builder.addMentee(Person.of("e" + (i + 1)));
            for (int j = 0; j < 5; j++) {
                if (scores[i][j] > 0) {
                    builder.pair(j, i, scores[i][j]);
                }
            }
        }
        MatchingResult result = solve(builder.build(), strategy);

        assertThat(pairs(result)).isEqualTo(pairings);
        assertThat(result.totals().score()).isEqualTo(total);
    }

    /**
     * Irving, Kavitha, Mehlhorn, Michail, Paluch 2006, "Rank-maximal matchings": most first choices first, even where fewer are
     * served by it. Both want ada first; eve is ben's second choice only: ada goes to ben or cy at rank 1, and of the two the one
     * that leaves eve to ben is better.
     */
    @Test
    void rank_maximal_counts_stated_choices_and_not_scores() {
        TwoSidedProblem problem = TwoSidedProblem.builder("ranks")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(choosing("ben", "ada", "eve"))
                .addMentee(choosing("cy", "ada"))
                .pair("ada", "ben", 100)
                .pair("eve", "ben", 1)
                .pair("ada", "cy", 1)
                .build();

        assertThat(pairs(solve(problem, "rank-maximal"))).isEqualTo("ada-cy eve-ben");
        assertThat(pairs(solve(problem, "generous"))).isEqualTo("ada-cy eve-ben");
        assertThat(pairs(solve(problem, "max-score"))).isEqualTo("ada-ben");
    }

    /** Two places at ada and two at eve for four alike: two and two, not four wherever they come first. */
    @ParameterizedTest
    @CsvSource({"max-score", "max-coverage", "bottleneck", "fair", "rank-maximal", "generous"})
    void load_is_even_among_equals(String strategy) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("even")
                .addMentor(Person.of("ada", 4))
                .addMentor(Person.of("eve", 4))
                .allowEveryPair();
        for (int i = 0; i < 4; i++) {
            builder.addMentee(Person.of("e" + i));
        }
        MatchingResult result = solve(builder.build(), strategy);

        assertThat(result.pairings()).filteredOn(p -> p.mentor().equals("ada")).hasSize(2);
        assertThat(result.totals()).isEqualTo(new Totals(4, 0));
    }

    /**
     * Ada is worth 9 and 8, eve 1 and 1; ada has had cy before. Alone the earlier pair counts nothing; listed first, it decides,
     * and ben has to do with eve.
     */
    @Test
    void ordered_keeps_earlier_pairs_where_it_is_told_to() {
        TwoSidedProblem problem = TwoSidedProblem.builder("kept")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .pair("ada", "ben", 9)
                .pair("ada", "cy", 8)
                .pair("eve", "ben", 0)
                .pair("eve", "cy", 1)
                .earlier("ada", "cy")
                .build();

        assertThat(pairs(ordered(problem, "total"))).isEqualTo("ada-ben eve-cy");
        assertThat(pairs(ordered(problem, "kept,total"))).isEqualTo("ada-cy eve-ben");
        assertThat(pairs(ordered(problem, "total, kept"))).isEqualTo("ada-ben eve-cy");
    }

    /**
     * Two of the three from the north at most, and one at least from the south: 9 + 8 are taken in the north, and the south's 1
     * comes before the north's 7.
     */
    @Test
    void groups_bound_who_comes_from_where() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("regions").addMentor(Person.of("ada", 3));
        for (String mentee : List.of("n1", "n2", "n3", "s1")) {
            builder.addMentee(Person.of(mentee));
        }
        builder.pair("ada", "n1", 9).pair("ada", "n2", 8).pair("ada", "n3", 7).pair("ada", "s1", 1);
        builder.group(GroupBound.ofMentees("north", ImmutableList.of("n1", "n2", "n3"), 0, 2));

        assertThat(pairs(solve(builder.build(), "max-score"))).isEqualTo("ada-n1 ada-n2 ada-s1");

        TwoSidedProblem south = builder.group(GroupBound.ofMentees("south", ImmutableList.of("s1"), 1, 1))
                .group(GroupBound.withEachMentor("one", ImmutableList.of("n1", "n2", "n3"), 0, 1))
                .build();

        assertThat(pairs(solve(south, "max-score"))).isEqualTo("ada-n1 ada-s1");
    }

    private static Person choosing(String id, String... mentors) {
        return new Person(
                id,
                1,
                0,
                Optional.of(List.of(mentors).stream().map(ImmutableList::of).collect(ImmutableList.toImmutableList())));
    }

    private static MatchingResult ordered(TwoSidedProblem problem, String objectives) {
        StrategyUsed how = new StrategyUsed("ordered", 0, Options.parse(Map.of("objectives", objectives)));
        return PairingStrategies.standard().solve(problem, how, RunControl.none());
    }

    private static MatchingResult solve(TwoSidedProblem problem, String strategy) {
        return PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
    }

    private static String pairs(MatchingResult result) {
        return String.join(
                " ",
                result.pairings().stream()
                        .map(p -> p.mentor() + "-" + p.mentee())
                        .toList());
    }
}
