package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.score.PairScorer;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.ScorerException;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import dev.mentoring.matching.strategy.RunControl;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scorer that never ends and does not heed interrupts stops neither its caller nor the virtual machine. */
@Tag("S5")
class StuckScorersTest {

    private static final Roster ROSTER = roster(mentor("ada"), mentor("bea"), mentee("cy"), mentee("di"));
    private static final Programme PROGRAMME = SmallProgramme.builder()
            .scoring(ScoringModel.of(Criterion.of("stuck", 1)))
            .build();
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    @AfterEach
    void lets_the_thread_end() throws InterruptedException {
        end.countDown();
        if (thread.get() != null) {
            thread.get().join();
        }
    }

    @Test
    void the_call_returns_naming_scorer_and_pair() {
        Matchmaker limited = with((m, n) -> {
                    if (m.id().equals("ada") && n.id().equals("di")) {
                        hang();
                    }
                    return Rating.of(0);
                })
                .withScorerLimit(SHORT);

        assertThatThrownBy(() -> limited.match(PROGRAMME, ROSTER, SmallProgramme.ON))
                .isInstanceOfSatisfying(ScorerException.class, e -> {
                    assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.SCORER_TIMEOUT);
                    assertThat(e.problems().get(0).ids()).containsExactly("stuck", "ada", "di");
                    assertThat(e.describe()).contains("PT1S");
                });
        assertThat(thread).hasValueMatching(Thread::isDaemon, "is a daemon");
    }

    @Test
    void one_that_is_stuck_while_it_prepares_is_named() {
        Matchmaker limited = Matchmaker.standard()
                .withScorers(Scorers.standard().plus(new Scorer() {
                    @Override
                    public String name() {
                        return "stuck";
                    }

                    @Override
                    public PairScorer prepare(Options options, ScoringContext context) {
                        hang();
                        return (m, n) -> Rating.of(0);
                    }
                }))
                .withScorerLimit(SHORT);

        assertThatThrownBy(() -> limited.match(PROGRAMME, ROSTER, SmallProgramme.ON))
                .isInstanceOfSatisfying(
                        ScorerException.class,
                        e -> assertThat(e.problems().get(0).ids()).containsExactly("stuck"))
                .hasMessageContaining("SCORER_TIMEOUT")
                .hasMessageContaining("while preparing");
    }

    @Test
    void one_that_is_stuck_over_its_reasons_is_named_when_it_has_to_explain() {
        Match match = with(new PairScorer() {
                    @Override
                    public Rating rate(Participant mentor, Participant mentee) {
                        hang();
                        return Rating.of(1);
                    }

                    @Override
                    public OptionalInt millionths(Participant mentor, Participant mentee) {
                        return OptionalInt.of(1);
                    }
                })
                .withScorerLimit(SHORT)
                .match(PROGRAMME, ROSTER, SmallProgramme.ON);

        assertThatThrownBy(match::whyPaired).hasMessageContaining("SCORER_TIMEOUT");
    }

    @Test
    @Tag("X1")
    void the_caller_can_cancel_while_a_scorer_is_stuck() {
        Matchmaker limited = with((m, n) -> {
                    hang();
                    return Rating.of(0);
                })
                .withScorerLimit(LONG);

        assertThatThrownBy(() -> limited.match(
                        PROGRAMME,
                        ROSTER,
                        SmallProgramme.ON,
                        StrategyChoice.of("max-score"),
                        0,
                        RunControl.cancelledBy(() -> stuck.getCount() == 0)))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    @Tag("X1")
    void an_interrupt_of_the_caller_stops_what_heeds_it_and_is_there_afterwards() {
        Matchmaker limited = with((m, n) -> {
                    hang();
                    return Rating.of(0);
                })
                .withScorerLimit(LONG);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limited.match(
                        PROGRAMME,
                        ROSTER,
                        SmallProgramme.ON,
                        StrategyChoice.of("max-score"),
                        0,
                        RunControl.cancelledBy(() ->
                                stuck.getCount() == 0 && Thread.currentThread().isInterrupted())))
                .isInstanceOf(RunCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Tag("X1")
    void an_interrupt_that_nobody_asks_about_stops_nothing() {
        Thread.currentThread().interrupt();

        Match match = with((m, n) -> Rating.of(1)).withScorerLimit(LONG).match(PROGRAMME, ROSTER, SmallProgramme.ON);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(match.result().totals().pairs()).isEqualTo(2);
    }

    @Test
    @Tag("S2")
    void what_a_scorer_throws_comes_through_as_without_a_limit() {
        Matchmaker fatal = with((m, n) -> {
            throw new StackOverflowError();
        });
        Matchmaker broken = with((m, n) -> {
            throw new IllegalStateException();
        });

        assertThatThrownBy(() -> fatal.withScorerLimit(LONG).match(PROGRAMME, ROSTER, SmallProgramme.ON))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> broken.withScorerLimit(LONG).match(PROGRAMME, ROSTER, SmallProgramme.ON))
                .isInstanceOfSatisfying(
                        ScorerException.class, e -> assertThat(e.total()).isEqualTo(4));
    }

    private static Matchmaker with(PairScorer rate) {
        return Matchmaker.standard().withScorers(Scorers.standard().plus(Scorer.of("stuck", rate)));
    }

    private void hang() {
        thread.compareAndSet(null, Thread.currentThread());
        stuck.countDown();
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // Does not heed it, which is what the tests are about.
            }
        }
    }
}
