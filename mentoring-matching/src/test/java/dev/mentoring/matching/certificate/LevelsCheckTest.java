package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Levels written by hand. Ada and eve have one place each; ada may have ben at 3 or cy at 9, eve may have cy at 5. Two pairs
 * can be made in one way: ada with ben, eve with cy.
 */
class LevelsCheckTest {

    /** With both mentors in the cover, two pairs are the most. */
    private static final Level SERVED = level(Objective.SERVED, 0, 0, numbers(1, 1), numbers(0, 0));
    /**
     * With -1 for both mentors, who have one pair each when two are made, and 1 for cy, no pair has a rest: D = -1 - 1 + 1 = -1,
     * so that a pair of score 3 or less is needed.
     */
    private static final Level WORST = level(Objective.WORST, 3, 3, numbers(-1, -1), numbers(0, 1));

    /** Without numbers D is 0, which shows nothing. */
    private static final Level NOT_SHOWN = level(Objective.WORST, 3, 3, numbers(0, 0), numbers(0, 0));

    private final TwoSidedProblem problem = TwoSidedProblem.builder("levels")
            .addMentor(Person.of("ada"))
            .addMentor(Person.of("eve"))
            .addMentee(Person.of("ben"))
            .addMentee(Person.of("cy"))
            .pair("ada", "ben", 3)
            .pair("ada", "cy", 9)
            .pair("eve", "cy", 5)
            .build();

    private final List<Pairing> two = List.of(new Pairing("ada", "ben", 3, false), new Pairing("eve", "cy", 5, false));

    @Test
    void accepts_a_proof_written_by_hand() {
        assertThat(codes(two, SERVED, WORST)).isEmpty();
    }

    @Test
    void refuses_levels_that_are_left_out_exchanged_or_doubled() {
        assertThat(codes(two)).containsExactly("CERTIFICATE_SHAPE");
        assertThat(codes(two, WORST)).containsExactly("CERTIFICATE_SHAPE");
        assertThat(codes(two, SERVED)).containsExactly("CERTIFICATE_SHAPE");
        assertThat(codes(two, WORST, SERVED)).containsExactly("CERTIFICATE_SHAPE");
        assertThat(codes(two, SERVED, SERVED, WORST)).containsExactly("CERTIFICATE_SHAPE");
    }

    @Test
    void refuses_a_worst_score_that_is_raised_lowered_or_not_shown_to_be_needed() {
        assertThat(codes(two, SERVED, NOT_SHOWN)).containsExactly("NOT_PROVED");
        assertThat(codes(two, SERVED, level(Objective.WORST, 4, 4, numbers(-1, -1), numbers(0, 1))))
                .containsExactly("NOT_PROVED");
        assertThat(codes(two, SERVED, level(Objective.WORST, 2, 2, numbers(-1, -1), numbers(0, 1))))
                .containsExactly("NOT_PROVED");
    }

    @Test
    void refuses_fewer_pairs_than_the_cover_has_places() {
        assertThat(codes(List.of(new Pairing("ada", "cy", 9, false)), SERVED, WORST))
                .containsExactly("NOT_PROVED");
    }

    @Test
    void refuses_numbers_too_few_or_too_large() {
        assertThat(codes(two, level(Objective.SERVED, 0, 0, numbers(1), numbers(0, 0)), WORST))
                .containsExactly("CERTIFICATE_SHAPE");
        assertThat(codes(two, level(Objective.SERVED, 0, 0, numbers(1, Long.MIN_VALUE), numbers(0, 0)), WORST))
                .containsExactly("CERTIFICATE_SHAPE");
        assertThat(codes(two, level(Objective.SERVED, 0, 0, numbers(1, (1L << 61) + 1), numbers(0, 0)), WORST))
                .containsExactly("CERTIFICATE_SHAPE");
    }

    @Test
    void refuses_classes_that_are_passed_over() {
        Level total = level(Objective.LEXIMIN, 3, 9, numbers(0, 0), numbers(0, 0));
        Level late = level(Objective.LEXIMIN, 5, 9, numbers(0, 0), numbers(0, 0));
        MatchingResult nobody = result("ordered", List.of(), new LevelsCertificate(ImmutableList.of(total)));
        MatchingResult passed = result("ordered", List.of(), new LevelsCertificate(ImmutableList.of(late)));

        assertThat(codes(nobody)).isEmpty();
        assertThat(codes(passed)).containsExactly("CERTIFICATE_SHAPE");
    }

    private ImmutableList<String> codes(List<Pairing> pairings, Level... levels) {
        return codes(result("bottleneck", pairings, new LevelsCertificate(ImmutableList.copyOf(levels))));
    }

    private ImmutableList<String> codes(MatchingResult result) {
        return CertificateChecker.verify(problem, result).refusals().stream()
                .map(Refusal::code)
                .collect(ImmutableList.toImmutableList());
    }

    private MatchingResult result(String strategy, List<Pairing> pairings, Certificate certificate) {
        StrategyUsed how = strategy.equals("ordered")
                ? new StrategyUsed(strategy, 0, Options.parse(Map.of(Claim.OBJECTIVES, "leximin")))
                : StrategyUsed.of(strategy);
        return MatchingResult.answering(problem, how)
                .pairings(new ArrayList<>(pairings))
                .certificate(certificate)
                .build(Status.SOLVED);
    }

    private static Level level(
            Objective objective, long from, long to, ImmutableLongArray mentors, ImmutableLongArray mentees) {
        return new Level(objective, from, to, mentors, mentees, numbers());
    }

    private static ImmutableLongArray numbers(long... numbers) {
        return ImmutableLongArray.copyOf(numbers);
    }
}
