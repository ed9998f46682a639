package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.WayToMatch.MorePlaces;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lot decides among equals, a way is told when the strategy's own lot takes the person. */
@Tag("001-03")
class WaySearchTest {

    private static final ImmutableList<String> EQUALS = ImmutableList.of("a", "b", "c");

    /** One mentor, and mentees whom nothing tells apart. */
    private static TwoSidedProblem equals(int places) {
        TwoSidedProblem.Builder problem =
                TwoSidedProblem.builder("p").addMentor(new Person("m", places, 0, Optional.empty()));
        EQUALS.forEach(id -> problem.addMentee(Person.of(id)));
        return problem.scoreEveryPair((mentor, mentee) -> 5L).build();
    }

    private static MatchingResult solve(TwoSidedProblem problem, long seed) {
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed("max-score", seed, Options.none()), RunControl.none());
    }

    private static ImmutableList<String> left(int places, long seed) {
        return solve(equals(places), seed).unmatched().stream()
                .map(Unmatched::id)
                .collect(toImmutableList());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void the_fewest_places_are_told_with_which_the_lot_takes_the_person(long seed) {
        TwoSidedProblem problem = equals(1);
        ProblemExplainer explainer = ProblemExplainer.of(problem, solve(problem, seed));

        for (String person : left(1, seed)) {
            int enough = left(2, seed).contains(person) ? 3 : 2;
            assertThat(explainer.whyNobody(Side.MENTEE, person).ways())
                    .as(person)
                    .singleElement()
                    .isInstanceOfSatisfying(MorePlaces.class, more -> {
                        assertThat(more.to()).isEqualTo(enough);
                        assertThat(more.proof().pairs()).isEqualTo(enough - 1);
                        assertThat(more.proof().difference().people())
                                .anyMatch(move -> move.person().equals(person)
                                        && !move.after().isEmpty());
                    });
        }
    }

    /** The mentor may have "a" at 5 points; allowing "b" at as many gains nothing, so that the lot decides. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_pair_that_would_be_allowed_is_told_when_the_lot_makes_it(long seed) {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("m"))
                .addMentee(Person.of("a"))
                .addMentee(Person.of("b"))
                .pair("m", "a", 5)
                .build();
        TwoSidedProblem allowed = TwoSidedProblem.builder("p")
                .addMentor(Person.of("m"))
                .addMentee(Person.of("a"))
                .addMentee(Person.of("b"))
                .scoreEveryPair((mentor, mentee) -> 5L)
                .build();
        boolean drawn = solve(allowed, seed).pairings().get(0).mentee().equals("b");
        WaySearch search = ProblemExplainer.of(problem, solve(problem, seed))
                .search(new Unmatched("b", Side.MENTEE, UnmatchedReason.NO_ALLOWED_PAIR));

        assertThat(search.allowing("m", 4)).isEmpty();
        assertThat(search.allowing("m", 5).isPresent()).isEqualTo(drawn);
        assertThat(search.allowing("m", 6)).isPresent();
    }
}
