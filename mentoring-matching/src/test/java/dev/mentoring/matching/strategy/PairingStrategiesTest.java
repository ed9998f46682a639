package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.Idle;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Note;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.Share.Holder;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingStrategiesTest {

    private static final PairingStrategies STRATEGIES = PairingStrategies.standard();

    @Test
    void lists_the_strategies_by_name() {
        assertThat(STRATEGIES.names()).containsSubsequence("max-coverage", "max-score");
        assertThat(STRATEGIES.all()).allSatisfy(s -> {
            assertThat(s.claim()).endsWith(".");
            assertThat(Claim.ofStrategy(s.name())).contains(s.proves());
        });
    }

    @Test
    void names_the_nearest_strategy_when_there_is_none() {
        assertThatThrownBy(() -> STRATEGIES.named("max-scores"))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("UNKNOWN_STRATEGY")
                .hasMessageContaining("max-coverage")
                .hasMessageContaining("nearest is \"max-score\"");
    }

    @Test
    void refuses_peers_and_says_what_would_serve() {
        PeerProblem peers = PeerProblem.builder("p")
                .addPeer(Person.of("ada"))
                .allowEveryPair()
                .build();

        assertThatThrownBy(() -> solve(peers, "max-score"))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("STRATEGY_UNSUITED");
        assertThatThrownBy(
                        () -> STRATEGIES.plus(new Idle()).solve(peers, StrategyUsed.of("max-score"), RunControl.none()))
                .hasMessageContaining("these do: [idle, peer-almost-stable, peer-max-coverage,");
    }

    @Test
    void lets_nothing_out_that_does_not_verify() {
        PairingStrategies more = STRATEGIES.plus(new Idle());
        TwoSidedProblem problem = square(1);
        TwoSidedProblem locked = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentee(Person.of("ben"))
                .allowEveryPair()
                .lock("ada", "ben")
                .build();

        assertThat(more.solve(problem, StrategyUsed.of("idle"), RunControl.none())
                        .status())
                .isEqualTo(Status.BOUNDED);
        assertThatThrownBy(() -> more.solve(locked, StrategyUsed.of("idle"), RunControl.none()))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("STRATEGY_RESULT")
                .hasMessageContaining("(idle)")
                .hasMessageContaining(locked.digest())
                .hasMessageContaining("seed 0");
    }

    @Test
    void lets_nothing_out_that_names_another_strategy_or_seed() {
        PairingStrategies more = STRATEGIES.plus(new Idle() {
            @Override
            public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                return super.pair(problem, StrategyUsed.of("idle"), control);
            }
        });

        assertThatThrownBy(() -> more.solve(square(1), new StrategyUsed("idle", 5, Options.none()), RunControl.none()))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("STRATEGY_RESULT")
                .hasMessageContaining("seed 5");
    }

    @Test
    void refuses_two_strategies_of_one_name() {
        assertThatThrownBy(() -> STRATEGIES.plus(new Idle()).plus(new Idle()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DUPLICATE_ID");
    }

    @Test
    void keeps_a_negative_pair_out_unless_coverage_is_asked_for() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve", 0))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .addMentee(Person.of("di"))
                .pair("ada", "ben", -5)
                .pair("eve", "cy", 7)
                .build();

        assertThat(solve(problem, "max-score").unmatched())
                .containsExactly(
                        new Unmatched("ada", Side.MENTOR, UnmatchedReason.LOWERS_TOTAL),
                        new Unmatched("eve", Side.MENTOR, UnmatchedReason.CAPACITY_ZERO),
                        new Unmatched("ben", Side.MENTEE, UnmatchedReason.LOWERS_TOTAL),
                        new Unmatched("cy", Side.MENTEE, UnmatchedReason.PLACES_TAKEN),
                        new Unmatched("di", Side.MENTEE, UnmatchedReason.NO_ALLOWED_PAIR));
        assertThat(solve(problem, "max-coverage").pairings()).containsExactly(new Pairing("ada", "ben", -5, false));
    }

    @Test
    void makes_no_more_negative_pairs_than_a_minimum_requires() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(new Person("ben", 2, 1, Optional.empty()))
                .pair("ada", "ben", -2)
                .pair("eve", "ben", -2)
                .build();

        assertThat(solve(problem, "max-score").totals()).isEqualTo(new Totals(1, -2));
        assertThat(solve(problem, "max-coverage").totals()).isEqualTo(new Totals(2, -4));
    }

    @Test
    @Tag("N2")
    void proves_that_minimums_cannot_be_met() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentee(new Person("ben", 1, 1, Optional.empty()))
                .addMentee(new Person("cy", 1, 1, Optional.empty()))
                .addMentee(Person.of("di"))
                .allowEveryPair()
                .build();
        MatchingResult result = solve(problem, "max-score");

        assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(result.totals()).isEqualTo(Totals.NONE);
        assertThat(result.unmatched()).hasSize(4).allMatch(u -> u.reason() == UnmatchedReason.NOT_SOLVED);
        assertThat(result.certificate())
                .contains(new ShortageCertificate(
                        1,
                        ImmutableList.of(
                                share(Holder.MENTOR, "ada", 1),
                                share(Holder.MENTEE, "ben", -1),
                                share(Holder.MENTEE, "cy", -1)),
                        ImmutableList.of(share(Holder.MENTEE, "cy", 1)),
                        ImmutableList.of(new Pairing("ada", "ben", 0, false))));
    }

    @Test
    @Tag("N2")
    void proves_that_a_mentor_asks_for_more_than_there_are() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(new Person("ada", 5, 3, Optional.empty()))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .allowEveryPair()
                .build();

        assertThat(solve(problem, "max-coverage").certificate())
                .contains(new ShortageCertificate(
                        1,
                        ImmutableList.of(share(Holder.MENTOR, "ada", -1)),
                        ImmutableList.of(share(Holder.MENTOR, "ada", 1)),
                        ImmutableList.of(new Pairing("ada", "ben", 0, false), new Pairing("ada", "cy", 0, false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-score", "max-coverage"})
    @Tag("B3")
    @Tag("B4")
    void never_makes_a_forbidden_pair_next_to_large_scores(String strategy) {
        long large = 1L << 39;
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        for (int i = 0; i < 4; i++) {
            builder.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
        }
        for (int mentor = 0; mentor < 4; mentor++) {
            for (int mentee = 0; mentee < 4; mentee++) {
                builder.pair(mentor, mentee, mentor == 0 || mentee == 0 ? large : mentor == mentee ? 1 : large - 1);
                if (mentor == 0 || mentee == 0 || mentor == 3) {
                    builder.forbid("m" + mentor, "e" + mentee);
                }
            }
        }
        MatchingResult result = solve(builder.build(), strategy);

        assertThat(result.totals()).isEqualTo(new Totals(2, 2 * (large - 1)));
    }

    @Test
    @Tag("N4")
    void breaks_a_thousand_ties_by_a_lot_that_anybody_can_repeat() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p").allowEveryPair();
        for (int i = 0; i < 1_000; i++) {
            builder.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
        }
        TwoSidedProblem problem = builder.build();

        assertThat(solve(problem, "max-score").totals().pairs()).isEqualTo(1_000);
        assertThat(solve(problem, "max-score")).isEqualTo(solve(problem, "max-score"));
    }

    @Test
    @Tag("N4")
    void draws_the_documented_lot() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p").addMentor(Person.of("ada", 2));
        for (String mentee : List.of("ben", "cy", "di", "eli", "flo")) {
            builder.addMentee(Person.of(mentee)).pair("ada", mentee, 10);
        }
        TwoSidedProblem problem = builder.build();
        for (long seed : new long[] {0, 1, -1, 42}) {
            List<String> order = TieOrder.of(problem.mentees(), seed).stream()
                    .mapToObj(i -> problem.mentees().get(i).id())
                    .toList();
            MatchingResult result =
                    STRATEGIES.solve(problem, new StrategyUsed("max-score", seed, Options.none()), RunControl.none());
            assertThat(result.pairings())
                    .extracting(Pairing::mentee)
                    .containsExactlyInAnyOrderElementsOf(order.subList(0, 2));
        }
        assertThat(TieOrder.of(problem.mentees(), 0).asList())
                .isNotEqualTo(TieOrder.of(problem.mentees(), 1).asList());
    }

    @Test
    void notes_entries_that_are_not_returned() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(new Person("ada", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("ben")))))
                .addMentee(new Person("ben", 1, 0, Optional.of(ImmutableList.of())))
                .allowEveryPair()
                .build();

        assertThat(solve(problem, "max-score").notes())
                .containsExactly(Note.of(Note.ONE_WAY_PREFERENCES_IGNORED, "entries", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-score", "max-coverage"})
    @Tag("X1")
    void stops_when_asked_and_presents_nothing(String strategy) {
        TwoSidedProblem problem = square(150);
        for (int polls = 0; polls < 12; polls++) {
            AtomicInteger left = new AtomicInteger(polls);
            MatchingResult result = STRATEGIES.solve(
                    problem, StrategyUsed.of(strategy), RunControl.cancelledBy(() -> left.getAndDecrement() <= 0));
            if (result.status() == Status.SOLVED) {
                assertThat(left.get()).isNotNegative();
            } else {
                assertThat(result.status()).isEqualTo(Status.CANCELLED);
                assertThat(result.pairings()).isEmpty();
                assertThat(result.certificate()).isEmpty();
                assertThat(result.unmatched()).hasSize(300);
            }
            assertThat(CertificateChecker.verify(problem, result).valid()).isTrue();
        }
    }

    @Test
    @Tag("X1")
    void leaves_the_interrupt_of_its_thread_alone() {
        Thread.currentThread().interrupt();
        MatchingResult result = STRATEGIES.solve(
                square(50),
                StrategyUsed.of("max-score"),
                RunControl.cancelledBy(() -> Thread.currentThread().isInterrupted()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void reports_progress_that_never_falls_and_ends_at_the_whole() {
        List<Long> done = new ArrayList<>();
        List<Long> of = new ArrayList<>();
        STRATEGIES.solve(square(20), StrategyUsed.of("max-coverage"), new RunControl(() -> false, (some, all) -> {
            done.add(some);
            of.add(all);
        }));

        assertThat(done).isSorted().endsWith(40L);
        assertThat(of).containsOnly(40L);
    }

    @Test
    void tells_which_engine_answered_and_why() {
        List<String> told = new ArrayList<>();
        RunControl.Progress progress = new RunControl.Progress() {
            @Override
            public void at(long done, long of) {}

            @Override
            public void solvedBy(String engine, String reason) {
                told.add(engine + " " + reason);
            }
        };
        STRATEGIES.solve(square(20), StrategyUsed.of("max-score"), new RunControl(() -> false, progress));
        STRATEGIES.solve(square(100), StrategyUsed.of("max-score"), new RunControl(() -> false, progress));

        assertThat(told).containsExactly("HUNGARIAN_FOREST SHORT_ROWS", "SPARSE_CORE LONG_ROWS");
    }

    @Test
    @Tag("B6")
    void takes_scores_at_the_bound() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        for (int i = 0; i < 30; i++) {
            builder.addMentor(Person.of("m" + i, 2)).addMentee(new Person("e" + i, 2, 1, Optional.empty()));
        }
        for (int mentor = 0; mentor < 30; mentor++) {
            for (int mentee = 0; mentee < 30; mentee++) {
                long sign = (mentor + mentee) % 3 == 0 ? 1 : -1;
                builder.pair(mentor, mentee, sign * MatchingProblem.LARGEST_SCORE);
            }
        }

        assertThat(solve(builder.build(), "max-score").totals().score()).isEqualTo(60 * MatchingProblem.LARGEST_SCORE);
    }

    @Test
    @Tag("B6")
    @Tag("thorough")
    void refuses_scores_with_which_arithmetic_could_overflow() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p").addMentor(Person.of("ada"));
        for (int i = 0; i < 1_152_922; i++) {
            builder.addMentee(Person.of("e" + i));
        }
        builder.pair(0, 0, MatchingProblem.LARGEST_SCORE);

        assertThatThrownBy(() -> solve(builder.build(), "max-score"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("SCORE_OVERFLOW");
    }

    private static Share share(Holder holder, String id, long number) {
        return new Share(holder, id, "", number);
    }

    private static TwoSidedProblem square(int n) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("square");
        for (int i = 0; i < n; i++) {
            builder.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
        }
        for (int mentor = 0; mentor < n; mentor++) {
            for (int mentee = 0; mentee < n; mentee++) {
                builder.pair(mentor, mentee, (mentor + 1L) * (mentee + 1) - n);
            }
        }
        return builder.build();
    }

    private static MatchingResult solve(MatchingProblem problem, String strategy) {
        return STRATEGIES.solve(problem, StrategyUsed.of(strategy), RunControl.none());
    }
}
