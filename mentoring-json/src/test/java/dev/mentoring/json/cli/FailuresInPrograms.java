package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.FactTest;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.RuleKind;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.PairScorer;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Provokes the problems that no file can have: faults of a program, and of what it plugs in. */
final class FailuresInPrograms {

    private static final String ROSTER = """
            {"format": "mentoring/participants/1", "cohort": "pilot", "participants": [
             {"id": "ada", "roles": ["MENTOR"]}, {"id": "ben", "roles": ["MENTEE"]}]}
            """;
    private static final TwoSidedProblem PAIR = TwoSidedProblem.builder("spring")
            .addMentor(Person.of("ada"))
            .addMentee(Person.of("ben"))
            .pair("ada", "ben", 5)
            .build();

    private static final ImmutableSortedMap<ProblemCode, ThrowingCallable> ALL =
            ImmutableSortedMap.<ProblemCode, ThrowingCallable>naturalOrder()
                    .put(ProblemCode.LIMIT_BYTES, FailuresInPrograms::longDocument)
                    .put(ProblemCode.LIMIT_MEMORY, FailuresInPrograms::manyPairs)
                    .put(ProblemCode.SCORE_OVERFLOW, FailuresInPrograms::hugeScores)
                    .put(ProblemCode.RULE_FAILED, FailuresInPrograms::failingRule)
                    .put(ProblemCode.SCORE_RANGE, () -> rate((m, n) -> Rating.of(8_700_000)))
                    .put(ProblemCode.SCORE_UNSTABLE, () -> rate(counting()))
                    .put(
                            ProblemCode.SCORER_FAILED,
                            () -> rate((m, n) -> {
                                throw new IllegalStateException("not for messages");
                            }))
                    .put(
                            ProblemCode.SCORE_ASYMMETRIC,
                            () -> rate((m, n) -> Rating.of(m.id().compareTo(n.id()) < 0 ? 1 : 0)))
                    .put(ProblemCode.SCORER_TIMEOUT, FailuresInPrograms::stuckScorer)
                    .put(
                            ProblemCode.STRATEGY_FAILED,
                            () -> solve(result -> {
                                throw new IllegalStateException("not for messages");
                            }))
                    .put(
                            ProblemCode.STRATEGY_RESULT,
                            () -> solve(result -> MatchingResult.answering(PAIR, result.strategy())
                                    .build(Status.SOLVED)))
                    .put(ProblemCode.RUN_CANCELLED, FailuresInPrograms::cancelledRun)
                    .build();

    private FailuresInPrograms() {}

    /** The codes that are provoked here. */
    static Iterable<ProblemCode> codes() {
        return ALL.keySet();
    }

    /** What the library says when the problem is provoked. */
    static String said(ProblemCode code) {
        ThrowingCallable provoke = Objects.requireNonNull(ALL.get(code));
        return Objects.requireNonNull(catchThrowableOfType(MentoringException.class, provoke), "nothing was wrong")
                .describe();
    }

    private static void longDocument() {
        MentoringJson.problems().withLimits(Limits.standard().withBytes(100)).read(" ".repeat(101));
    }

    private static void manyPairs() {
        TwoSidedProblem.Builder everybody = TwoSidedProblem.builder("large").allowEveryPair();
        for (int i = 0; i < 20_000; i++) {
            everybody.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
        }
        everybody.build();
    }

    private static void hugeScores() {
        PeerProblem.Builder many = PeerProblem.builder("huge");
        for (int i = 0; i < 3_000; i++) {
            many.addPeer(new Person("p" + i, 1, 1, Optional.empty()));
        }
        many.pair(0, 1, MatchingProblem.LARGEST_SCORE);
        PairingStrategies.standard().solve(many.build(), StrategyUsed.of("peer-max-score"), RunControl.none());
    }

    private static void failingRule() {
        Rules.standard()
                .plus(new RuleKind() {
                    @Override
                    public String name() {
                        return "house-rule";
                    }

                    @Override
                    public FactTest prepare(Options settings) {
                        throw new IllegalStateException("not for messages");
                    }
                })
                .of(RuleForm.of("house-rule"));
    }

    private static PairScorer counting() {
        AtomicInteger count = new AtomicInteger();
        return (m, n) -> Rating.of(count.incrementAndGet());
    }

    private static void rate(PairScorer scorer) throws IOException {
        match(with(scorer).withScorersChecked(), RunControl.none());
    }

    private static void stuckScorer() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        match(
                with((m, n) -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return Rating.of(0);
                        })
                        .withScorerLimit(Duration.ofMillis(50)),
                RunControl.none());
    }

    private static void cancelledRun() throws IOException {
        match(with((m, n) -> Rating.of(0)), RunControl.cancelledBy(() -> true));
    }

    private static Matchmaker with(PairScorer scorer) {
        return Matchmaker.standard().withScorers(Scorers.standard().plus(new Scorer() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public boolean symmetric() {
                return true;
            }

            @Override
            public PairScorer prepare(Options options, ScoringContext context) {
                return scorer;
            }
        }));
    }

    private static void match(Matchmaker matchmaker, RunControl control) throws IOException {
        Programme programme = MentoringJson.readProgramme(
                Files.readString(Path.of("../mentoring-core/docs/reference/problems/files/programme.json"))
                        .replace("needs-covered", "own")
                        .getBytes(StandardCharsets.UTF_8));
        ParticipantsDocument people = MentoringJson.readParticipants(ROSTER.getBytes(StandardCharsets.UTF_8));
        matchmaker.match(programme, people.roster(), LocalDate.of(2026, 3, 1), programme.strategy(), 0, control);
    }

    private static void solve(UnaryOperator<MatchingResult> change) {
        PairingStrategies.standard()
                .plus(new PairingStrategy() {
                    @Override
                    public String name() {
                        return "own";
                    }

                    @Override
                    public String claim() {
                        return "nothing";
                    }

                    @Override
                    public Claim proves() {
                        return PairingStrategies.standard().claimOf("greedy");
                    }

                    @Override
                    public boolean serves(MatchingProblem problem) {
                        return true;
                    }

                    @Override
                    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                        return change.apply(
                                MatchingResult.answering(problem, how).build(Status.BOUNDED));
                    }
                })
                .solve(PAIR, new StrategyUsed("own", 7, Options.none()), RunControl.none());
    }
}
