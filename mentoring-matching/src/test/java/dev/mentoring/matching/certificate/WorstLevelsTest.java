package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels that are made up to pass off pairs of scores 5 as the best, where both could score 10. */
class WorstLevelsTest {

    private static final ImmutableLongArray ZEROS = ImmutableLongArray.of(0, 0);
    private static final ImmutableLongArray ONES = ImmutableLongArray.of(1, 1);
    private static final ImmutableLongArray MINUS_ONES = ImmutableLongArray.of(-1, -1);

    private static final Level SERVED = new Level(Objective.SERVED, 0, 0, ZEROS, ONES, ImmutableLongArray.of());
    private static final Level WORST_IS_5 =
            new Level(Objective.WORST, 5, 5, ZEROS, MINUS_ONES, ImmutableLongArray.of());

    private final TwoSidedProblem problem = TwoSidedProblem.builder("p")
            .addMentor(Person.of("m"))
            .addMentor(Person.of("n"))
            .addMentee(Person.of("a"))
            .addMentee(Person.of("b"))
            .pair("m", "a", 5)
            .pair("n", "b", 5)
            .pair("n", "a", 10)
            .pair("m", "b", 10)
            .build();

    @ParameterizedTest
    @CsvSource({"10, 10", "5, 10", "10, 5", "6, 10", "4, 10", "11, 3"})
    void refuses_to_rule_out_better_pairs_before_the_worst_score(long from, long to) {
        assertThat(codes(SERVED, ruledOut(from, to), WORST_IS_5)).containsExactly("CERTIFICATE_SHAPE");
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2, 3", "1, 2, 1, 2", "3, 4, 1, 2"})
    void refuses_ranges_below_the_worst_score_that_do_not_ascend(long from, long to, long nextFrom, long nextTo) {
        assertThat(codes(SERVED, ruledOut(from, to), ruledOut(nextFrom, nextTo), WORST_IS_5))
                .containsExactly("CERTIFICATE_SHAPE");
    }

    @Test
    void goes_on_to_the_worst_score_once_lower_ones_are_ruled_out() {
        assertThat(codes(SERVED, ruledOut(1, 2), ruledOut(3, 4), WORST_IS_5)).containsExactly("NOT_PROVED");
    }

    @Test
    void refuses_a_worst_score_that_is_left_out() {
        assertThat(codes(SERVED, ruledOut(1, 2))).containsExactly("CERTIFICATE_SHAPE");
    }

    @Test
    void refuses_more_levels_than_any_proof_needs() {
        ImmutableList<Pairing> best =
                ImmutableList.of(new Pairing("m", "b", 10, false), new Pairing("n", "a", 10, false));
        Level nothing = new Level(Objective.MINIMUMS, 0, 0, ZEROS, ZEROS, ImmutableLongArray.of());
        Level worst = new Level(Objective.WORST, 10, 10, ZEROS, MINUS_ONES, ImmutableLongArray.of());
        List<Level> levels = new ArrayList<>(List.of(SERVED, worst));
        levels.addAll(Collections.nCopies(16, nothing));
        assertThat(codes(best, levels)).isEmpty();

        levels.add(nothing);
        assertThat(codes(best, levels)).containsExactly("CERTIFICATE_SHAPE");
    }

    private static Level ruledOut(long from, long to) {
        return new Level(Objective.LEXIMIN, from, to, ZEROS, ZEROS, ImmutableLongArray.of());
    }

    private ImmutableList<String> codes(Level... levels) {
        return codes(
                ImmutableList.of(new Pairing("m", "a", 5, false), new Pairing("n", "b", 5, false)), List.of(levels));
    }

    private ImmutableList<String> codes(ImmutableList<Pairing> pairings, List<Level> levels) {
        MatchingResult result = MatchingResult.answering(problem, StrategyUsed.of("bottleneck"))
                .pairings(pairings)
                .certificate(new LevelsCertificate(ImmutableList.copyOf(levels)))
                .build(Status.SOLVED);
        return CertificateChecker.verify(problem, result).refusals().stream()
                .map(Refusal::code)
                .collect(ImmutableList.toImmutableList());
    }
}
