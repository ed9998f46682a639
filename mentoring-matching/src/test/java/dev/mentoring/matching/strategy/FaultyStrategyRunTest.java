package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.Idle;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Note;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a run whose strategy does what no strategy may do: always an error that names it. */
@Tag("B21")
class FaultyStrategyRunTest {

    private static final String PRIVATE = "a private value";
    private static final TwoSidedProblem PROBLEM = TwoSidedProblem.builder("p")
            .addMentor(Person.of("ada"))
            .addMentee(Person.of("ben"))
            .pair("ada", "ben", 5)
            .build();

    /** Idle, but for how it pairs. */
    private record Faulty(String fault, Function<MatchingResult, MatchingResult> change) {

        PairingStrategy strategy() {
            return new Idle() {
                @Override
                public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                    return change.apply(super.pair(problem, how, control));
                }
            };
        }

        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Faulty> lies() {
        return Stream.of(
                new Faulty(
                        "another strategy",
                        r -> MatchingResult.answering(PROBLEM, StrategyUsed.of("max-score"))
                                .build(Status.BOUNDED)),
                new Faulty(
                        "solved",
                        r -> MatchingResult.answering(PROBLEM, r.strategy()).build(Status.SOLVED)),
                new Faulty(
                        "infeasible",
                        r -> MatchingResult.answering(PROBLEM, r.strategy()).build(Status.INFEASIBLE)),
                new Faulty(
                        "cancelled by nobody",
                        r -> MatchingResult.answering(PROBLEM, r.strategy()).build(Status.CANCELLED)),
                new Faulty(
                        "a pair of strangers",
                        r -> MatchingResult.answering(PROBLEM, r.strategy())
                                .pairings(ImmutableList.of(new Pairing("eve", "cy", 5, false)))
                                .build(Status.BOUNDED)),
                new Faulty(
                        "a pair twice",
                        r -> MatchingResult.answering(PROBLEM, r.strategy())
                                .pairings(ImmutableList.of(
                                        new Pairing("ada", "ben", 5, false), new Pairing("ada", "ben", 5, false)))
                                .build(Status.BOUNDED)),
                new Faulty("notes", r -> with(r, ImmutableList.of(Note.of("HELLO", "times", 1)), r.totals())),
                new Faulty("totals", r -> with(r, r.notes(), new Totals(1, 5))),
                new Faulty(
                        "another problem",
                        r -> MatchingResult.answering(
                                        TwoSidedProblem.builder("q").build(), r.strategy())
                                .build(Status.BOUNDED)),
                new Faulty("nothing in it", FaultyStrategyRunTest::hollow));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_result_that_lies_is_refused_with_the_name_of_the_strategy(Faulty faulty) {
        assertThatThrownBy(() -> solve(faulty.strategy())).isInstanceOfSatisfying(StrategyException.class, e -> {
            assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.STRATEGY_RESULT);
            assertThat(e.problems().get(0).ids()).containsExactly("idle");
            assertThat(e.describe()).contains(PROBLEM.digest()).contains("seed 7");
        });
    }

    @Test
    @SuppressWarnings("NullAway") // A strategy that breaks its contract is what the test is about.
    void no_result_at_all_is_a_failure_of_the_strategy() {
        assertThatThrownBy(() -> solve(new Faulty("nothing", r -> null).strategy()))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("STRATEGY_FAILED")
                .hasMessageContaining("(idle)");
    }

    @Test
    void what_a_strategy_throws_is_told_by_its_class_alone() {
        assertThatThrownBy(() -> solve(new Faulty("throws", r -> {
                            throw new IllegalStateException(PRIVATE);
                        })
                        .strategy()))
                .isInstanceOfSatisfying(StrategyException.class, e -> {
                    assertThat(e.toString() + e.describe() + e.problems())
                            .contains("STRATEGY_FAILED", "IllegalStateException")
                            .doesNotContain(PRIVATE);
                    assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
                });
    }

    @Test
    void a_refusal_of_the_strategys_own_and_an_error_come_through() {
        assertThatThrownBy(() -> solve(new Faulty("refuses", r -> {
                            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "options/x", "no such setting");
                        })
                        .strategy()))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> solve(new Faulty("dies", r -> {
                            throw new StackOverflowError();
                        })
                        .strategy()))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    @Tag("X1")
    void what_the_caller_throws_is_not_laid_at_the_strategys_door() {
        IllegalStateException own = new IllegalStateException();
        RunControl throwing = RunControl.cancelledBy(() -> {
            throw own;
        });

        assertThatThrownBy(() -> PairingStrategies.standard().solve(PROBLEM, StrategyUsed.of("max-score"), throwing))
                .isSameAs(own);
    }

    @Test
    @SuppressWarnings("NullAway") // A strategy that breaks its contract is what the test is about.
    void one_that_cannot_say_what_it_proves_or_serves_is_named() {
        assertThatThrownBy(() -> solve(new Idle() {
                    @Override
                    public Claim proves() {
                        return null;
                    }
                }))
                .hasMessageContaining("STRATEGY_FAILED")
                .hasMessageContaining("what it proves");
        assertThatThrownBy(() -> solve(new Unsure()))
                .hasMessageContaining("STRATEGY_FAILED")
                .hasMessageContaining("whether it serves");
    }

    @Test
    void one_that_cannot_say_what_it_serves_is_not_told_of_where_another_was_asked_for() {
        PeerProblem peers = PeerProblem.builder("p")
                .addPeer(Person.of("ada"))
                .allowEveryPair()
                .build();
        PairingStrategies more = PairingStrategies.standard().plus(new Unsure());

        assertThatThrownBy(() -> more.solve(peers, StrategyUsed.of("max-score"), RunControl.none()))
                .hasMessageContaining("STRATEGY_UNSUITED")
                .hasMessageContaining("these do: [peer-almost-stable,");
    }

    @Test
    void a_fault_of_one_of_this_librarys_strategies_is_told_as_a_bug() {
        GuardedStrategy ours = new GuardedStrategy(
                "idle",
                new Faulty("throws", r -> {
                            throw new IllegalStateException(PRIVATE);
                        })
                        .strategy(),
                true);

        assertThatThrownBy(() -> ours.pair(PROBLEM, StrategyUsed.of("idle"), RunControl.none()))
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining("This is a bug in the library")
                .hasMessageContaining(PROBLEM.digest())
                .hasMessageNotContaining(PRIVATE)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // A strategy that breaks its contract is what the test is about.
    void one_without_a_name_is_no_part_of_a_catalogue() {
        assertThatThrownBy(() -> PairingStrategies.standard().plus(new Idle() {
                    @Override
                    public String name() {
                        return null;
                    }
                }))
                .isInstanceOf(InvalidModelException.class);
    }

    private static final class Unsure extends Idle {
        @Override
        public boolean serves(MatchingProblem problem) {
            throw new IllegalStateException(PRIVATE);
        }
    }

    private static MatchingResult with(MatchingResult result, ImmutableList<Note> notes, Totals totals) {
        return new MatchingResult(
                result.problemId(),
                result.problemDigest(),
                result.strategy(),
                result.status(),
                result.pairings(),
                result.unmatched(),
                totals,
                result.remedies(),
                notes,
                result.certificate(),
                Optional.empty());
    }

    @SuppressWarnings({"NullAway", "NullOptional"}) // A strategy that breaks its contract is what the test is about.
    private static MatchingResult hollow(MatchingResult result) {
        return new MatchingResult(
                null, null, result.strategy(), Status.BOUNDED, null, null, null, null, null, null, null);
    }

    private static MatchingResult solve(PairingStrategy strategy) {
        return PairingStrategies.standard()
                .plus(strategy)
                .solve(PROBLEM, new StrategyUsed("idle", 7, Options.none()), RunControl.none());
    }
}
